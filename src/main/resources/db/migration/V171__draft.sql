-- What somebody has filled in and not handed in yet: one a form and account, its content encrypted.
create table draft (
  account  text        not null,
  form     text        not null check (length(form) <= 200),
  version  integer     not null,
  content  text        not null,
  saved_at timestamptz not null,
  id       bigint      not null generated always as identity unique,
  primary key (account, form)
);
create index draft_saved on draft (saved_at);
