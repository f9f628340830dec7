-- What the office must do about a licence, and by when. A licence in force is rows here, not a sleeping process.
create table duty (
  id             bigint generated always as identity primary key,
  licence_number text        not null,
  item           text        not null,
  kind           text        not null,
  name           text        not null,
  bureau         text        not null,
  holder         text        not null,
  opens_on       date        not null,
  due_on         date        not null,   -- last day of what is waited for now; moves with the stage
  warn_on        date        not null,
  escalate_on    date,                   -- until when a supervisor must have handled it, once overdue
  state          text        not null default 'waiting' check (state in ('waiting', 'open', 'done', 'cancelled')),
  stage          text        not null default 'verification' check (stage in ('verification', 'rectification', 'revocation')),
  finding        text        check (finding in ('unfulfilled', 'false', 'not-rectified')),
  finding_reason text,
  outcome        text        check (outcome in ('fulfilled', 'rectified', 'revoked', 'kept')),
  assignee       text,
  overdue_since  date,
  urged_count    int         not null default 0,
  last_urged_at  timestamptz,
  escalated_to   text,
  clause         text        not null,
  created_at     timestamptz not null,
  opened_at      timestamptz,
  done_at        timestamptz,
  unique (licence_number, kind, opens_on),
  check (opens_on <= due_on),
  check ((state = 'done') = (outcome is not null))
);
-- swept
create index duty_waiting on duty (opens_on, id) where state = 'waiting';
-- the board: rows enter these only when their window begins
create index duty_open_of_bureau on duty (bureau, due_on, id) include (kind, assignee) where state = 'open';
create index duty_open on duty (due_on, id) include (bureau, kind, assignee) where state = 'open';
create index duty_escalated on duty (escalated_to, due_on, id) where state = 'open' and escalated_to is not null;
create index duty_done_of_bureau on duty (bureau, due_on, id) where state = 'done';
create index duty_done on duty (due_on, id) where state = 'done';

create table rectification (
  id             bigint generated always as identity primary key,
  duty_id        bigint      not null references duty,
  licence_number text        not null,
  ordered_at     timestamptz not null,
  due_on         date        not null,
  document       text        not null,
  reported_at    timestamptz,
  report         text,
  reviewed_at    timestamptz,
  state          text        not null check (state in ('ordered', 'reported', 'rectified', 'not-rectified')),
  clause         text        not null
);
create index rectification_of_duty on rectification (duty_id);
create index rectification_awaited on rectification (licence_number) where state = 'ordered';

create table revocation (
  id              bigint generated always as identity primary key,
  licence_number  text        not null,
  duty_id         bigint      not null references duty,
  ground          text        not null check (ground in ('unfulfilled', 'false', 'not-rectified')),
  reason          text        not null,
  announced_at    timestamptz not null,
  hearing_until   date        not null,
  notice          text        not null,
  statement       text,
  stated_at       timestamptz,
  state           text        not null check (state in ('announced', 'stated', 'revoked', 'kept')),
  decision        text,
  decision_reason text,
  decided_at      timestamptz,
  clause          text        not null
);
create unique index revocation_open on revocation (duty_id) where state in ('announced', 'stated');
create index revocation_awaited on revocation (licence_number) where state = 'announced';
