"""Files and functions stay small enough to be read in one go."""

from cpp import Source
from tree import Finding

LINES = {".cpp": 500, ".h": 200}
FUNCTION_LINES = 60
SMALLER_FILES = {"ui/shell/main_window.cpp": 300}


def findings(tree):
    found = []
    for path in tree.sources("app", "core", "ui", "tests"):
        limit = SMALLER_FILES.get(path, LINES[path[path.rindex("."):]])
        count = len(tree.lines(path))
        if count > limit:
            found.append(Finding(path, limit + 1, "file-size", f"{count} lines, at most {limit}"))
        for each in Source(tree.text(path)).declarations():
            length = each.last_line - each.first_line + 1
            if each.kind == "function" and length > FUNCTION_LINES:
                text = f"function of {length} lines, at most {FUNCTION_LINES}: {each.head[:60]}"
                found.append(Finding(path, each.first_line, "function-size", text))
    return found
