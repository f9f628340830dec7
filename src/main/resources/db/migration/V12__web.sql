-- Creates that were done once: the same key from the same account answers with the first answer.
create table idempotency_key (
  account      text        not null,
  key          text        not null,
  request_hash bytea       not null,
  status       int,
  body         text,
  created_at   timestamptz not null,
  primary key (account, key)
);
create index idempotency_key_created on idempotency_key (created_at);
