#!/bin/sh
# headless.sh SOURCES BUILD: builds munimentctl and munimentd without the user interface and looks what they are linked with.
fail() {
  echo "CHECK failed headless: $1"
  exit 1
}
cmake -S "$1" --preset headless -B "$2" -DMUNIMENT_TESTS=OFF || fail "it could not be configured"
cmake --build "$2" --target munimentctl munimentd -j 2 || fail "it could not be built"
for program in "$2/app/ctl/munimentctl" "$2/app/agent/munimentd"; do
  linked=$(ldd "$program") || fail "$program cannot be read"
  case "$linked" in
  *libQt6Widgets*) fail "$program needs Qt Widgets" ;;
  *libQt6Core*) ;;
  *) fail "$program is not linked with Qt at all" ;;
  esac
done
"$2/app/ctl/munimentctl" --version || fail "munimentctl does not start"
echo "CHECK passed headless"
