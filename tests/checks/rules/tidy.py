"""clang-tidy finds nothing in what changed last."""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile

from tree import Finding

DATABASE = "build/dev/compile_commands.json"
MOST_FILES = 20
OLDEST = 19  # older ones cannot read std::expected of GCC's library
GCC_ONLY = {"-fpch-preprocess", "-Winvalid-pch", "-Wformat-signedness"}


def findings(tree):
    database = tree.root / os.environ.get("MUNIMENT_COMPILE_COMMANDS", DATABASE)
    program = clang_tidy()
    if not program:
        return tree.skip(f"clang-tidy {OLDEST} or newer is not installed")
    if not database.exists():
        return tree.skip(f"{DATABASE} does not exist; build first")
    files = changed(tree)
    if len(files) > MOST_FILES:
        print(f"NOTE tidy: {len(files)} files changed, the first {MOST_FILES} are read")
    commands = {entry["file"]: entry for entry in json.loads(database.read_text(encoding="utf-8"))}
    known = [path for path in files if str(tree.root / path) in commands][:MOST_FILES]
    if not known:
        return tree.skip("no changed file is part of the build") if files else []
    with tempfile.TemporaryDirectory() as folder:
        stripped = [without_pch(commands[str(tree.root / path)]) for path in known]
        (pathlib.Path(folder) / "compile_commands.json").write_text(json.dumps(stripped), encoding="utf-8")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            lists = list(pool.map(lambda path: _tidy(tree, program, folder, path), known))
    return [finding for found in lists for finding in found]


def clang_tidy():
    for name in (os.environ.get("CLANG_TIDY"), "clang-tidy-21", "clang-tidy-20", "clang-tidy-19", "clang-tidy"):
        program = shutil.which(name) if name else None
        if program:
            told = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
            version = re.search(r"version (\d+)", told)
            if version and int(version[1]) >= OLDEST:
                return program
    return None


def changed(tree):
    """Sources that differ from where this branch left main, or on main itself from the commit before."""
    names = tree.git("diff", "--name-only", _base(tree), "--").split() + [
        path for path in tree.git("ls-files", "--others", "--exclude-standard").split()]
    candidates = {re.sub(r"\.h$", ".cpp", path) for path in names}
    return [path for path in tree.sources("app", "core", "ui", "tests") if path in candidates and path.endswith(".cpp")]


def _base(tree):
    head = tree.git("rev-parse", "HEAD").strip()
    for branch in ("origin/main", "main", "HEAD~1"):
        try:
            base = tree.git("merge-base", "HEAD", branch).strip()
        except subprocess.CalledProcessError:
            continue
        if base != head:
            return base
    return head


def without_pch(entry):
    """The same compilation without the precompiled header, which only the compiler that made it can read."""
    words, kept, position = shlex.split(entry.get("command") or shlex.join(entry["arguments"])), [], 0
    while position < len(words):
        if words[position] == "-include" and words[position + 1].endswith(("cmake_pch.hxx", "cmake_pch.hxx.pch")):
            kept += ["-include", words[position + 1].removesuffix(".pch")]
            position += 1
        elif words[position] not in GCC_ONLY:
            kept.append(words[position])
        position += 1
    # Clang looks for its own form of a header beside it, finds that of GCC and complains.
    return {"directory": entry["directory"], "file": entry["file"], "arguments": [*kept, "-Wno-ignored-gch"]}


def _tidy(tree, program, folder, path):
    command = [program, "--quiet", "-p", folder, str(tree.root / path)]
    told = subprocess.run(command, cwd=tree.root, capture_output=True, text=True)
    found = []
    for place, line, text in re.findall(r"^(/.+?):(\d+):\d+: (?:warning|error): (.*)$", told.stdout, re.MULTILINE):
        inside = pathlib.Path(place).resolve()
        shown = inside.relative_to(tree.root).as_posix() if inside.is_relative_to(tree.root) else path
        found.append(Finding(shown, int(line), "tidy", text))
    if told.returncode and not found:
        found.append(Finding(path, 1, "tidy", (told.stderr.strip() or told.stdout.strip())[-200:]))
    return found
