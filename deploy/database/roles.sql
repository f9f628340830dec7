-- Two accounts: the owner makes and changes tables, the application reads and writes rows. The application can then
-- neither switch off what keeps the journal append-only nor change a table. Run once, as a superuser:
--
--   psql -v owner_password=… -v app_password=… -f roles.sql
--
-- Then give the application (production.env):
--   SPRING_DATASOURCE_USERNAME=zhunying_app    SPRING_DATASOURCE_PASSWORD=<app_password>
--   SPRING_FLYWAY_USER=zhunying_owner          SPRING_FLYWAY_PASSWORD=<owner_password>
-- With these the start migrates as the owner, grants the application its rows and works as the application. Who does
-- not want the owner's password on the nodes lets one start with it and sets SPRING_FLYWAY_ENABLED=false on all others.
\set ON_ERROR_STOP on
create role zhunying_owner login password :'owner_password';
create role zhunying_app login password :'app_password';
create database zhunying owner zhunying_owner;
revoke all on database zhunying from public;
grant connect on database zhunying to zhunying_app;
\connect zhunying
alter schema public owner to zhunying_owner;
revoke create on schema public from public;
