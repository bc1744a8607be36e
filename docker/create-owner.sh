#!/usr/bin/env bash
# Run once by the image, on an empty volume. The owner of the database is no superuser: row-level security binds it.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres --set=password="$PASSERELLE_OWNER_PASSWORD" <<'SQL'
create role passerelle_owner login createrole createdb nosuperuser nobypassrls password :'password';
create database passerelle owner passerelle_owner;
SQL
