-- What a holder handed in with a rectification report or a statement before revocation.
create table holder_file (
  id               bigint generated always as identity primary key,
  licence_number   text        not null,
  rectification_id bigint      references rectification,
  revocation_id    bigint      references revocation,
  file_name        text        not null,
  media_type       text        not null,
  size             int         not null,
  sha256           bytea       not null,
  content          bytea       not null,
  uploaded_at      timestamptz not null,
  check (num_nonnulls(rectification_id, revocation_id) = 1)
);
create index holder_file_of_licence on holder_file (licence_number, id);
