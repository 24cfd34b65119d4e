#!/usr/bin/env python3
"""update_translations.py ROOT: rewrites translations/muniment_en.ts; new plurals are filled from `%n thing(s)` texts."""

import re
import sys
import xml.sax.saxutils as escape

sys.dont_write_bytecode = True

from rules.translations import SOURCE_LANGUAGE, lupdate, update  # noqa: E402
from tree import Tree  # noqa: E402

EMPTY = re.compile(r"<source>([^<]*)</source>((?:\s*<(?:comment|extracomment)>[^<]*</\w+>)*)\s*<translation type=\"unfinished\">"
                   r"(?:(\s*<numerusform>[^<]*</numerusform>)+\s*)?</translation>")

ONE = re.compile(r"<source>([^<]*)</source>((?:\s*<(?:comment|extracomment)>[^<]*</\w+>)*\s*)<translation[^>]*>[^<]+</translation>")


def plurals(source):
    """English has two forms: `%n item(s)` gives `%n item` and `%n items`, `%n entry(s)` gives `%n entries`."""
    text = escape.unescape(source)
    one = re.sub(r"\((?:s|es|ies)\)", "", text)
    many = re.sub(r"\((s|es)\)", r"\1", re.sub(r"y\(ies\)", "ies", text))
    return escape.escape(one), escape.escape(many)


def filled(match):
    source, remarks, numerus = match[1], match[2], match[3]
    if numerus:
        one, many = plurals(source)
        text = f"\n            <numerusform>{one}</numerusform>\n            <numerusform>{many}</numerusform>\n        "
    else:
        text = source
    return f"<source>{source}</source>{remarks}\n        <translation>{text}</translation>"


def main(root):
    tree, program = Tree(root), lupdate()
    if not program:
        sys.exit("lupdate is not installed")
    target = tree.root / SOURCE_LANGUAGE
    target.parent.mkdir(exist_ok=True)
    done = update(tree, program, target)
    if done.returncode:
        sys.exit(done.stderr)
    text = EMPTY.sub(filled, target.read_text(encoding="utf-8"))
    # In the language of the sources a text is its own translation, whatever lupdate thinks it resembles.
    target.write_text(ONE.sub(r"<source>\1</source>\2<translation>\1</translation>", text), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
