-- 审批改为备案: an application may be a filing.
alter table application
  drop constraint application_procedure_check,
  add constraint application_procedure_check check (procedure in ('commitment', 'general', 'filing'));

-- 直接取消审批: what the market regulator registered, pushed here so that supervision begins.
create sequence registration_number_seq;
create table registration (
  number       text primary key,
  item         text        not null,
  region       text        not null check (region in ('citywide', 'ftz')),
  district     text        not null,
  bureau       text        not null,
  uscc         text        not null,
  subject_name text        not null,
  terms        text        not null,
  pushed_by    text        not null,
  pushed_at    timestamptz not null,
  unique (item, uscc)
);
