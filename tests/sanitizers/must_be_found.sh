#!/bin/sh
# must_be_found.sh PROGRAM WORDS: passes when the sanitizer stops PROGRAM with a report that contains WORDS.
name=$(basename "$1")
if report=$("$1" 2>&1); then
  echo "$report"
  echo "CHECK failed $name: it ran to its end as if nothing were wrong"
  exit 1
fi
case "$report" in
*"$2"*) echo "CHECK passed $name" ;;
*)
  echo "$report"
  echo "CHECK failed $name: it failed, but not with '$2'"
  exit 1
  ;;
esac
