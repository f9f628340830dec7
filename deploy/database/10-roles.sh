#!/bin/sh
# Run once by the container of PostgreSQL on its empty volume.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$ZHUNYING_DB_OWNER_PASSWORD" -v app_password="$ZHUNYING_DB_PASSWORD" -f /database/roles.sql
