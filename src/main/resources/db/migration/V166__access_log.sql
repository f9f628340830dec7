-- Who has looked at whose record: numbers only, kept three years (processes/retention.yaml), never changed.
create table access_log (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  account text        not null,
  bureau  text,
  kind    text        not null check (kind in ('case', 'material', 'licence', 'document', 'credit')),
  record  text        not null check (length(record) <= 64)
);
create index access_log_of_record on access_log (kind, record, id desc);
create index access_log_at on access_log (at);
create trigger access_log_not_changed before update on access_log
  for each row execute function journal_is_append_only();
create trigger access_log_not_emptied before truncate on access_log execute function journal_is_append_only();
