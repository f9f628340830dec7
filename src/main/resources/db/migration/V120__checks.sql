-- 核查清单: what an inspector found of each condition.
create table duty_check (
  duty_id    bigint      not null references duty,
  condition  text        not null,
  holds      boolean     not null,
  note       text        not null,
  checked_by text        not null,
  checked_at timestamptz not null,
  primary key (duty_id, condition)
);
