-- When the personal data of an application that came to nothing were deleted (processes/retention.yaml).
alter table application add column personal_deleted_at timestamptz;
create index application_unfinished on application (number)
  where status in ('withdrawn', 'lapsed') and personal_deleted_at is null;
