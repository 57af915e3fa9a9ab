#!/usr/bin/env bash
# Run once, on an empty database folder: the roles and the database that the migrations expect.
set -euo pipefail
psql --username postgres --set ON_ERROR_STOP=1 \
  --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --set system="$SYSTEM_PASSWORD" <<'SQL'
create role tandem_owner login password :'owner' nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
create role tandem_app login password :'app' nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
alter role tandem_app set statement_timeout = '30s';
create role tandem_system login password :'system' nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
create role tandem_search nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
grant tandem_search to tandem_owner with admin option;
create database tandem owner tandem_owner;
revoke all on database tandem from public;
grant connect on database tandem to tandem_app, tandem_system;
\connect tandem
revoke create on schema public from public;
SQL
