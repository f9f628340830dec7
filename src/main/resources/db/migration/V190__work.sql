-- 工作台: one row a user task while it is open, written in the engine's transaction. Lists, counts and search read these
-- rows by an index of the bureau and role; the engine's own query joins its authorizations over all of them.
create table work_item (
  task_id     text        primary key,
  group_id    text        not null,                       -- whom it is offered to, e.g. yuzhong-window
  assignee    text,
  case_key    text        not null,                       -- application, licence or registration number
  task        text        not null,                       -- id in the diagram
  name        text        not null,
  item        text        not null,
  applicant   text        not null,
  uscc        text,
  due_on      date        not null default 'infinity',    -- last day in time
  created_at  timestamptz not null,
  search_keys int[]       not null
);
create index work_item_due on work_item (group_id, due_on, task_id);
create index work_item_offered on work_item (group_id, due_on, task_id) where assignee is null;
create index work_item_held on work_item (assignee, due_on, task_id) where assignee is not null;
create index work_item_received on work_item (group_id, created_at desc, task_id);
create index work_item_offered_received on work_item (group_id, created_at desc, task_id) where assignee is null;
create index work_item_search on work_item using gin (search_keys);
