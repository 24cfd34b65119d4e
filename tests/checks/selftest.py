#!/usr/bin/env python3
"""selftest.py [NAME…]: shows each check a tree that breaks its rules and one that does not."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from check import NAMES, findings_of  # noqa: E402
from fixtures import CASES  # noqa: E402
from rules import format as format_rule, tidy, translations  # noqa: E402
from tree import Tree  # noqa: E402

PROGRAMS = {"format": format_rule.clang_format, "tidy": tidy.clang_tidy, "translations": translations.lupdate}


def plant(folder, files):
    root = pathlib.Path(folder)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    git = ["git", "-C", folder, "-c", "user.name=check", "-c", "user.email=check@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "nothing yet"], check=True)
    commands = [{"directory": folder, "file": str(root.resolve() / path), "command": f"c++ -std=c++20 -c {path}"}
                for path in files if path.endswith(".cpp")]
    (root / "build/dev").mkdir(parents=True)
    (root / "build/dev/compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")
    (root / ".gitignore").write_text("/build/\n", encoding="utf-8")


def rules_found(name, files):
    with tempfile.TemporaryDirectory() as folder:
        plant(folder, files)
        return {(finding.file, finding.rule) for finding in findings_of(name, Tree(folder))}


def selftest(name):
    """What is wrong with the check, one line each."""
    bad, expected, good = CASES[name]
    found = rules_found(name, bad)
    wrong = [f"{file}: {rule} was not found" for file, rule in sorted(expected - found)]
    return wrong + [f"{file}: {rule} was found in a clean tree" for file, rule in sorted(rules_found(name, good))]


def main(names):
    os.environ.pop("MUNIMENT_COMPILE_COMMANDS", None)
    failed = False
    for name in names or NAMES:
        if name in PROGRAMS and not PROGRAMS[name]():
            print(f"SKIP selftest-{name}: its program is not installed")
            continue
        wrong = selftest(name)
        failed = failed or bool(wrong)
        print("".join(f"{line}\n" for line in wrong) + f"CHECK {'failed' if wrong else 'passed'} selftest-{name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
