"""clang-format has nothing to change."""

import os
import re
import shutil
import subprocess

from tree import Finding


def clang_format():
    return os.environ.get("CLANG_FORMAT") or shutil.which("clang-format") or shutil.which("clang-format-19")


def findings(tree):
    program = clang_format()
    if not program:
        return tree.skip("clang-format is not installed")
    paths = tree.sources("app", "core", "ui", "tests")
    if not paths:
        return []
    done = subprocess.run([program, "--dry-run", "--style=file", *paths], cwd=tree.root, capture_output=True, text=True)
    places = re.findall(r"^(.+?):(\d+):\d+: (?:warning|error): (.*)$", done.stderr, re.MULTILINE)
    if done.returncode and not places:
        return [Finding(".clang-format", 1, "format", done.stderr.strip().splitlines()[-1])]
    first = {}
    for path, line, text in places:
        first.setdefault(path, Finding(path, int(line), "format", "clang-format would change this file from here on"))
    return list(first.values())
