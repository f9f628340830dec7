-- What was told to whom: the in-app message, and what became of its mail.
create table message (
  id          bigint generated always as identity primary key,
  account     text        not null,
  case_number text        not null,
  subject     text        not null,
  body        text        not null,
  recipient   text,                   -- encrypted mail address; null when none is known
  mail        text        not null default 'pending' check (mail in ('pending', 'sent', 'kept', 'failed')),
  attempts    int         not null default 0,
  last_error  text,
  created_at  timestamptz not null,
  sent_at     timestamptz,
  read_at     timestamptz
);
create index message_account on message (account, id desc);
create index message_case on message (case_number);
create index message_unsent on message (id) where mail in ('pending', 'failed');

-- Spring Modulith's event publication registry: the transactional outbox.
create table event_publication (
  id               uuid        not null primary key,
  listener_id      text        not null,
  event_type       text        not null,
  serialized_event text        not null,
  publication_date timestamptz not null,
  completion_date  timestamptz
);
create index event_publication_serialized_event_hash on event_publication using hash (serialized_event);
create index event_publication_by_completion_date on event_publication (completion_date);
