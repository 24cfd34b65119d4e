"""Words: promises with a number, no dead code in comments, short notes for readers, one word for one concept."""

import re

from cpp import Source
from tree import Finding, line_of

CODE_LINE = re.compile(r"^(?!.*\b(?:the|is|are|and|of)\b).*(?:[\w)\]\"]\s*;|[)=>]\s*\{|^\s*\}(?:\s*else\b.*)?\s*[;,]?)\s*$")
PROMISE = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "HA" + "CK", "X" + "XX")) + r")\b(?!\s*\(#\d+\))")
# Written in two parts, so that this file does not hold what it looks for.
FOREIGN = re.compile("|".join(re.escape(first + second) for first, second in (
    ("sub", "agent"), ("this ", "session"), ("/wo", "rk/"), ("deb.debian", ".org"), ("registry.npm", "js.org"))), re.IGNORECASE)
TEXT_FILES = (".cpp", ".h", ".inc", ".md", ".txt", ".cmake", ".py", ".sh", ".sql", ".json", ".yml", ".yaml", ".ts", ".qrc", ".in")
GLOSSARY, FORBIDDEN = "docs/glossary.md", "docs/glossary-forbidden.txt"
TRANSLATED = re.compile(r"\b(?:tr|translate|QT_TR\w*NOOP\w*|QT_TRANSLATE_NOOP\w*)\s*\(")
README_LINES, FOLDER_README_LINES = 119, 15


def findings(tree):
    return [*_text_files(tree), *_commented_code(tree), *_readmes(tree), *_synonyms(tree)]


def _text_files(tree):
    for path in tree.files:
        name = path.rsplit("/", 1)[-1]
        if not (path.endswith(TEXT_FILES) or "." not in name.lstrip(".") or name.startswith(".")):
            continue
        for number, line in enumerate(tree.lines(path), 1):
            for match in PROMISE.finditer(line):
                yield Finding(path, number, "promise", f"{match[0]} needs the number of an issue, like (#12)")
            for match in FOREIGN.finditer(line):
                yield Finding(path, number, "foreign-word", f"{match[0]} has no place in the tree")


def _commented_code(tree):
    for path in tree.sources("app", "core", "ui", "tests"):
        for comment in Source(tree.text(path)).comments:
            if comment.text.startswith("//") and re.search(r"\S", _before(tree, path, comment)):
                continue  # a remark beside code
            for offset, line in enumerate(comment.text.splitlines()):
                words = re.sub(r"^\s*(?:///?<?!?|/\*\*?|\*(?!/))|\*/\s*$", "", line).strip()
                if words and CODE_LINE.match(words):
                    yield Finding(path, comment.line + offset, "commented-code", words[:60])


def _before(tree, path, comment):
    text = tree.text(path)
    return text[text.rfind("\n", 0, comment.offset) + 1:comment.offset]


def _readmes(tree):
    if not tree.has("README.md"):
        yield Finding("README.md", 1, "readme", "is missing")
    elif len(tree.lines("README.md")) > README_LINES:
        yield Finding("README.md", README_LINES + 1, "readme", f"at most {README_LINES} lines")
    modules = {"/".join(path.split("/")[:2]) for path in tree.sources() if path.count("/") > 1}
    for folder in sorted(modules):
        readme = folder + "/README.md"
        if not tree.has(readme):
            yield Finding(readme, 1, "readme", "is missing: what lives here, what comes in, what goes out, what it may use")
        elif len(tree.lines(readme)) > FOLDER_README_LINES:
            yield Finding(readme, FOLDER_README_LINES + 1, "readme", f"at most {FOLDER_README_LINES} lines")


def _synonyms(tree):
    missing = [path for path in (GLOSSARY, FORBIDDEN) if not tree.has(path)]
    yield from (Finding(path, 1, "glossary", "is missing") for path in missing)
    if missing:
        return
    terms = set(re.findall(r"^\*\*([^*]+)\*\*", tree.text(GLOSSARY), re.MULTILINE))
    words = {}
    for number, line in enumerate(tree.lines(FORBIDDEN), 1):
        if line.strip() and not line.startswith("#"):
            said, _, meant = (part.strip() for part in line.partition("->"))
            words[said.lower()] = meant
            if meant not in terms:
                yield Finding(FORBIDDEN, number, "glossary", f"{meant or said} is not a term of {GLOSSARY}")
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")s?\b", re.IGNORECASE) if words else None
    for path in tree.under(("app", "core", "ui"), (".cpp", ".h", ".inc")) if pattern else []:
        for line, text in translated_texts(Source(tree.text(path))):
            for match in pattern.finditer(text):
                yield Finding(path, line, "synonym", f"{match[0]}: say {words[match[1].lower()]}")


def translated_texts(source):
    """(line, text) of each string inside a call that marks texts for translation."""
    for match in TRANSLATED.finditer(source.code):
        depth, end = 1, match.end()
        while depth and end < len(source.code):
            depth += {"(": 1, ")": -1}.get(source.code[end], 0)
            end += 1
        for piece in source.strings:
            if match.end() <= piece.offset < end:
                yield line_of(source.code, piece.offset), piece.text
