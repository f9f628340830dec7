create table decision (
  application_number text primary key references application,
  outcome            text        not null check (outcome in ('granted', 'denied')),
  procedure          text        not null check (procedure in ('commitment', 'general')),
  automatic          boolean     not null,
  reasons            jsonb       not null,
  relief             text        not null,
  terms              text        not null,
  decided_by         text        not null,
  decided_at         timestamptz not null,
  -- only a person may refuse
  constraint denied_by_a_person check (outcome = 'granted' or not automatic)
);
