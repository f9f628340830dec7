-- 达标材料: what the holder of a licence that may not be used yet hands in (渝府发〔2021〕2号 二（二）3).
create table fulfilment_report (
  id             bigint generated always as identity primary key,
  duty_id        bigint      not null references duty,
  licence_number text        not null,
  report         text        not null,
  reported_at    timestamptz not null,
  reported_by    text        not null
);
create index fulfilment_report_of_duty on fulfilment_report (duty_id, id);
create index fulfilment_report_of_licence on fulfilment_report (licence_number, id);

alter table holder_file add column fulfilment_id bigint references fulfilment_report;
alter table holder_file drop constraint holder_file_check;
alter table holder_file add constraint holder_file_check
  check (num_nonnulls(rectification_id, revocation_id, fulfilment_id) = 1);
