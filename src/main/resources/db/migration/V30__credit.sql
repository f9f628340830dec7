-- Points ledger (渝人社发〔2021〕58号): one account per unified social credit code; entries are only ever added.
create table credit_subject (
  uscc          text        primary key,
  name          text        not null,
  subject_types text[]      not null check (cardinality(subject_types) > 0 and subject_types <@ array['intermediary', 'dispatch']),
  since         date        not null,   -- first licence or filing: decides the base of the first cycle
  opened_at     timestamptz not null
);

-- One incident, recorded once: the key is the office's own.
create table credit_incident (
  id          bigint generated always as identity primary key,
  uscc        text        not null references credit_subject,
  incident    text        not null,
  cycle       int         not null,
  occurred_on date        not null,
  rules       text[]      not null check (cardinality(rules) > 0),
  document    text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  unique (uscc, incident),
  check (cycle = extract(year from occurred_on))
);

create table credit_entry (
  id          bigint generated always as identity primary key,
  incident_id bigint      not null references credit_incident,
  uscc        text        not null references credit_subject,
  cycle       int         not null,
  rule        text        not null,
  points      int         not null check (points <> 0),   -- as the rule says, negative for a deduction
  counts      boolean     not null,
  absorbed_by text,
  clause      text        not null,
  applied     int         not null,                       -- what it did to the score, after the floor
  recorded_at timestamptz not null,
  recorded_by text        not null,
  unique (incident_id, rule),
  check (counts = (absorbed_by is null)),
  check (case when counts then abs(applied) <= abs(points) and applied * points >= 0 else applied = 0 end)
);
create unique index credit_entry_one_counts on credit_entry (incident_id) where counts;
create index credit_entry_cycle on credit_entry (uscc, cycle, id);

create function credit_ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the credit ledger is append-only';
end $$;
create trigger credit_incident_append_only before update or delete on credit_incident
  for each row execute function credit_ledger_is_append_only();
create trigger credit_entry_append_only before update or delete on credit_entry
  for each row execute function credit_ledger_is_append_only();

-- What bars a subject from committing until repaired (渝府办发〔2021〕23号 三（一）).
create table credit_bar (
  id            bigint generated always as identity primary key,
  uscc          text        not null,
  kind          text        not null check (kind in ('false-commitment', 'serious-dishonesty', 'adverse-record')),
  case_key      text        not null,
  reason        text        not null,
  clause        text        not null,
  document      text,
  since         timestamptz not null,
  lifted_at     timestamptz,
  lifted_reason text,
  check ((lifted_at is null) = (lifted_reason is null))
);
create unique index credit_bar_standing on credit_bar (uscc, kind, case_key) where lifted_at is null;
