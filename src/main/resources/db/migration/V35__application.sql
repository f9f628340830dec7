create sequence application_number_seq;

create table application (
  number               text primary key,
  item                 text        not null,
  action               text        not null,
  region               text        not null check (region in ('citywide', 'ftz')),
  district             text        not null,
  bureau               text        not null,
  procedure            text        not null check (procedure in ('commitment', 'general')),
  status               text        not null check (status in ('draft', 'awaiting-commitment', 'submitted', 'correction-requested',
                         'accepted', 'under-review', 'granted', 'denied', 'not-accepted', 'withdrawn', 'lapsed', 'filed', 'transferred')),
  account              text        not null,
  uscc                 text        not null,
  subject_name         text        not null,
  subject_type         text        not null,
  registered_capital   numeric,
  legal_representative text        not null,
  personal             text        not null,   -- encrypted JSON: identity number, contact
  id_number_hash       bytea,
  answers              jsonb       not null,
  reasons              jsonb       not null default '[]',  -- why not by commitment
  doubts               jsonb       not null default '[]',  -- what a person has to look at
  terms                text        not null,
  submitted_at         timestamptz not null,
  received_on          date        not null,
  unsigned_until       date,
  concluded_at         timestamptz,
  licence_ended        boolean     not null default false
);
create index application_account on application (account, submitted_at desc);
create index application_bureau_open on application (bureau, submitted_at)
  where status in ('submitted', 'correction-requested', 'accepted', 'under-review', 'awaiting-commitment');
create index application_uscc on application (uscc);
create index application_unsigned on application (unsigned_until) where status = 'awaiting-commitment';
-- one open or standing establishment per subject and item, whoever asks at the same moment
create unique index application_once on application (item, uscc)
  where action = 'establish' and not licence_ended
    and status not in ('denied', 'not-accepted', 'withdrawn', 'lapsed');

create table material (
  id                 bigint generated always as identity primary key,
  application_number text        not null references application,
  code               text        not null,
  file_name          text        not null,
  media_type         text        not null,
  size               int         not null,
  sha256             bytea       not null,
  content            bytea       not null,
  uploaded_by        text        not null,
  uploaded_at        timestamptz not null
);
create index material_application on material (application_number, code, id desc);

create table correction (
  id                 bigint generated always as identity primary key,
  application_number text        not null references application,
  defects            text        not null,
  noticed_at         timestamptz not null,
  noticed_by         text        not null,
  answer_by          date        not null,
  answered_at        timestamptz,
  note               text
);
create index correction_application on correction (application_number, id desc);

-- the statutory clock: what was limited, and the ledger it is folded from
create table case_clock (
  id          bigint generated always as identity primary key,
  case_number text not null,
  purpose     text not null check (purpose in ('acceptance', 'decision', 'on-the-spot')),
  type        text not null check (type in ('legal', 'promised', 'internal')),
  amount      int  not null check (amount > 0),
  unit        text not null check (unit in ('working_day', 'day', 'month', 'year')),
  clause      text not null
);
create index case_clock_case on case_clock (case_number, id);

create table case_clock_entry (
  id       bigint generated always as identity primary key,
  clock_id bigint not null references case_clock,
  kind     text   not null check (kind in ('start', 'stop', 'restart', 'extend', 'end')),
  on_day   date   not null,
  days     int,
  clause   text,
  reason   text,
  actor    text   not null
);
create index case_clock_entry_clock on case_clock_entry (clock_id, id);
