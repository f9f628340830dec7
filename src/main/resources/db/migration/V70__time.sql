-- Years an administrator has imported; they stand before the files of processes/calendar.
create table calendar_year (
  year        int         primary key check (year between 2000 and 2099),
  status      text        not null check (status in ('official', 'provisional')),
  source      text        not null,
  content     text        not null,   -- the file as imported
  version     bigint      not null unique check (version > 0),
  imported_by text        not null,
  imported_at timestamptz not null
);

-- What the ledger folds to, kept beside it: swept by index instead of folded for everybody every night.
-- Only a running clock has a due date. calendar_version < the calendar's: to be counted again.
alter table case_clock
  add column state            text   not null default 'running' check (state in ('running', 'stopped', 'ended')),
  add column due_on           date,
  add column warn_on          date,
  add column warned_for       date,   -- the due date the last yellow card spoke of
  add column red_on           date,   -- once
  add column calendar_version bigint not null default -1;
update case_clock c set state = e.state
  from (select distinct on (clock_id) clock_id,
               case kind when 'end' then 'ended' when 'stop' then 'stopped' else 'running' end as state
          from case_clock_entry where kind <> 'extend' order by clock_id, id desc) e
 where e.clock_id = c.id;

create index case_clock_to_warn on case_clock (warn_on, id)
  where state = 'running' and warned_for is distinct from due_on;
create index case_clock_to_red on case_clock (due_on, id)
  where state = 'running' and type = 'legal' and red_on is null;
create index case_clock_to_recount on case_clock (calendar_version, id) where state = 'running';

alter table duty
  add column warned_for       date,
  add column calendar_version bigint not null default -1;
create index duty_to_warn on duty (warn_on, id) where state = 'open' and warned_for is distinct from due_on;
create index duty_to_recount on duty (calendar_version, id) where state in ('waiting', 'open');

-- 黄牌、红牌: one per clock (or duty) and due date; a red one on the bureau is handled like an overdue duty.
create table card (
  id           bigint generated always as identity primary key,
  colour       text        not null check (colour in ('yellow', 'red')),
  case_key     text        not null,   -- application or licence number
  clock_id     bigint      references case_clock,
  duty_id      bigint      references duty,
  bureau       text        not null,
  what         text        not null,   -- purpose of the clock, kind of the duty
  type         text        not null check (type in ('legal', 'promised', 'internal')),
  due_on       date        not null,
  shown_on     date        not null,
  clause       text        not null,
  escalate_on  date,
  escalated_to text,
  assignee     text,
  urged_count  int         not null default 0,
  closed_on    date,
  check ((clock_id is null) <> (duty_id is null))
);
create unique index card_of_clock on card (clock_id, colour, due_on) where clock_id is not null;
create unique index card_of_duty on card (duty_id, colour, due_on) where duty_id is not null;
create index card_of_bureau on card (bureau, shown_on);
create index card_shown on card (shown_on);
create index card_of_case on card (case_key);
create index card_open on card (bureau, due_on, id) where closed_on is null;
create index card_escalated on card (escalated_to, due_on, id) where closed_on is null and escalated_to is not null;
