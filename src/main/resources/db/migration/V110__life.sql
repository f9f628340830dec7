-- 到期待换证: the term is over, the licence not yet cancelled.
alter table licence
  drop constraint licence_status_check,
  add constraint licence_status_check check (status in ('in-force', 'not-yet-operating', 'suspended', 'expired-pending', 'expired',
    'revoked', 'withdrawn-by-penalty', 'cancelled')),
  add renewal_looked_at date,   -- the end of the term for which renewal has been looked at
  add lapse_reason      text;   -- found not to have operated: lapses with its term
drop index licence_term;
create index licence_term on licence (valid_until, number)
  where status in ('in-force', 'not-yet-operating', 'expired-pending');

-- Findings and outcomes are listed once, in the code.
alter table duty
  drop constraint duty_finding_check,
  add constraint duty_finding_check check (finding ~ '^[a-z]+(-[a-z]+)*$'),
  drop constraint duty_outcome_check,
  add constraint duty_outcome_check check (outcome ~ '^[a-z]+(-[a-z]+)*$');

-- 年度检查: the conclusion of each year, as announced and written on the licence.
create table annual_conclusion (
  duty_id        bigint      primary key references duty,
  licence_number text        not null,
  year           int         not null,
  conclusion     text        not null check (conclusion in ('qualified', 'basically-qualified', 'unqualified')),
  grounds        text[]      not null,
  reason         text,
  concluded_on   date        not null,
  announcement   text        not null,
  review         text        check (review in ('rectified', 'not-rectified')),
  reviewed_on    date,
  clause         text        not null,
  check ((conclusion = 'qualified') = (cardinality(grounds) = 0)),
  check ((review is null) = (reviewed_on is null))
);
create index annual_conclusion_licence on annual_conclusion (licence_number, year);

create index application_granted_on on application (licence, submitted_at desc) where licence is not null and status = 'granted';
