"""pages_test.py PAGE PROGRAM [PAGE PROGRAM …]: a manual page names every option of its program, and roff reads it."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

QT_OWN = {"--help-all"}


def fail(sentence):
    print(f"CHECK failed pages: {sentence}")
    sys.exit(1)


def options_of(program):
    done = subprocess.run([program, "--help"], capture_output=True, text=True, check=False,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"})
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", done.stdout)) - QT_OWN
    if len(options) < 3:
        fail(f"{program} names no options: {done.stderr}")
    return options


def main():
    count = 0
    for page, program in zip(sys.argv[1::2], sys.argv[2::2]):
        text = pathlib.Path(page).read_text(encoding="utf-8")
        named = set(re.findall(r"--[a-z][a-z-]+", text.replace("\\-", "-"))) | {"--help"}
        missing = options_of(program) - named
        if missing:
            fail(f"{pathlib.Path(page).name} does not name {', '.join(sorted(missing))}")
        count += len(named)
        if shutil.which("groff"):
            said = subprocess.run(["groff", "-man", "-t", "-ww", "-z", page], capture_output=True, text=True, check=False).stderr
            if said:
                fail(f"{pathlib.Path(page).name}: {said[:400]}")
    print(f"CHECK passed pages: {count} options")


main()
