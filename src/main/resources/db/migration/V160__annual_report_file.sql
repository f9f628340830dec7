-- A yearly report carries files too; there is one report for one duty.
alter table holder_file add column annual_duty_id bigint references annual_report (duty_id);
alter table holder_file drop constraint holder_file_check;
alter table holder_file add constraint holder_file_check
  check (num_nonnulls(rectification_id, revocation_id, fulfilment_id, annual_duty_id) = 1);
