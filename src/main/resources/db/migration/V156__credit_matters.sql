-- 督促 (渝人社发〔2021〕58号 第十四条（十六）, 第十五条（八）, 第十六条（一） …): what presupposes it rests on such a row.
create table credit_urging (
  id           bigint generated always as identity primary key,
  uscc         text        not null references credit_subject,
  rules        text[]      not null check (cardinality(rules) > 0),   -- what is to be mended, by the rules it meets
  matter       text        not null,
  until        date        not null,
  document     text        not null,
  delivered_on date        not null,
  issued_at    timestamptz not null,
  issued_by    text        not null,
  remedied_on  date,
  remedy       text,
  check (until > delivered_on),
  check ((remedied_on is null) = (remedy is null))
);
create index credit_urging_of_subject on credit_urging (uscc, id);

-- What supervision found that the points table has a rule for: nothing counts before a credit officer says so.
create table credit_proposal (
  id          bigint generated always as identity primary key,
  uscc        text        not null,
  source      text        not null unique,   -- the duty and what was found: proposed once
  rule        text        not null,
  occurred_on date        not null,
  document    text        not null,
  reason      text        not null,
  proposed_at timestamptz not null,
  state       text        not null default 'proposed' check (state in ('proposed', 'confirmed', 'dismissed')),
  decided_at  timestamptz,
  decided_by  text,
  remark      text,
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null))
);
create index credit_proposal_open on credit_proposal (uscc, id) where state = 'proposed';

-- 公示 before the red list (第三十一条): one for the end of a cycle.
create table credit_publicity (
  uscc        text        not null references credit_subject,
  cycle       int         not null,
  from_day    date        not null,
  until_day   date        not null,
  objection   boolean     not null,
  note        text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  primary key (uscc, cycle),
  check (until_day >= from_day)
);

-- A bar stands on the decision it comes from; found without one, it is shown and bars nobody (重庆市社会信用条例 第二十一条).
update credit_bar b set document = r.decision
from revocation r
where b.document is null and b.kind = 'false-commitment' and r.licence_number = b.case_key and r.state = 'revoked';
