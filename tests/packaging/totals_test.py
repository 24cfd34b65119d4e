#!/usr/bin/env python3
"""Shows totals.awk logs of good and bad runs; its sum must be honest about each."""

import pathlib
import subprocess
import sys
import tempfile

RULES = pathlib.Path(__file__).resolve().parents[2] / "packaging" / "totals.awk"


def log(output, status="   Passed    0.01 sec"):
    lines = ["    Start 1: a/program", *(f"1: {line}" for line in output)]
    return "\n".join(lines + ([f"1/1 Test  #1: a/program .....{status}"] if status else [])) + "\n"


START = "********* Start testing of A *********"
GOOD = [START, "Totals: 3 passed, 0 failed, 1 skipped, 0 blacklisted, 5ms"]
BAD = [START, "Totals: 2 passed, 2 failed, 0 skipped, 0 blacklisted, 5ms"]

CASES = {
    "all is well": ([log(GOOD)], (3, 0)),
    "two classes": ([log(GOOD + GOOD)], (6, 0)),
    "two logs": ([log(GOOD), log(BAD, "***Failed  0.01 sec")], (5, 2)),
    "failed tests": ([log(BAD, "***Failed  0.01 sec")], (2, 2)),
    "fails, and no test says why": ([log(GOOD, "***Failed  0.01 sec")], (3, 1)),
    "crashes in the second class": ([log(GOOD + [START], "***Exception: SegFault  0.01 sec")], (3, 1)),
    "fails in one class, crashes in the next": ([log(BAD + [START], "***Exception: Abort  0.01 sec")], (2, 3)),
    "hangs": ([log(GOOD + [START], "***Timeout 900.0 sec")], (3, 1)),
    "cannot start": ([log([], "***Not Run   0.00 sec")], (0, 1)),
    "ends early as if all were well": ([log(GOOD + [START])], (3, 1)),
    "runs nothing": ([log([])], (0, 1)),
    "is not heard of again": ([log([START], None)], (0, 1)),
    "a check": ([log(["CHECK passed sizes"])], (1, 0)),
    "a check that fails": ([log(["x.cpp:1: too long", "CHECK failed sizes"], "***Failed  0.01 sec")], (0, 1)),
    "a check that could not run": ([log(["SKIP tidy: no compiler"])], (0, 0)),
    "a failure that another program prints is not ours": ([log(["noise: Totals: 1 passed, 9 failed"] + GOOD)], (3, 0)),
    "no tests at all": ([""], (0, 0)),
}


def totals(logs):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(logs):
            paths.append(pathlib.Path(folder) / f"{number}.log")
            paths[-1].write_text(text, encoding="utf-8")
        done = subprocess.run(["awk", "-f", RULES, *paths], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def main():
    failed = False
    for name, (logs, (passed, bad)) in CASES.items():
        expected, found = f"{passed} passed, {bad} failed", totals(logs)
        if found != expected:
            failed = True
            print(f"{name}: {found}, not {expected}")
    print(f"CHECK {'failed' if failed else 'passed'} totals")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
