"""Texts can be translated as a whole, and the files for translators are up to date."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml

from cpp import Source
from tree import Finding
from rules.words import translated_texts

FOLDER, SOURCE_LANGUAGE = "translations", "translations/muniment_en.ts"
FORMS = {"ar": 6, "de": 2, "es": 2, "fr": 2}  # the languages beside English, and how many plurals each has
MARK = re.compile(r"%L?\d|</?\w+[^>]*>")
CALL = r"\b(?:tr|translate)\s*\("
LOCATION = re.compile(r"^\s*<location .*/>\n", re.MULTILINE)


def findings(tree):
    found = []
    for path in tree.sources():
        source = Source(tree.text(path))
        found += [Finding(path, line, "sentence-in-parts", "a text is one piece with %1 in it, not a sum")
                  for line in _sums(source)]
        found += [Finding(path, line, "count", f"{text[:50]}: a count is written with %n")
                  for line, text in translated_texts(source) if re.search(r"\(e?s\)", text) and "%n" not in text]
    for path in tree.under((FOLDER,), (".ts",)):
        found += _unfinished(tree, path)
    for code in FORMS:
        found += _different(tree, language_path(code))
    return found + _outdated(tree) + _counts_without_forms(tree) + list(_borrowed(tree)) + list(_homeless(tree))


def _homeless(tree):
    """A tr() of no class is filed under its namespace by lupdate, where nothing looks for it."""
    lines = tree.lines(SOURCE_LANGUAGE) if tree.has(SOURCE_LANGUAGE) else []
    for number, line in enumerate(lines, 1):
        if match := re.search(r"<name>(.*::.*)</name>", line):
            yield Finding(SOURCE_LANGUAGE, number, "homeless", f"{match[1]}: name the class whose tr() it is")


def _borrowed(tree):
    """In the language of the sources a text is its own translation; lupdate likes to take that of a similar one."""
    lines = tree.lines(SOURCE_LANGUAGE) if tree.has(SOURCE_LANGUAGE) else []
    source = ""
    for number, line in enumerate(lines, 1):
        if match := re.search(r"<source>(.*)</source>", line):
            source = match[1]
        elif (match := re.search(r"<translation>(.*)</translation>", line)) and match[1] != source:
            yield Finding(SOURCE_LANGUAGE, number, "borrowed", f"{source[:50]} reads {match[1][:50]}")


def _counts_without_forms(tree):
    """`%n` that lupdate sees without a number gets one form only: tr() lacks its count, or the mark is not N_NOOP."""
    content = _content(tree.text(SOURCE_LANGUAGE)) if tree.has(SOURCE_LANGUAGE) else {}
    texts = {source for (_, source, _), counted in content.items() if "%n" in source and not counted}
    return [Finding(path, line, "count", f"{text[:50]}: mark it with an N_NOOP, or give tr() its number")
            for path in (tree.sources() if texts else [])
            for line, text in translated_texts(Source(tree.text(path))) if text in texts]


def language_path(code):
    return f"{FOLDER}/muniment_{code}.ts"


def messages(text):
    """(context, source, comment) → the translation, or its plural forms."""
    content = {}
    for context in xml.fromstring(text).iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            forms = [form.text or "" for form in message.iter("numerusform")]
            content[key] = forms or [message.findtext("translation") or ""]
    return content


def _different(tree, path):
    """Every language says all that English says, with the same values in it."""
    if not tree.has(SOURCE_LANGUAGE) or not tree.has(path):
        return
    english, other = messages(tree.text(SOURCE_LANGUAGE)), messages(tree.text(path))
    for key in sorted(english.keys() ^ other.keys()):
        yield Finding(path, 1, "texts", f"{key[1][:60]}: not in both languages; run tests/checks/update_translations.py")
    for key in sorted(english.keys() & other.keys()):
        marks = sorted(MARK.findall(key[1]))
        for form in other[key]:
            if form and sorted(MARK.findall(form)) != marks:
                yield Finding(path, 1, "values", f"{form[:60]}: has other values than “{key[1][:60]}”")


def _sums(source):
    for line, _ in source.find(r"\+=?\s*(?:\w+(?:::|\.|->))*" + CALL):
        yield line
    for _, match in source.find(CALL):
        depth, end = 1, match.end()
        while depth and end < len(source.code):
            depth += {"(": 1, ")": -1}.get(source.code[end], 0)
            end += 1
        if re.match(r"\s*\+(?!\+)", source.code[end:]):
            yield source.code.count("\n", 0, match.start()) + 1


def _unfinished(tree, path):
    lines = tree.lines(path)
    for number, line in enumerate(lines, 1):
        if "<translation" in line and ('type="unfinished"' in line or "<numerusform></numerusform>" in line):
            yield Finding(path, number, "unfinished", "this text is not translated")
        elif "<numerusform></numerusform>" in line or 'type="obsolete"' in line or 'type="vanished"' in line:
            yield Finding(path, number, "unfinished", "an empty or vanished text")


def _outdated(tree):
    if not tree.has(SOURCE_LANGUAGE):
        return [Finding(SOURCE_LANGUAGE, 1, "lupdate", "is missing")]
    program = lupdate()
    if not program:
        return tree.skip("lupdate is not installed")
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "muniment_en.ts"
        fresh.write_text(tree.text(SOURCE_LANGUAGE), encoding="utf-8")
        done = update(tree, program, fresh)
        if done.returncode:
            return [Finding(SOURCE_LANGUAGE, 1, "lupdate", done.stderr.strip()[-200:])]
        before, after = _content(tree.text(SOURCE_LANGUAGE)), _content(fresh.read_text(encoding="utf-8"))
    return [Finding(SOURCE_LANGUAGE, 1, "lupdate", f"{what}; run tests/checks/update_translations.py")
            for what in _differences(before, after)]


def lupdate():
    places = [os.environ.get("LUPDATE"), "/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")]
    return next((place for place in places if place and os.access(place, os.X_OK)), None)


def update(tree, program, target):
    """The tracked sources only, in a fixed order, so that a stray file changes nothing."""
    sources = tree.under(("app", "core", "ui"), (".cpp", ".h", ".inc"))
    command = [program, "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", "en",
               "-disable-heuristic", "sametext", "-disable-heuristic", "similartext", "-disable-heuristic", "number"]
    return subprocess.run([*command, *sources, "-ts", str(target)], cwd=tree.root, capture_output=True, text=True)


def _content(text):
    content = {}
    for context in xml.fromstring(text).iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            content[key] = message.get("numerus") == "yes"
    return content


def _differences(before, after):
    for key in sorted(after.keys() - before.keys()):
        yield f"new: {key[0]}: {key[1][:60]}"
    for key in sorted(before.keys() - after.keys()):
        yield f"gone: {key[0]}: {key[1][:60]}"
    for key in sorted(key for key in before.keys() & after.keys() if before[key] != after[key]):
        yield f"counts differ: {key[0]}: {key[1][:60]}"
