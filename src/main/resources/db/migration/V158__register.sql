-- 回避 (行政处罚法（2021修订） 第四十三条): who does not act in a case any more.
create table recusal (
  case_key    text        not null,
  officer     text        not null,
  reason      text        not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  primary key (case_key, officer)
);

-- what the public looks up: licences by holder, commitments newest first
create index licence_by_holder on licence (holder text_pattern_ops);
create index commitment_published on commitment (signed_at desc, application_number desc);
