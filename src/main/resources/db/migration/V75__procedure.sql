alter table case_clock drop constraint case_clock_purpose_check;
alter table case_clock add constraint case_clock_purpose_check
  check (purpose in ('acceptance', 'decision', 'on-the-spot', 'delivery', 'special-procedure'));

-- What is wrong with an application: gathered as a draft, told once with a notice.
create table defect (
  id                 bigint generated always as identity primary key,
  application_number text        not null references application,
  text               text        not null,
  there_at_first     boolean,              -- of a further notice: could have been told with the first
  why                text,                 -- why it was not told with the first
  added_by           text        not null,
  added_at           timestamptz not null,
  notice_id          bigint      references correction  -- null: still a draft
);
create index defect_draft on defect (application_number, id) where notice_id is null;
create index defect_notice on defect (notice_id) where notice_id is not null;
create index defect_late on defect (notice_id) where there_at_first;

-- 当场更正: an error that can be put right at the window.
create table spot_correction (
  id                 bigint generated always as identity primary key,
  application_number text        not null references application,
  field              text        not null,
  label              text        not null,
  before             text        not null,
  after              text        not null,
  reason             text        not null,
  clause             text        not null,
  corrected_by       text        not null,
  corrected_at       timestamptz not null
);
create index spot_correction_application on spot_correction (application_number, id);
