create sequence licence_number_seq;

create table licence (
  number             text primary key,
  item               text        not null,
  item_name          text        not null,
  application_number text        not null unique references application,
  uscc               text        not null,
  holder             text        not null,
  account            text        not null,
  bureau             text        not null,
  scope              text        not null,
  address            text,
  legal_representative text      not null,
  status             text        not null check (status in ('in-force', 'not-yet-operating', 'suspended', 'expired', 'revoked',
                       'withdrawn-by-penalty', 'cancelled')),
  by_commitment      boolean     not null,
  granted_on         date        not null,
  valid_until        date,
  ended_on           date,
  end_reason         text,
  end_clause         text
);
create index licence_account on licence (account, granted_on desc);
create index licence_uscc on licence (uscc);
create unique index licence_once on licence (item, uscc) where status in ('in-force', 'not-yet-operating', 'suspended');
