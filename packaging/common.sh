# shellcheck shell=bash
# Shared by the commands of this folder; sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '== %s\n' "$*"; }

die() {
  printf 'Stopped: %s\n' "$*" >&2
  exit 1
}

# Asks for a password only where somebody can type one.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

can_be_root() { [ "$(id -u)" -eq 0 ] || as_root true 2>/dev/null; }

missing_packages() {
  local name
  cat "$@" | while read -r name; do
    [ -z "$name" ] || [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
  done
}

# Debian starts a server for every PostgreSQL that is installed; the tests bring their own, so that one is not made.
postgres_note=/etc/postgresql-common/createcluster.d/muniment-install.conf

install_by_name() {
  export DEBIAN_FRONTEND=noninteractive
  as_root env DEBIAN_FRONTEND="$DEBIAN_FRONTEND" apt-get update || return
  as_root mkdir -p "$(dirname "$postgres_note")" || return
  echo 'create_main_cluster = false' | as_root tee "$postgres_note" >/dev/null || return
  local result=0
  as_root env DEBIAN_FRONTEND="$DEBIAN_FRONTEND" apt-get install -y --no-install-recommends "$@" || result=$?
  as_root rm -f "$postgres_note"
  return "$result"
}

# install_packages LIST…: installs what is missing from the lists; a machine that has everything is not touched.
install_packages() {
  command -v dpkg-query >/dev/null || die "this computer has no dpkg; the commands of this folder need Debian 12."
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -eq 0 ] && return 0
  [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
    die "packages are missing (${missing[*]}); run this as root, or install sudo."
  can_be_root || die "packages are missing (${missing[*]}) and sudo refuses; run this in a terminal, or as root."
  say "installing ${#missing[@]} packages: ${missing[*]}"
  mkdir -p "$root/build"
  local log="$root/build/install.log"
  install_by_name "${missing[@]}" >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; die "the packages could not be installed; the end of build/install.log stands above."; }
}

# Prints one line for each tenth of the build instead of one for each file.
show_progress() {
  awk -F'[][/]' '/^\[[0-9]+\/[0-9]+\]/ {
    tenth = int(10 * $2 / $3)
    if (tenth != last) { last = tenth; printf "   %d of %d built\n", $2, $3; fflush() }
  }'
}

# build_preset PRESET [cmake arguments]: configures and builds; the whole log stays in the build folder.
build_preset() {
  local preset=$1 log="$root/build/$1/build.log" began=$SECONDS
  shift
  mkdir -p "$root/build/$preset"
  say "configuring and building ($preset); the log is build/$preset/build.log"
  (cd "$root" && cmake --preset "$preset" "$@") >"$log" 2>&1 ||
    { tail -n 30 "$log" >&2; die "cmake could not configure the build; the end of its log stands above."; }
  (cd "$root" && cmake --build --preset "$preset") 2>&1 | tee -a "$log" | show_progress ||
    { grep -E -A 5 'error:|FAILED:|undefined reference' "$log" | head -n 40 >&2; die "the build failed; its first errors stand above."; }
  say "built in $((SECONDS - began)) s"
}
