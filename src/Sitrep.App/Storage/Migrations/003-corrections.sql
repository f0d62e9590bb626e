alter table additions add column situation text;
alter table additions add column target text not null default '';
create index additions_address on additions (address);
create trigger additions_stay before update on additions begin select raise(abort, 'additions are never changed'); end;
create trigger additions_last before delete on additions begin select raise(abort, 'additions are never taken away'); end;
