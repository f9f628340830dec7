-- Told before a deduction (gaps G-40), found by another bureau (第二十六条), several rules met by one matter (第二十一条).
alter table credit_proposal
  add column more            text[]      not null default '{}',   -- further rules the same matter meets
  add column raised_by       text,                                -- null: found by the system
  add column bureau          text,                                -- 业务发生地: whose officer found it
  add column notice_due      date,                                -- 10 working days from what happened, where that is another bureau
  add column told_at         timestamptz,
  add column statement_until date,
  add column statement       text check (length(statement) <= 2000),
  add column stated_at       timestamptz,
  add constraint credit_proposal_told check ((told_at is null) = (statement_until is null)),
  add constraint credit_proposal_stated check ((statement is null) = (stated_at is null));
-- An officer's number is the subject's own, as that of an incident is.
alter table credit_proposal drop constraint credit_proposal_source_key, add unique (uscc, source);
create index credit_proposal_desk on credit_proposal (id) where state = 'proposed';

-- 异议 (重庆市社会信用条例 第四十条至第四十二条) and 修复 (第四十五条), one row each; the dates are of record.
create table credit_objection (
  id             bigint generated always as identity primary key,
  incident_id    bigint      not null references credit_incident,
  uscc           text        not null references credit_subject,
  kind           text        not null check (kind in ('objection', 'repair')),
  reason         text        not null check (length(reason) <= 2000),
  filed_at       timestamptz not null,   -- marked at once
  filed_by       text        not null,
  verify_by      date        not null,
  answer_by      date        not null,
  transferred_to text,                   -- 提供单位
  transferred_at timestamptz,
  state          text        not null default 'open' check (state in ('open', 'upheld', 'rejected')),
  answer         text        check (length(answer) <= 2000),
  answered_at    timestamptz,
  answered_by    text,
  review_at      timestamptz,
  review_by      date,
  review_state   text        check (review_state in ('open', 'upheld', 'rejected')),
  review_answer  text        check (length(review_answer) <= 2000),
  reviewed_at    timestamptz,
  reviewed_by    text,
  check ((state = 'open') = (answered_at is null)),
  check ((review_at is null) = (review_state is null))
);
create unique index credit_objection_open on credit_objection (incident_id, kind) where state = 'open' or review_state = 'open';
create index credit_objection_subject on credit_objection (uscc, id);
