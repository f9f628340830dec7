-- For a database that one account made and worked with so far: run as a superuser, connected to it.
--   psql -d zhunying -v old=zhunying -v owner_password=… -v app_password=… -f takeover.sql
\set ON_ERROR_STOP on
create role zhunying_owner login password :'owner_password';
create role zhunying_app login password :'app_password';
reassign owned by :"old" to zhunying_owner;
alter schema public owner to zhunying_owner;
select format('alter database %I owner to zhunying_owner', current_database()) \gexec
select format('grant connect on database %I to zhunying_app', current_database()) \gexec
revoke create on schema public from public;
-- The next start with SPRING_FLYWAY_USER=zhunying_owner grants zhunying_app its rows.
