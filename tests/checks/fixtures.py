"""For each check: files that break its rules, the rules that must be named, and files that break none."""

TABLE = """| folder | holds | may use |
| --- | --- | --- |
| `core/base` | values | nothing |
| `core/store` | rows | nothing |
| `core/vault` | bytes | `core/store` |
| `ui/*` | screens | `core/vault` |
"""
BASE = {"core/base/id.h": "#pragma once\n", "core/store/rows.h": "#pragma once\n", "core/vault/vault.h": "#pragma once\n"}
GLOSSARY = {"docs/glossary.md": "# Words\n**hold**: nothing may go.\n", "docs/glossary-forbidden.txt": "# said\nlegal freeze -> hold\n",
            "README.md": "# A tree\n"}
TEXTS = 'Text{"file.gone", QT_TRANSLATE_NOOP("Error", "The file is gone. Nothing was changed.")},\n'
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
</TS>
"""
BORROWED = "<message>\n<source>Last 7 days</source>\n<translation>Last 30 days {7 ?}</translation>\n</message>"
PAGE = 'class Page { QString f(int n); };\nQString Page::f(int n) { return tr("%n item(s)", nullptr, n); }\n'

# name: (files that break rules, {(file, rule)} expected, files that break none)
CASES = {
    "includes": (
        {**BASE, "docs/architecture.md": TABLE, "ui/audit/page.h": '#include "core/store/rows.h"\n',
         "core/store/rows.cpp": '#include "core/vault/vault.h"\n#include <sqlite3.h>\n#include <libpq-fe.h>\n#include "rows.h"\n',
         "core/vault/vault.cpp": "#include <QtWidgets/QLabel>\n#include <QtCore>\n#include <boost/asio.hpp>\n",
         "core/vault/door.h": "std::function<void()> f();\n", "core/new/one.h": '#include "core/base/id.h"\n',
         "core/store/CMakeLists.txt": "muniment_module(NAME core/store SOURCES rows.cpp USES core/vault)\n"},
        {("ui/audit/page.h", "include"), ("core/store/rows.cpp", "include"), ("core/store/rows.cpp", "library-owner"),
         ("core/vault/vault.cpp", "widget-in-core"), ("core/vault/vault.cpp", "umbrella-header"),
         ("core/vault/vault.cpp", "library-owner"), ("core/vault/door.h", "std-function"), ("core/new/one.h", "folder-table"),
         ("core/store/CMakeLists.txt", "module-uses")},
        {**BASE, "docs/architecture.md": TABLE, "ui/audit/page.h": '#include "core/vault/vault.h"\n#include <QtWidgets/QLabel>\n',
         "core/store/sqlite_native.cpp": '#include <sqlite3.h>\n#include "core/base/id.h"\n// #include "core/vault/vault.h"\n',
         "core/vault/CMakeLists.txt": "muniment_module(NAME core/vault SOURCES a.cpp USES core/store LIBRARIES Qt6::Core)\n"}),
    "sizes": (
        {"core/base/long.cpp": "\n" * 501, "core/base/long.h": "\n" * 201, "ui/shell/main_window.cpp": "\n" * 301,
         "core/base/f.cpp": "namespace a {\nX::X() : m_a{1} {\n" + "  step();\n" * 60 + "}\n}\n"},
        {("core/base/long.cpp", "file-size"), ("core/base/long.h", "file-size"), ("ui/shell/main_window.cpp", "file-size"),
         ("core/base/f.cpp", "function-size")},
        {"core/base/f.cpp": 'void f() {\n  auto s = R"x(}{{ )" {)x"; char c = \'{\'; int n = 1\'000; // {\n}\n' + "void g() { h(); }\n" * 70,
         "core/base/t.cpp": "constexpr int kTable[] = {\n" + "  1,\n" * 90 + "};\n"}),
    "state": (
        {"core/base/a.cpp": "int count = 0;\nconst char* name = nullptr;\nvoid f() {\n  static int calls;\n  thread_local int n = 0;\n}\n",
         "core/base/b.h": "class B {\n public:\n  static B* instance();\n  static inline int s_n = 0;\n};\n",
         "core/base/c.cpp": "void f() { B::instance(); auto t = QDateTime::currentDateTime(); }\n",
         "ui/audit/d.cpp": "auto f() { return QDateTime::currentDateTimeUtc(); }\n"},
        {("core/base/a.cpp", "mutable-global"), ("core/base/a.cpp", "thread-local"), ("core/base/b.h", "singleton"),
         ("core/base/b.h", "mutable-global"), ("core/base/c.cpp", "singleton"), ("core/base/c.cpp", "clock"),
         ("ui/audit/d.cpp", "clock")},
        {"core/base/a.cpp": "constexpr int kCount = 0;\nconst char* const kName = nullptr;\nint f(int n);\nvoid g() {\n"
                            "  static const int calls = f(1);\n  // Made once for each thread: making it costs more than using it.\n"
                            "  thread_local int n = 0;\n  QCoreApplication::instance();\n}\nstruct S {\n  static S make();\n  int n = 0;\n};\n",
         "core/base/clock.cpp": "auto now() { return std::chrono::system_clock::now(); }\n",
         "ui/audit/d.cpp": "auto f() { return QDateTime::currentDateTime().offsetFromUtc(); }\n"}),
    "ui": (
        {"ui/audit/a.cpp": "void f() {\n  QCoreApplication::processEvents();\n  QEventLoop loop;\n  QThread::msleep(5);\n  dialog.exec();\n"
                           "  view->setHtml(text);\n  QLabel label;\n  w->setToolTip(text);\n  QMessageBox::warning(w);\n  QGuiApplication::clipboard()->setText(t);\n}\n",
         "core/vault/b.cpp": 'void f() { q.prepare("SELECT id FROM item"_L1); q.execBatch(); }\n'},
        {("ui/audit/a.cpp", rule) for rule in ("process-events", "event-loop", "sleep", "nested-exec", "rich-text", "label", "clipboard",
                                               "tool-tip", "message-box")}
        | {("core/vault/b.cpp", "sql"), ("core/vault/b.cpp", "exec-batch")},
        {"ui/audit/a.cpp": 'void f() {\n  dialog.open(); // never QEventLoop\n  w->setToolTip(kit::plainToolTip(text));\n'
                           '  tr("Select a file from the list"); tr("Update all");\n}\n',
         "ui/kit/plain_label.h": "class PlainLabel : public QLabel {};\n",
         "core/store/b.cpp": 'void f() { q.prepare("SELECT id FROM item"_L1); }\n'}),
    "words": (
        {**GLOSSARY, "core/base/a.cpp": "// TO" "DO: later\n// count = count + 1;\n// The sub" "agent did this\nint a();\n",
         "core/base/b.cpp": 'auto f() { return tr("Put a legal freeze on it"); }\n', "docs/c.md": "See /wo" "rk/there.\n"},
        {("core/base/a.cpp", "promise"), ("core/base/a.cpp", "commented-code"), ("core/base/a.cpp", "foreign-word"),
         ("core/base/b.cpp", "synonym"), ("core/base/README.md", "readme"), ("docs/c.md", "foreign-word")},
        {**GLOSSARY, "core/base/README.md": "# core/base\n", "core/base/a.cpp": "// TO" "DO (#12): later\n"
         "// One line a person; the second is the address.\nint a(); // as f();\nauto f() { return tr(\"Put a hold on it\"); }\n"}),
    "errors": (
        {"core/base/error_texts.inc": TEXTS + 'Text{"file.odd", QT_TRANSLATE_NOOP("Error", "It can' "'" 't be read")},\n',
         "core/base/a.cpp": 'auto f() { return failure(ErrorKind::Failed,\n  "file.lost"_L1); }\n'},
        {("core/base/error_texts.inc", "error-text"), ("core/base/error_texts.inc", "contraction"),
         ("core/base/error_texts.inc", "error-unused"), ("core/base/a.cpp", "error-unknown")},
        {"core/base/error_texts.inc": TEXTS,
         "core/base/a.cpp": 'auto f() { return failure(makeError(ErrorKind::Failed, "file.gone"_L1, {}, u"a.b"_s)); }\n'}),
    "format": (
        {".clang-format": "BasedOnStyle: LLVM\n", "core/base/a.cpp": "int   a( );\n"}, {("core/base/a.cpp", "format")},
        {".clang-format": "BasedOnStyle: LLVM\n", "core/base/a.cpp": "int a();\n"}),
    "translations": (
        {"translations/muniment_en.ts": TS.replace("</message>", "</message>\n" + BORROWED).replace("<name>Page", "<name>muniment::Page"), "translations/muniment_de.ts": TS.replace("<translation>", '<translation type="unfinished">'),
         "translations/muniment_fr.ts": TS.replace("<source>", "<source>Not "), "translations/muniment_es.ts": TS.replace("<name>Page", "<name>muniment::Page").replace("%n item</numerusform>", "%n %2 item</numerusform>"),
         "ui/audit/page.cpp": 'class Page {};\nQString Page::f() { return tr("Kept by ") + name + tr("and file(s)"); }\n'},
        {("translations/muniment_en.ts", "lupdate"), ("translations/muniment_en.ts", "borrowed"), ("translations/muniment_en.ts", "homeless"), ("translations/muniment_de.ts", "unfinished"),
         ("translations/muniment_fr.ts", "texts"), ("translations/muniment_es.ts", "values"),
         ("ui/audit/page.cpp", "sentence-in-parts"), ("ui/audit/page.cpp", "count")},
        {"translations/muniment_en.ts": TS, "ui/audit/page.cpp": PAGE}),
    "tidy": (
        {".clang-tidy": "Checks: '-*,modernize-use-nullptr'\nWarningsAsErrors: '*'\n", "core/base/a.cpp": "int* a() { return 0; }\n"},
        {("core/base/a.cpp", "tidy")},
        {".clang-tidy": "Checks: '-*,modernize-use-nullptr'\nWarningsAsErrors: '*'\n", "core/base/a.cpp": "int* a() { return nullptr; }\n"}),
}
