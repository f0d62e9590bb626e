create table contents (sha256 text primary key, size integer not null, packed blob not null) strict, without rowid;
create table situations (id text primary key, name text not null unique collate nocase, created_at text not null, alias_of text references situations (id)) strict;
create table pages (id integer primary key, address text not null unique) strict;
create table situation_pages (situation text not null references situations (id), page integer not null references pages (id), added_at text not null, primary key (situation, page)) strict, without rowid;
create table captures (
    id text primary key, page integer not null references pages (id), sha256 text not null, location text not null, given text not null,
    seen_at text not null, superseded_by text) strict;
create index captures_page on captures (page);
create index captures_sha256 on captures (sha256);
create table readings (
    capture text primary key references captures (id), engine text not null, read_at text not null, outlet text not null, title text,
    published text, published_precision text, published_provenance text, kind text not null, text text not null, blocks text not null, diagnostics text not null) strict;
create table claims (id text primary key, capture text not null references captures (id), position integer not null, form integer not null, json text not null, recorded_at text not null) strict;
create index claims_capture on claims (capture);
create table measures (situation text not null references situations (id), id text not null, subject text not null, state text not null, dimension text not null, place text not null,
    primary key (situation, subject, state, dimension, place)) strict;
create table measure_aliases (situation text not null references situations (id), id text not null, stands_for text not null, primary key (situation, id)) strict;
create table additions (
    number integer primary key, made_at text not null, who text not null, address text not null, claim text not null, exact text not null, before text not null, after text not null,
    field text not null, value text not null, why text not null, undoes integer references additions (number)) strict;
create table log (number integer primary key, at text not null, situation text, kind text not null, address text, capture text, sha256 text, detail text not null) strict;
create virtual table texts using fts5 (capture unindexed, title, body, tokenize = 'unicode61 remove_diacritics 2');
