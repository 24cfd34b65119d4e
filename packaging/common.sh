# Shared by the commands of this folder. POSIX shell with bash arrays; sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '== %s\n' "$*"; }
die() {
  printf 'Stopped: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs by name what is missing from the lists given; asks the package lists only when something is.
install_packages() {
  command -v dpkg-query >/dev/null || die "this machine has no dpkg; the commands of this folder need Debian 12."
  local missing=() name
  while read -r name; do
    [ -n "$name" ] || continue
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done < <(cat "$@")
  [ "${#missing[@]}" -eq 0 ] && return 0
  [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null || die "packages are missing (${missing[*]}); run this as root or install sudo."
  say "installing ${#missing[@]} packages: ${missing[*]}"
  local log
  log=$(mktemp)
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update >"$log" 2>&1 || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; die "the packages could not be installed; the end of the installer's log stands above."; }
  rm -f "$log"
}

# build_preset PRESET [cmake arguments]: configures and builds, with the log kept in the build folder.
build_preset() {
  local preset=$1
  shift
  mkdir -p "$root/build/$preset"
  local log="$root/build/$preset/build.log"
  say "configuring and building ($preset); the log is build/$preset/build.log"
  (cd "$root" && cmake --preset "$preset" "$@" >"$log" 2>&1) ||
    { tail -n 30 "$log" >&2; die "cmake could not configure the build; the end of its log stands above."; }
  cmake --build "$root/build/$preset" 2>&1 | tee -a "$log" | show_progress
  [ "${PIPESTATUS[0]}" -eq 0 ] ||
    { grep -E 'error|FAILED' "$log" | head -n 40 >&2; die "the build failed; its first errors stand above."; }
}

# Prints one line for each tenth of the build instead of a line for each file.
show_progress() {
  awk -F'[][/]' '/^\[[0-9]+\/[0-9]+\]/ { tenth = int(10 * $2 / $3); if (tenth != last) { last = tenth; printf "   %d of %d built\n", $2, $3; fflush() } }'
}
