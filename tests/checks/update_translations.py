#!/usr/bin/env python3
"""update_translations.py ROOT: rewrites translations/*.ts; new plurals of English are filled from `%n thing(s)` texts.

The other languages get every text of English. What they do not translate yet is marked as unfinished, which the check refuses."""

import re
import sys
import xml.sax.saxutils as escape

sys.dont_write_bytecode = True

from rules.translations import FORMS, SOURCE_LANGUAGE, language_path, lupdate, messages, update  # noqa: E402
from tree import Tree  # noqa: E402

EMPTY = re.compile(r"<source>([^<]*)</source>((?:\s*<(?:comment|extracomment)>[^<]*</\w+>)*)\s*<translation type=\"unfinished\">"
                   r"(?:(\s*<numerusform>[^<]*</numerusform>)+\s*)?</translation>")

ONE = re.compile(r"<source>([^<]*)</source>((?:\s*<(?:comment|extracomment)>[^<]*</\w+>)*\s*)<translation[^>]*>[^<]+</translation>")

MESSAGE = re.compile(r"(<source>([^<]*)</source>(?:\s*<comment>([^<]*)</comment>)?(?:\s*<extracomment>[^<]*</extracomment>)?)"
                     r"\s*<translation[^>]*>.*?</translation>", re.DOTALL)


def plurals(source):
    """English has two forms: `%n item(s)` gives `%n item` and `%n items`, `%n entry(s)` gives `%n entries`."""
    text = escape.unescape(source)
    one = re.sub(r"\((?:s|es|ies)\)", "", text)
    many = re.sub(r"\((s|es)\)", r"\1", re.sub(r"y\(ies\)", "ies", text))
    return escape.escape(one), escape.escape(many)


def counted(forms):
    lines = "".join(f"            <numerusform>{form}</numerusform>\n" for form in forms)
    return f"\n{lines}        "


def filled(match):
    source, remarks, numerus = match[1], match[2], match[3]
    text = counted(plurals(source)) if numerus else source
    return f"<source>{source}</source>{remarks}\n        <translation>{text}</translation>"


def carried(english, code, known):
    """English with its translations replaced by those of another language; `known` as messages() gives them."""
    contexts = re.split(r"(?<=</context>\n)", english.replace('language="en"', f'language="{code}"', 1))
    return "".join(_context(part, code, known) for part in contexts)


def _context(part, code, known):
    found = re.search(r"<name>([^<]*)</name>", part)

    def translated(match):
        key = (escape.unescape(found[1]), _plain(match[2]), _plain(match[3] or ""))
        forms = known.get(key, [])
        plural = "<numerusform>" in match[0]
        if len(forms) != (FORMS[code] if plural else 1) or not all(forms):
            empty = counted([""] * FORMS[code]) if plural else ""
            return f'{match[1]}\n        <translation type="unfinished">{empty}</translation>'
        forms = [escape.escape(form) for form in forms]
        return f"{match[1]}\n        <translation>{counted(forms) if plural else forms[0]}</translation>"

    return MESSAGE.sub(translated, part) if found else part


def _plain(text):
    return escape.unescape(text, {"&quot;": '"', "&apos;": "'"})


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
    text = ONE.sub(r"<source>\1</source>\2<translation>\1</translation>", text)
    target.write_text(text, encoding="utf-8")
    for code in FORMS:
        path = tree.root / language_path(code)
        known = messages(path.read_text(encoding="utf-8")) if path.exists() else {}
        path.write_text(carried(text, code, known), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
