#!/usr/bin/env python3
"""Shows totals.awk and use_cases.awk logs of good and bad runs; both must be honest about each."""

import pathlib
import subprocess
import sys
import tempfile

PACKAGING = pathlib.Path(__file__).resolve().parents[2] / "packaging"
RULES = PACKAGING / "totals.awk"


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


USE_CASES = """1: USE CASE WA-1|inFiles|proved|One|0.8|
1: USE CASE WA-2|inFiles|partly|Two|0.9|a part
1: USE CASE WA-1|onAServer|failed|One|1.8|
1: USE CASE WA-2|onAServer|partly|Two|1.9|a part
"""


def use_cases(text):
    done = subprocess.run(["awk", "-f", PACKAGING / "use_cases.awk"], input=text, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def table_is_honest():
    lines = use_cases(USE_CASES)
    return (not use_cases("1: nothing of the kind\n") and lines[1].startswith("WA-1   failed     0.8     -    1.8")
            and lines[2].startswith("WA-2   partly") and lines[3].strip() == "a part"
            and lines[-1] == "2 use cases: 0 proved, 1 partly, 1 failed")


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
    honest = table_is_honest()
    print(f"CHECK {'passed' if honest else 'failed'} use-cases")
    return 0 if honest and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
