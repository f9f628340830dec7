-- Append-only, hash-chained record of every legally relevant act; one chain per case, so that appends never wait for each other.
create table journal (
  case_key      text        not null,
  seq           int         not null check (seq > 0),
  at            timestamptz not null,
  actor         text        not null,
  act           text        not null,
  detail        text        not null,   -- JSON exactly as hashed
  rule          text,                   -- rule or terms version the act was done under
  clause        text,
  previous_hash bytea       not null,
  hash          bytea       not null,
  primary key (case_key, seq)
);
create index journal_at on journal (at);

-- Sealed heads of the chains: a root that can be published.
create table journal_seal (
  id      bigint generated always as identity primary key,
  sealed_at timestamptz not null,
  chains  int         not null,
  entries bigint      not null,
  root    bytea       not null
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'journal is append-only';
end $$;
create trigger journal_append_only before update or delete on journal
  for each row execute function journal_is_append_only();
create trigger journal_seal_append_only before update or delete on journal_seal
  for each row execute function journal_is_append_only();
