"""The window never waits, holds no SQL, and shows what strangers wrote as plain text."""

import re

from cpp import Source
from tree import Finding

SCREENS = ("ui", "app/console")
SQL = re.compile(
    r"^\s*(?:SELECT|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|WITH\s+(?:RECURSIVE\b|\w+\s+AS\b)"
    r"|CREATE\s+(?:UNIQUE\s+)?(?:TABLE|INDEX|VIEW|TRIGGER|SCHEMA)|ALTER\s+TABLE|DROP\s+\w+|TRUNCATE|PRAGMA|VACUUM"
    r"|BEGIN\s+\w+|REINDEX|COPY\s+\w+)\b"
    r"|^\s*(?:select\s+[\w*,.() ]+\s+from\s|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s)")
SQL_OWNERS = ("core/store/", "core/formats/whatsapp/")
WAITING = (
    (r"\bprocessEvents\b", "process-events"),
    (r"\bQEventLoop\b", "event-loop"),
    (r"\b(?:[mu]|nano)?sleep(?:_for|_until)?\s*\(", "sleep"),
)
RICH_TEXT = r"\b(?:setHtml|insertHtml|appendHtml|QTextBrowser)\b|\bQt::(?:RichText|AutoText|MarkdownText)\b"


def findings(tree):
    found = []
    for path in tree.sources():
        source = Source(tree.text(path))

        def report(pattern, rule, advice=""):
            found.extend(Finding(path, line, rule, (match[0].strip("( ") + advice)) for line, match in source.find(pattern))

        report(r"\bexecBatch\b", "exec-batch", ": bind many rows to one statement")
        report(r"\bQMessageBox\b", "message-box", ": use a dialog of ui/kit")
        if not path.startswith(SQL_OWNERS):
            found += [Finding(path, piece.line, "sql", f"SQL lives in core/store: {piece.text.strip()[:50]}")
                      for piece in source.strings if SQL.search(piece.text)]
        if path.startswith(tuple(folder + "/" for folder in SCREENS)):
            for pattern, rule in WAITING:
                report(pattern, rule, ": the window's thread never waits")
            report(RICH_TEXT, "rich-text", ": what strangers wrote is shown as plain text")
        if path.startswith("ui/"):
            report(r"(?:\.|->|\b\w*Dialog::)exec\s*\(", "nested-exec", ": open() and answer by signal")
            if not path.startswith("ui/kit/"):
                report(r"\bQClipboard\b|\bclipboard\s*\(\s*\)", "clipboard", ": only through copyText(, which keeps it out of histories")
                report(r"\bQLabel\b", "label", ": use the plain label of ui/kit")
                report(r"\bsetToolTip\s*\((?!\s*(?:\w+::)*plainToolTip\s*\()", "tool-tip", ": only through plainToolTip(")
    return found
