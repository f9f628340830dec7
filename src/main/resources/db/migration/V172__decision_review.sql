-- 人工复核: whoever was decided on by the system alone asks for a person to look at it (个人信息保护法 第二十四条).
create table decision_review (
  id                 bigint generated always as identity primary key,
  application_number text        not null references application (number),
  reason             text        not null check (length(reason) <= 2000),
  requested_at       timestamptz not null,
  upheld             boolean,
  answer             text check (length(answer) <= 2000),
  answered_at        timestamptz,
  answered_by        text,
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (upheld is null))
);
create unique index decision_review_open on decision_review (application_number) where answered_at is null;
create index decision_review_of_application on decision_review (application_number, id);
