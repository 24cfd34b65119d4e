#!/usr/bin/env python3
"""check_models.py MODEL: spin searches every interleaving of a protocol; with a part taken out it must find what goes wrong."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# (name of the check, what is taken out, property, whether it holds)
SEARCHES = (
    ("no-held-item-destroyed", (), "no_held_item_destroyed", True),
    ("no-key-before-tombstone", (), "no_key_before_tombstone", True),
    ("no-due-item-stuck", (), "no_due_item_stuck", True),
    ("holds-must-be-read-again", ("NO_RECHECK",), "no_held_item_destroyed", False),
    ("the-epoch-must-be-shared", ("NO_EPOCH",), "no_held_item_destroyed", False),
    ("pending-keys-must-be-resumed", ("NO_RESUME",), "no_due_item_stuck", False),
)


def run(command, folder):
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout


def search(model, taken_out, wanted, folder):
    """(errors, states, what was printed); errors is None when the search was not complete."""
    told = run(["spin", "-a", *(f"-D{each}" for each in taken_out), str(model)], folder)
    told += run(["cc", "-O2", "-w", "-o", "pan", "pan.c"], folder)
    told += run(["./pan", "-a", "-f", "-m100000", "-N", wanted], folder)
    errors = re.search(r"errors: (\d+)", told)
    states = re.search(r"(\d+) states, stored", told)
    complete = errors and states and not re.search(r"max search depth too small|out of memory|Warning: Search not completed", told)
    if errors and int(errors[1]) > 0:
        return int(errors[1]), states[1] if states else "?", told
    return (0 if complete else None), states[1] if states else "?", told


def main(model):
    if not shutil.which("spin") or not shutil.which("cc"):
        print("SKIP spin: spin or a C compiler is not installed; no model was searched")
        return 0
    failures = 0
    for name, taken_out, wanted, holds in SEARCHES:
        with tempfile.TemporaryDirectory() as folder:
            errors, states, told = search(model, taken_out, wanted, folder)
        if errors is not None and (errors == 0) == holds:
            print(f"CHECK passed {name} ({states} states)")
            continue
        failures += 1
        print(told)
        found = "the search was not complete" if errors is None else "it fails" if holds else "nothing was found"
        print(f"CHECK failed {name}: {wanted}: {found}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
