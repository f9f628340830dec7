-- Applications about a licence that is there already: change, renewal, cancellation.
alter table application add licence text;
create unique index application_one_on_licence on application (licence)
  where licence is not null
    and status in ('submitted', 'correction-requested', 'accepted', 'under-review', 'awaiting-commitment');

alter table licence
  add registered_capital numeric,
  add valid_from date;
update licence set valid_from = granted_on;
alter table licence alter valid_from set not null;
create index licence_term on licence (valid_until, number) where status = 'in-force';

-- The kinds of documents are listed once, in the code.
alter table document
  drop constraint document_kind,
  add constraint document_kind check (kind ~ '^[a-z]+(-[a-z]+)*$');

-- A duty stands on the application that brought it; a holder's report and an inspection are stages of their own.
alter table duty
  add application_number text,
  drop constraint duty_stage_check,
  add constraint duty_stage_check
    check (stage in ('verification', 'rectification', 'revocation', 'report', 'inspection')),
  drop constraint duty_outcome_check,
  add constraint duty_outcome_check
    check (outcome in ('fulfilled', 'rectified', 'revoked', 'kept', 'reported', 'no-issue', 'issue', 'cannot-contact'));
update duty d set application_number = l.application_number from licence l where l.number = d.licence_number;
alter table duty alter application_number set not null;

create table annual_report (
  id             bigint generated always as identity primary key,
  duty_id        bigint      not null unique references duty,
  licence_number text        not null,
  report         text        not null,
  reported_at    timestamptz not null,
  reported_by    text        not null,
  late           boolean     not null
);
create index annual_report_licence on annual_report (licence_number);
