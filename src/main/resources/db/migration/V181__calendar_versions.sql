-- A published year may be amended or corrected: every import stays, the newest of a year is in force.
alter table calendar_year drop constraint calendar_year_pkey;
alter table calendar_year drop constraint calendar_year_version_key;
alter table calendar_year add primary key (version);
