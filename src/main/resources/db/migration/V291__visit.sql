-- What an inspector brings back from a visit: photographs, and the signatures of both inspectors. Contents are sealed.
create table visit_file (
  id             bigint generated always as identity primary key,
  duty_id        bigint      not null references duty,
  licence_number text        not null,
  signer         text,
  uploaded_by    text        not null,
  file_name      text        not null check (length(file_name) <= 120),
  media_type     text        not null,
  size           int         not null,
  sha256         bytea       not null,
  content        bytea       not null,
  sealed_key     text        not null,
  uploaded_at    timestamptz not null
);
create index visit_file_of_duty on visit_file (duty_id, id);
create index visit_file_of_licence on visit_file (licence_number);
