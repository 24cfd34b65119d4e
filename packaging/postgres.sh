# A PostgreSQL cluster for one run of the tests: own folder, own socket, no network, durable writes. Sourced.

postgres_bin=/usr/lib/postgresql/15/bin

as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgres() {
  [ -x "$postgres_bin/initdb" ] || die "PostgreSQL 15 is not installed where Debian puts it ($postgres_bin)."
  postgres_folder=$(mktemp -d /tmp/muniment-postgres.XXXXXX)
  [ "$(id -u)" -eq 0 ] && chown postgres "$postgres_folder"
  chmod 0700 "$postgres_folder"
  say "starting a throw-away PostgreSQL"
  (
    cd "$postgres_folder"
    as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -A trust -U muniment -E UTF8 --no-locale >"$root/build/initdb.log" 2>&1 &&
      as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -l "$postgres_folder/log" \
        -o "-k $postgres_folder -c listen_addresses='' -c fsync=on -c log_parameter_max_length=0" start >>"$root/build/initdb.log" 2>&1
  ) || die "the throw-away PostgreSQL did not start; see build/initdb.log."
  chmod 0711 "$postgres_folder"
  export MUNIMENT_TEST_POSTGRES="host=$postgres_folder dbname=postgres user=muniment"
}

stop_postgres() {
  [ -n "${postgres_folder:-}" ] || return 0
  (cd / && as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$postgres_folder"
  postgres_folder=
}
