-- 每月10日前 (第二十五条): one row a bureau and month, opened by the calendar, settled by an officer.
create table credit_settlement (
  bureau     text        not null,
  month      date        not null check (extract(day from month) = 1),
  due_on     date        not null,
  opened_at  timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  remark     text        check (length(remark) <= 2000),
  primary key (bureau, month),
  check ((settled_at is null) = (settled_by is null))
);

-- The end of a cycle in one bureau: closed, reported to the city (第二十七条), in 公示, published (第三十一条至第三十三条).
create table credit_year_end (
  bureau          text        not null,
  cycle           int         not null,
  closed_at       timestamptz not null,
  reported_at     timestamptz,
  reported_by     text,
  publicity_from  date,
  publicity_until date,
  publicity_by    text,
  published_at    timestamptz,
  primary key (bureau, cycle),
  check ((reported_at is null) = (reported_by is null)),
  check ((publicity_from is null) = (publicity_until is null)),
  check (publicity_from is null or reported_at is not null),
  check (published_at is null or publicity_until is not null)
);

-- 公示期间的违法违规投诉: one that stands keeps off the red list.
create table credit_complaint (
  id          bigint generated always as identity primary key,
  uscc        text        not null references credit_subject,
  cycle       int         not null,
  complaint   text        not null check (length(complaint) <= 2000),
  received_at timestamptz not null,
  received_by text        not null,
  stood       boolean,
  finding     text        check (length(finding) <= 2000),
  decided_at  timestamptz,
  decided_by  text,
  check ((stood is null) = (decided_at is null))
);
create index credit_complaint_of on credit_complaint (uscc, cycle);
create index credit_subject_bureau on credit_subject (bureau, uscc);
