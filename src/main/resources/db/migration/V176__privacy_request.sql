-- What people ask about their own personal data, and how they were answered (个人信息保护法 第五十条). Who asks, and what is
-- said, is encrypted with the row's key.
create sequence privacy_request_seq;
create table privacy_request (
  number        text        primary key,
  kind          text        not null check (length(kind) <= 64),
  account       text,                            -- null for somebody without one, who reads the answer with a secret
  secret        bytea       check (length(secret) = 32),
  bureau        text        not null,
  case_number   text        check (length(case_number) <= 64),
  name          text        not null,
  contact       text,
  text          text        not null,
  sealed_key    text        not null,
  received_on   date        not null,
  due_on        date        not null,
  rules_version text        not null,
  outcome       text        check (outcome in ('done', 'partly', 'refused')),
  answer        text,
  clause        text        check (length(clause) <= 200),
  answered_by   text,
  answered_at   timestamptz,
  constraint privacy_request_asker check ((account is null) <> (secret is null)),
  constraint privacy_request_answered check ((outcome is null) = (answered_at is null) and (outcome is null) = (answer is null))
);
create index privacy_request_of_bureau on privacy_request (bureau, due_on);
create index privacy_request_of_account on privacy_request (account) where account is not null;

-- The rules of privacy that were in force when somebody applied (个人信息保护法 第十七条).
alter table application add column privacy_rules text;

-- Officers look at requests, duties and lists, too.
alter table access_log drop constraint access_log_kind_check,
  add constraint access_log_kind_check check (kind in ('case', 'material', 'licence', 'document', 'credit', 'request', 'duty', 'list', 'contact'));
