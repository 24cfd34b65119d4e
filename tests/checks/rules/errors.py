"""Each error has one text, each text is used, and each reads like a calm sentence."""

import re

from cpp import Source
from tree import Finding, line_of
from rules.words import translated_texts

TEXTS = "core/base/error_texts.inc"
ENTRY = re.compile(r'^Text\{"([^"]+)",.*$', re.MULTILINE)
MAKING = re.compile(r"\b(?:failure|makeError|makeRetryable|refusal)\s*\(")
ID = re.compile(r"[a-z][\w-]*(?:\.[a-z][\w-]*)+")
CONTRACTION = re.compile(r"\b\w+n['\u2019]t\b|\b(?:it|that|there|what|let|we|you|they|i)['\u2019](?:s|re|ll|ve|d|m)\b", re.IGNORECASE)


def findings(tree):
    if not tree.has(TEXTS):
        return [Finding(TEXTS, 1, "error-text", "is missing")]
    text, known, found = tree.text(TEXTS), {}, []
    for match in ENTRY.finditer(text):
        line = line_of(text, match.start())
        if match[1] in known:
            found.append(Finding(TEXTS, line, "error-twice", match[1]))
        known[match[1]] = line
        sentence = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', match[0])[2:])
        if not sentence.endswith("."):
            found.append(Finding(TEXTS, line, "error-text", f"{match[1]} does not end with a full stop"))
    for path in tree.under(("app", "core", "ui"), (".cpp", ".h", ".inc")):
        for line, sentence in translated_texts(Source(tree.text(path))):
            for match in CONTRACTION.finditer(sentence):
                found.append(Finding(path, line, "contraction", match[0]))
    used = set()
    for path in tree.sources():
        source = Source(tree.text(path))
        made = _ids_made(source)
        for offset, name in made:
            if name not in known:
                found.append(Finding(path, line_of(source.text, offset), "error-unknown", f"{name} has no text in {TEXTS}"))
        # An id may also be chosen first and handed to makeError later.
        used |= {name for _, name in made} | {piece.text for piece in source.strings}
    found += [Finding(TEXTS, line, "error-unused", name) for name, line in known.items() if name not in used]
    return found


def _ids_made(source):
    """(offset, id) of the literals that are themselves among the first two arguments of a call that makes an error."""
    literals = {piece.offset: piece.text for piece in source.strings if ID.fullmatch(piece.text)}
    made = []
    for call in MAKING.finditer(source.code):
        depth, commas, position = 1, 0, call.end()
        while depth and commas < 2 and position < len(source.code):
            character = source.code[position]
            depth += {"(": 1, "{": 1, ")": -1, "}": -1}.get(character, 0)
            commas += character == "," and depth == 1
            if depth == 1 and position in literals:
                made.append((position, literals[position]))
            position += 1
    return made
