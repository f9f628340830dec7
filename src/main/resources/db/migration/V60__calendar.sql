-- How far the demo clock has been moved forward: one row, and none until it is first moved.
create table demo_clock (
  single        boolean primary key default true check (single),
  offset_millis bigint  not null check (offset_millis >= 0)
);
