#!/usr/bin/env python3
"""check.py NAME ROOT: runs one check over a tree; prints its findings, then one line that says how it went."""

import importlib
import sys

sys.dont_write_bytecode = True

from tree import Tree  # noqa: E402

NAMES = ("includes", "sizes", "state", "ui", "words", "errors", "format", "translations", "tidy")


def findings_of(name, tree):
    return sorted(set(importlib.import_module(f"rules.{name}").findings(tree)))


def main(arguments):
    if len(arguments) != 2 or arguments[0] not in NAMES:
        print(f"usage: check.py {{{'|'.join(NAMES)}}} ROOT", file=sys.stderr)
        return 2
    name, root = arguments
    tree = Tree(root)
    found = findings_of(name, tree)
    for finding in found:
        print(finding)
    for why in tree.skipped:
        print(f"SKIP {name}: {why}")
    if found or not tree.skipped:
        print(f"CHECK {'failed' if found else 'passed'} {name}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
