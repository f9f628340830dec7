-- Records a sweep could not deal with; it goes on with the others and tries these again later.
create table sweep_failure (
  sweep    text        not null,
  record   text        not null,
  what     text        not null,
  first_at timestamptz not null,
  last_at  timestamptz not null,
  again_at timestamptz not null,
  times    int         not null default 1,
  primary key (sweep, record)
);
