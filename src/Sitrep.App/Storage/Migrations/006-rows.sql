create index additions_field on additions (field, target);
create index situations_alias on situations (alias_of);
create index log_situation on log (situation, kind, number);
create table text_rows (row integer primary key, capture text not null unique) strict;
insert into text_rows (row, capture) select min(rowid), capture from texts group by capture;
