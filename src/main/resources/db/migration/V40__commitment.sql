create table commitment (
  application_number text primary key references application,
  uscc               text        not null,
  item               text        not null,
  signed_at          timestamptz not null,
  signatory          text        not null,
  signed_by          text        not null,   -- account
  terms              text        not null,   -- version of the notice that was told and the clauses that were signed
  state              text        not null check (state in ('signed', 'withdrawn', 'fulfilled', 'unfulfilled', 'false')),
  concluded_at       timestamptz,
  conclusion         text
);
create index commitment_uscc on commitment (uscc);

create table commitment_clause (
  application_number text not null references commitment,
  clause_id          text not null,
  text               text not null,
  clause             text not null,
  due                text,
  verification       text,
  consequence        text,
  primary key (application_number, clause_id)
);
