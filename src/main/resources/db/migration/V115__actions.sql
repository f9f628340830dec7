-- What a licence keeps of its answers, who stands for it where that is not the bureau in charge, and what ended it.
alter table licence
  add licensed_by text,
  add facts jsonb,
  add ended_by text references application,
  drop constraint licence_application_number_key,   -- a division brings several
  drop constraint licence_status_check,
  add constraint licence_status_check check (status in ('preparing', 'prepared', 'in-force', 'not-yet-operating', 'suspended',
    'expired-pending', 'expired', 'revoked', 'withdrawn-by-penalty', 'cancelled'));
create unique index licence_application_once on licence (application_number, uscc);
create index licence_ended_by on licence (ended_by) where ended_by is not null;
create unique index licence_preparing_once on licence (item, uscc) where status = 'preparing';
drop index licence_term, licence_once;
create unique index licence_once on licence (item, uscc)
  where status in ('in-force', 'not-yet-operating', 'suspended', 'expired-pending');
create index licence_term on licence (valid_until, number) where status in ('in-force', 'not-yet-operating', 'preparing', 'expired-pending');

-- Further places a licence holds for.
create table licence_point (
  id                 bigint generated always as identity primary key,
  licence_number     text not null references licence,
  application_number text not null references application,
  name               text not null,
  address            text not null,
  approved_on        date not null
);
create index licence_point_licence on licence_point (licence_number, id);

-- What experts found before the general procedure began.
create table assessment (
  application_number text primary key references application,
  meets              boolean     not null,
  result             text        not null,
  assessed_by        text        not null,
  assessed_at        timestamptz not null
);
