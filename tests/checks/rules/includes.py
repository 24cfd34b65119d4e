"""Who may include whom: docs/architecture.md, the CMake modules and every #include say the same."""

import re

from cpp import Source
from tree import Finding, line_of

TABLE = "docs/architecture.md"
IMPLIED = {"core/base", "core/model"}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
WIDGET_HEADER = re.compile(
    r"^(QtWidgets|QtPrintSupport)(/|$)|^Q(Abstract(Button|ItemView|ScrollArea)|Application|BoxLayout|Dialog|Label"
    r"|LineEdit|ListView|MainWindow|Menu|MessageBox|PushButton|StyledItemDelegate|TableView|TreeView|Widget)$")
UMBRELLA = re.compile(r"^(Qt[A-Z]\w+)(/\1)?$")
# A library that only these files and folders may use directly.
OWNERS = (
    (re.compile(r"^sqlite3(ext)?\.h$"), ("core/store/sqlite_native.cpp", "core/formats/whatsapp/device_sqlite.cpp", "tests/support/", "tests/bench/disposition_floor.cpp", "tests/bench/import_floor.cpp")),
    (re.compile(r"^libpq-fe\.h$"), ("core/store/postgres_native.cpp",)),
    (re.compile(r"^boost/"), ("core/connect/server/", "app/sandbox/")),
)
MODULE = re.compile(r"^\s*muniment_module\(\s*NAME\s+(\S+)(.*?)\)", re.MULTILINE | re.DOTALL)
KEYWORDS = ("SOURCES", "USES", "LIBRARIES")


class Table:
    """Rows of `| folder | holds | may use |`; a use is a folder, or the name of a whole side such as `core`.

    A row `ui/*` holds for each folder of that side which has no row of its own."""

    def __init__(self, tree):
        self.uses, self.lines, self.twice = {}, {}, []
        for number, line in enumerate(tree.lines(TABLE) if tree.has(TABLE) else [], 1):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            name = re.fullmatch(r"`((?:app|core|ui)/(?:[\w/-]+|\*))`", cells[0])
            if name and len(cells) == 3:
                if name[1] in self.uses:
                    self.twice.append((name[1], number))
                self.uses[name[1]] = set(re.findall(r"`([\w/-]+)`", cells[2]))
                self.lines[name[1]] = number

    def folder_of(self, path):
        owners = [folder for folder in self.uses if path.startswith(folder + "/")]
        if not owners and path.count("/") > 1 and path.split("/")[0] + "/*" in self.uses:
            return "/".join(path.split("/")[:2])
        return max(owners, key=len, default=None)

    def uses_of(self, folder):
        return self.uses[folder] if folder in self.uses else self.uses[folder.split("/")[0] + "/*"]

    def allows(self, folder, used):
        implied = IMPLIED if folder not in IMPLIED else {"core/base"} if folder == "core/model" else set()
        return any(used == each or used.startswith(each + "/") for each in self.uses_of(folder) | implied | {folder})


def findings(tree):
    table = Table(tree)
    if not table.uses:
        return [Finding(TABLE, 1, "folder-table", "the table of folders is missing")]
    found = _modules(tree, table)
    found += [Finding(TABLE, line, "folder-table", f"{folder} is listed twice") for folder, line in table.twice]
    for path in tree.sources("app", "core", "ui", "tests"):
        source = Source(tree.text(path))
        for match in INCLUDE.finditer(source.uncommented):
            if source.code[match.start(1)] != match[1]:
                continue  # inside a string
            line = line_of(source.text, match.start(2))
            found += [Finding(path, line, rule, text) for rule, text in _include(path, match[1], match[2], table)]
        if path.startswith("core/") and path.endswith(".h"):
            for line, _ in source.find(r"\bstd::function\b"):
                found.append(Finding(path, line, "std-function", "a core header names what it needs, not std::function"))
    return found


def _include(path, opening, name, table):
    core_side = path.startswith(("core/", "tests/core/"))
    if opening == '"' and re.match(r"(app|core|ui)/", name):
        folder, used = table.folder_of(path), table.folder_of(name)
        if used is None:
            yield "folder-table", f"{name} lies in a folder that {TABLE} does not list"
        elif path.startswith("tests/"):
            if path.startswith("tests/core/") and not name.startswith("core/"):
                yield "include", f"core tests use core only, not {name}"
        elif folder is None:
            yield "folder-table", f"{TABLE} has no row for {path.rsplit('/', 1)[0]}"
        elif not table.allows(folder, used):
            yield "include", f"{folder} may not use {used} ({name})"
    elif opening == '"' and "/" not in name and not name.endswith(".moc"):
        yield "include", f'"{name}" is not named from the root of the project'
    if core_side and WIDGET_HEADER.search(name):
        yield "widget-in-core", name
    if not path.startswith("tests/") and opening == "<" and UMBRELLA.match(name):
        yield "umbrella-header", f"<{name}> drags in a whole library"
    for library, owners in OWNERS:
        if library.match(name) and not path.startswith(owners):
            yield "library-owner", f"{name} belongs to {', '.join(owners)}"


def _modules(tree, table):
    found = []
    for path in tree.under(("app", "core", "ui"), ("CMakeLists.txt",)):
        text = re.sub(r"#[^\n]*", "", tree.text(path))
        for match in MODULE.finditer(text):
            name, line = match[1], line_of(text, match.start(1))
            words, keyword, uses = match[2].split(), "", set()
            for word in words:
                keyword = word if word in KEYWORDS else keyword
                if keyword == "USES" and word != "USES":
                    uses.add(word)
            folder = table.folder_of(name + "/")
            if folder is None:
                found.append(Finding(path, line, "folder-table", f"{TABLE} has no row for {name}"))
            elif (uses ^ table.uses_of(folder)) - IMPLIED if folder in table.uses else uses - table.uses_of(folder) - IMPLIED:
                told = ", ".join(sorted(table.uses_of(folder))) or "nothing"
                text_of_uses = ", ".join(sorted(uses)) or "nothing"
                found.append(Finding(path, line, "module-uses", f"{name} uses {text_of_uses}; {TABLE} says {told}"))
    found += [Finding(TABLE, table.lines[folder], "folder-table", f"{folder} does not exist")
              for folder in table.uses
              if not folder.endswith("*") and not any(file.startswith(folder + "/") for file in tree.files)]
    return found
