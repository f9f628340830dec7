-- Keyed fingerprint of each account with its groups, as the product last left it.
create table account_witness (
  account text  primary key,
  mac     bytea not null
);
