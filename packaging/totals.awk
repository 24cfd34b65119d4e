# Reads logs of `ctest -V` and prints what was skipped, what went wrong, and as its last line "N passed, N failed".
#
# A test program speaks for itself: Qt Test ends each class with "Totals: …", a check prints "CHECK passed NAME",
# "CHECK failed NAME" or "SKIP NAME: why". A program is one more failure when it crashed, hung, could not start, failed
# without a failed test, began a class that it never ended, or ran nothing at all.

function broke(why) { failed++; print "   " name[key] ": " why }

FNR == 1 { run++ }

/^ *Start +[0-9]+: / { number = $2; sub(/:.*/, "", number); key = run SUBSEP number; name[key] = $3; next }

/^[0-9]+: \*+ Start testing of / { open[run SUBSEP ($1 + 0)]++; next }

/^[0-9]+: Totals: / {
  key = run SUBSEP ($1 + 0)
  open[key]--
  passed += $3; failed += $5; skipped += $7
  spoken[key] += $3 + $5 + $7; bad[key] += $5
  next
}

/^[0-9]+: CHECK passed / { spoken[run SUBSEP ($1 + 0)]++; passed++; next }
/^[0-9]+: CHECK failed / { spoken[run SUBSEP ($1 + 0)]++; bad[run SUBSEP ($1 + 0)]++; failed++; next }

/^[0-9]+: SKIP [a-z-]+: / {
  spoken[run SUBSEP ($1 + 0)]++
  skipped++
  sub(/^[0-9]+: SKIP /, "")
  print "   skipped: " $0
  next
}

/^[0-9]+: SKIP +: / { sub(/^[0-9]+: SKIP +: */, ""); print "   skipped: " $0; next }

/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
  match($0, /#[0-9]+/)
  key = run SUBSEP (substr($0, RSTART + 1, RLENGTH - 1) + 0)
  ended[key] = 1
  programs++
  if (/\*\*\*/) {
    match($0, /\*\*\*.*/)
    if (bad[key] == 0 || open[key] > 0 || !/\*\*\*Failed/) broke(substr($0, RSTART + 3))
  } else if (open[key] > 0) broke("ended in the middle of a class")
  else if (spoken[key] == 0) broke("ran nothing")
}

END {
  for (key in name) if (!(key in ended)) broke("was never heard of again")
  printf "%d test programs, %d tests skipped\n", programs, skipped
  printf "%d passed, %d failed\n", passed, failed
}
