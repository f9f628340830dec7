-- What runs in public, and what anybody said against it; the words are encrypted.
create table publicity (
  id                 bigint generated always as identity primary key,
  application_number text not null references application,
  opened_on          date not null,
  until_on           date not null,
  closed_on          date
);
create index publicity_running on publicity (until_on, id) where closed_on is null;
create index publicity_application on publicity (application_number);
create table objection (
  id          uuid primary key,
  publicity   bigint      not null references publicity,
  said        text        not null,
  received_at timestamptz not null
);
create index objection_publicity on objection (publicity, received_at);
