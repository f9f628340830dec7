-- Filings and consents that stand with a licence; what they say stands in their applications.
create table licence_entry (
  id                 bigint generated always as identity primary key,
  licence_number     text not null references licence,
  application_number text not null unique references application,
  entered_on         date not null
);
create index licence_entry_licence on licence_entry (licence_number, id);
