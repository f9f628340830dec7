#!/bin/sh
# Run once by the container of PostgreSQL on its empty volume.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$(cat /run/secrets/database-owner-password)" -v app_password="$(cat /run/secrets/database-password)" -f /database/roles.sql
