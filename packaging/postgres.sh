# shellcheck shell=bash
# A PostgreSQL cluster for one run of the tests: own folder, own socket, no network, durable writes. Sourced.

: "${root:?}"
postgres_bin=/usr/lib/postgresql/15/bin
postgres_folder=

# PostgreSQL refuses to run as root, so root lends it the user that Debian made for it.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else (cd / && "$@"); fi
}

make_cluster() {
  as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -A trust -U muniment -E UTF8 --no-locale &&
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -l "$postgres_folder/log" start \
      -o "-k $postgres_folder -c listen_addresses='' -c unix_socket_permissions=0700 -c fsync=on -c log_parameter_max_length=0" &&
    as_postgres "$postgres_bin/psql" -q -h "$postgres_folder" -U muniment -d postgres -c "
      CREATE ROLE desk_one LOGIN; CREATE ROLE desk_two LOGIN; CREATE ROLE desk_three LOGIN;
      GRANT CREATE ON DATABASE postgres TO desk_one, desk_two, desk_three;"
}

# Whoever reaches the socket may log in under any name, so nobody else reaches its folder.
start_postgres() {
  [ -x "$postgres_bin/initdb" ] || die "PostgreSQL 15 is not where Debian puts it ($postgres_bin)."
  say "starting a PostgreSQL of our own"
  postgres_folder=$(mktemp -d /tmp/muniment-postgres.XXXXXX)
  chmod 0700 "$postgres_folder"
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$postgres_folder"; fi
  make_cluster >"$root/build/postgres.log" 2>&1 ||
    { tail -n 10 "$root/build/postgres.log" >&2; die "PostgreSQL did not start; the end of build/postgres.log stands above."; }
  export MUNIMENT_TEST_POSTGRES="host=$postgres_folder dbname=postgres user=muniment"
  export MUNIMENT_TEST_POSTGRES_LOGINS="desk_one desk_two desk_three"
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
  postgres_folder=
}
