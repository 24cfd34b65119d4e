"""No hidden state and no hidden clock: what a class needs is handed to it."""

import re

from cpp import Source
from tree import Finding, line_of

QT_INSTANCES = ("QCoreApplication", "QGuiApplication", "QApplication")
CLOCK = "core/base/clock.cpp"
ANY_CLOCK = r"\b(?:currentDateTime\w*|currentM?SecsSinceEpoch|QDate::currentDate|QTime::currentTime|system_clock::now)\b|\bstd::time\s*\("
UTC_CLOCK = r"\b(?:currentDateTimeUtc|currentM?SecsSinceEpoch|system_clock::now)\b"
NOT_A_VARIABLE = re.compile(
    r"^(?:using|typedef|template|friend|static_assert|class|struct|union|enum|namespace|extern|concept|return|#)\b|\boperator\b|^[~\w:]+$")
LOCAL_STATIC = re.compile(r"\b(?:static|thread_local)\b[^;{}()=]*[;{(=]")
ADVICE = "pass it by reference"


def findings(tree):
    found = []
    for path in tree.sources():
        source = Source(tree.text(path))
        found += [Finding(path, line, "singleton", f"{match[0]} is not handed in") for line, match in
                  source.find(r"\b(\w+)::instance\s*\(") if match[1] not in QT_INSTANCES]
        found += [Finding(path, line, "singleton", "a class does not hand out itself") for line, _ in
                  source.find(r"\bstatic\b[^;{}()=]*\binstance\s*\(|\bQ_GLOBAL_STATIC\w*")]
        clock = ANY_CLOCK if path.startswith("core/") else UTC_CLOCK
        if path != CLOCK:
            found += [Finding(path, line, "clock", f"{match[0]}: ask the Clock") for line, match in source.find(clock)]
        for each in source.declarations():
            found += _in_body(path, source, each) if each.kind == "function" else _outside(path, source, each)
    return found


def _outside(path, source, declaration):
    head = re.sub(r"^(?:Q_\w+(?:\([^)]*\))?\s*|(?:public|private|protected)\s*:\s*|\[\[.*?\]\]\s*)+", "", declaration.head)
    if NOT_A_VARIABLE.search(head) or (declaration.scope == "type" and not re.search(r"\bstatic\b|\bthread_local\b", head)):
        return
    variable = re.split(r"[={]", head, maxsplit=1)[0]
    arguments = re.search(r"\((.*)", variable)
    if arguments and not re.match(r"\s*[\d\"'-]", arguments[1]):
        return  # a function's declaration
    if len(variable.split()) >= 2:
        yield from _mutable(path, source, declaration.last_line, variable)


def _in_body(path, source, declaration):
    for match in LOCAL_STATIC.finditer(declaration.body):
        line = declaration.last_line - declaration.body.count("\n") + line_of(declaration.body, match.start()) - 1
        yield from _mutable(path, source, line, match.group()[:-1])


def _mutable(path, source, line, variable):
    if re.search(r"\bconstexpr\b", variable):
        return
    plain = variable
    while re.search(r"<[^<>]*>", plain):
        plain = re.sub(r"<[^<>]*>", "", plain)
    if re.search(r"[*&]\s*const\b", plain) or ("*" not in plain and re.search(r"\bconst\b", plain)):
        return
    name = " ".join(variable.split())
    if "thread_local" in variable:
        above = {each.line + each.text.count("\n") for each in source.comments}
        if line - 1 not in above:
            yield Finding(path, line, "thread-local", f"{name}: say why in a comment on the line above")
    else:
        yield Finding(path, line, "mutable-global", f"{name}: {ADVICE}")
