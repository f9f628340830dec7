-- Passwords that somebody else has set: good for one sign-in, at which the person sets the own.
create table one_time_password (
  username text        primary key,
  set_by   text        not null,
  set_at   timestamptz not null
);

-- Moves when an account changes: what nodes remember of passwords is forgotten when they see it.
create table account_change (
  one boolean primary key default true check (one),
  n   bigint  not null default 0
);
insert into account_change default values;
