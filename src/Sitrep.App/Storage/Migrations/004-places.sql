
create table places (id integer primary key, name text not null, names text not null, country text not null, region text, precision text not null, latitude real not null, longitude real not null, population integer not null, seat integer not null, file text not null) strict;
