-- a create answered again says again where it is
alter table idempotency_key
  add column location text check (length(location) <= 300);
