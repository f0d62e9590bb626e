create table shapes (capture text primary key, site text not null, confidence integer, words integer not null, is_article integer not null) strict, without rowid;
create index shapes_by_site on shapes (site);
