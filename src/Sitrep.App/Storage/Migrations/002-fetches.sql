create table fetches (location text primary key, etag text, last_modified text, sha256 text not null, media_type text, charset text, fetched_at text not null) strict, without rowid;
