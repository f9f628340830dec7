-- 证明事项告知承诺: a proof promised instead of handed in, and what its verification found.
create table proof_commitment (
  application_number text        not null references application,
  material           text        not null,
  promise            text        not null,
  signatory          text        not null,
  signed_by          text        not null,
  signed_at          timestamptz not null,
  finding            text        check (finding in ('kept', 'false', 'uncooperative')),
  reason             text        check (length(reason) <= 500),
  found_by           text,
  found_at           timestamptz,
  primary key (application_number, material),
  check ((finding is null) = (found_at is null) and (finding is null) = (found_by is null))
);
