-- What somebody held when they left, or moved to another post: a line on the supervisor's board until someone takes it.
create table released_work (
  id          bigint generated always as identity primary key,
  bureau      text   not null,
  case_key    text   not null,
  task_id     text,
  duty_id     bigint references duty,
  name        text   not null,
  holder      text   not null,
  released_on date   not null,
  check ((task_id is null) <> (duty_id is null))
);
create index released_work_of_bureau on released_work (bureau, id);
