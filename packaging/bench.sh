# shellcheck shell=bash
# Runs the programs of tests/bench; sourced after common.sh, never run.

# What each program measures; the floor stands in its output.
bench_subject() {
  case "$1" in
  bagit) echo "A bag written and checked, against a program that reads, hashes and writes the same files" ;;
  disposition) echo "Records reviewed, approved, destroyed and certified, against the same deletions without us" ;;
  hold) echo "What a hold covers, counted and asked for one record" ;;
  import) echo "An exported chat brought in, durable and searchable, against the same rows by SQLite alone" ;;
  ledger) echo "Entries appended and verified, against fdatasync and SHA-256" ;;
  partner) echo "Interchanges of trading partners listed and opened, against finding their separators" ;;
  preview) echo "The first page of a PDF through the confined child, against Poppler in the same process" ;;
  receiver) echo "Signed webhooks taken in, durable before the answer, against one sync after another" ;;
  retention) echo "Due dates worked out anew after a change, against reading the dates" ;;
  rsmf) echo "A package of RSMF written and checked, against writing the same bytes" ;;
  rules) echo "Events matched by rules, against reading their words" ;;
  search) echo "Text folded for the index, against Qt's own normalisation" ;;
  search_store) echo "Searches of the store, against reading as many messages by number" ;;
  vault) echo "A file put into the vault, against reading, hashing, encrypting, writing and syncing it" ;;
  whatsapp_text) echo "An exported chat read, against finding its lines" ;;
  *) echo "Figures of $1" ;;
  esac
}

# run_benchmark PROGRAM: leaves the output in build/step-….log; true when every bar was reached.
run_benchmark() {
  local name
  name=$(basename "$1")
  say "$name; the log is build/step-$name.log"
  "$1" >"$root/build/step-$name.log" 2>&1 </dev/null
}

bench_programs() {
  local program
  for program in "$root"/build/dev/tests/bench/bench_*; do
    if [ -x "$program" ] && [ -f "$program" ]; then echo "$program"; fi
  done
}

# The computer in a line, without its name.
bench_machine() {
  local model memory
  model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort | uniq -c | sed 's/^ *\([0-9]*\) /\1 × /' | paste -sd ';')
  memory=$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)
  echo "${model:-$(nproc) processors}, $memory of memory, $(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)"
}
