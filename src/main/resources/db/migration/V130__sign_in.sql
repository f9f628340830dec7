-- Guesses at passwords, counted for all nodes: per account and address, per address and per account. The key is a
-- hash; rows are of use for minutes and go within hours.
create table sign_in_attempt (
  kind         text        not null check (kind in ('pair', 'address', 'account')),
  key          bytea       not null,
  tries        int         not null check (tries >= 0),
  last_at      timestamptz not null,
  closed_until timestamptz not null,
  primary key (kind, key)
);
create index sign_in_attempt_last on sign_in_attempt (last_at);
