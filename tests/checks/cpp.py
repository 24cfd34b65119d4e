"""Just enough C++ to tell code from comments and strings, and declarations from bodies."""

import dataclasses
import re

from tree import line_of

_TOKEN = re.compile(
    r"""(?P<line_comment>//[^\n]*)
      | (?P<block_comment>/\*.*?\*/)
      | (?P<raw>\b(?:u8|u|U|L)?R"(?P<mark>[^\s()\\]{0,16})\((?P<raw_text>.*?)\)(?P=mark)")
      | (?P<string>"(?:[^"\\\n]|\\.)*")
      | (?P<char>(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+'|(?<=[^0-9A-Za-z][uUL])'(?:[^'\\\n]|\\.)+')""",
    re.VERBOSE | re.DOTALL)
_DEFINE = re.compile(r"^[ \t]*#[ \t]*\w+(?:[^\n\\]|\\\n|\\.)*", re.MULTILINE)


@dataclasses.dataclass(frozen=True)
class Piece:
    line: int
    text: str
    offset: int


@dataclasses.dataclass(frozen=True)
class Declaration:
    """`kind` is statement or function; `scope` is namespace or type; `head` ends before the body or the semicolon."""
    kind: str
    scope: str
    head: str
    first_line: int
    last_line: int
    body: str


class Source:
    """A C++ file in three views of equal length: all of it, without comments, and without comments and strings."""

    def __init__(self, text):
        self.text = text
        self.comments, self.strings = [], []
        uncommented, code, done = [], [], 0
        for match in _TOKEN.finditer(text):
            between, token = text[done:match.start()], match.group()
            uncommented.append(between)
            code.append(between)
            piece = Piece(line_of(text, match.start()), token, match.start())
            if match["line_comment"] or match["block_comment"]:
                self.comments.append(piece)
                uncommented.append(_blank(token))
                code.append(_blank(token))
            else:
                if match["raw"]:
                    self.strings.append(dataclasses.replace(piece, text=match["raw_text"]))
                elif match["string"]:
                    self.strings.append(dataclasses.replace(piece, text=token[1:-1]))
                uncommented.append(token)
                code.append(token[0] + _blank(token[1:-1]) + token[-1])
            done = match.end()
        self.uncommented = "".join(uncommented) + text[done:]
        self.code = "".join(code) + text[done:]

    def find(self, pattern):
        """(line, match) of each match in the code view."""
        return [(line_of(self.code, match.start()), match) for match in re.finditer(pattern, self.code)]

    def declarations(self):
        code = _DEFINE.sub(lambda match: _blank(match.group()), self.code)
        scopes, found, start, position = ["namespace"], [], 0, 0
        while position < len(code):
            character = code[position]
            if character == ";":
                found.append(_declaration("statement", scopes[-1], code, start, position, position))
                start = position + 1
            elif character == "}":
                if len(scopes) > 1:
                    scopes.pop()
                start = position + 1
            elif character == "{":
                kind = _kind(code[start:position])
                if kind in ("namespace", "type"):
                    scopes.append(kind)
                    start = position + 1
                else:
                    end = _closing(code, position)
                    if kind == "function":
                        found.append(_declaration("function", scopes[-1], code, start, position, end))
                        start = end + 1
                    position = end
            position += 1
        return [each for each in found if each.head]


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def _closing(code, opening):
    depth = 0
    for position in range(opening, len(code)):
        depth += {"{": 1, "}": -1}.get(code[position], 0)
        if depth == 0:
            return position
    return len(code) - 1


def _kind(head):
    head = re.sub(r"\[\[.*?\]\]|\balignas\([^)]*\)", " ", head, flags=re.DOTALL).strip()
    head = re.sub(r"^(?:(?:public|private|protected|signals|(?:public|private) slots)\s*:\s*)+", "", head)
    head = re.sub(r"^(?:Q_\w+(?:\([^)]*\))?\s*)+", "", head)
    head = re.sub(r"^template\s*<[^{;]*?>\s*(?=class|struct|union)", "", head)
    if re.match(r"(?:inline\s+)?namespace\b|extern\s*\"", head):
        return "namespace"
    if re.match(r"(?:typedef\s+)?(?:class|struct|union)\b", head) and ")" not in head:
        return "type"
    if head.endswith("=") or head.endswith("(") or ")" not in head:
        return "initializer"
    if re.search(r"\)[\s\w]*:(?!:)", head) and re.search(r"[\w>]$", head):
        return "initializer"  # of a member, before the body of a constructor
    return "function"


def _declaration(kind, scope, code, start, body, end):
    raw = code[start:body]
    head = " ".join(raw.split())
    first = start + len(raw) - len(raw.lstrip())
    return Declaration(kind, scope, head, line_of(code, first), line_of(code, end), code[body:end + 1])
