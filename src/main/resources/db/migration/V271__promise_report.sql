-- What anybody said against a published promise (渝府办发〔2021〕9号 二（四）); the words are encrypted.
create table promise_report (
  id                 uuid primary key,
  application_number text        not null references commitment,
  licence_number     text        not null references licence,
  said               text        not null,
  received_at        timestamptz not null
);
create index promise_report_of_commitment on promise_report (application_number, received_at);
create index promise_report_of_licence on promise_report (licence_number);
