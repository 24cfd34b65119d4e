# Reads logs of `ctest -V` and prints a table of the use cases: how each ended and how long it took in files, while other
# systems failed, and on a server. Prints nothing where none was played.

/^[0-9]+: USE CASE / {
  sub(/^[0-9]+: USE CASE /, "")
  split($0, part, "|")
  id = part[1]
  if (!(id in name)) order[++count] = id
  name[id] = part[4]
  lacks[id] = part[6]
  seconds[id, part[2]] = part[5]
  # One that failed anywhere has failed.
  if (verdict[id] != "failed") verdict[id] = part[3]
}

function took(id, where) { return (id, where) in seconds ? sprintf("%5.1f", seconds[id, where]) : "    -" }

END {
  if (count == 0) exit
  print "id     verdict  files fails server  use case"
  for (at = 1; at <= count; at++) {
    id = order[at]
    total[verdict[id]]++
    printf "%-6s %-8s %s %s  %s  %s\n", id, verdict[id], took(id, "inFiles"), took(id, "whileOthersFail"),
      took(id, "onAServer"), name[id]
    if (verdict[id] == "partly") printf "%36s%s\n", "", lacks[id]
  }
  printf "%d use cases: %d proved, %d partly, %d failed\n", count, total["proved"], total["partly"], total["failed"]
}
