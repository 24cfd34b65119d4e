"""The files that a check reads: what git tracks or does not ignore."""

import dataclasses
import functools
import pathlib
import subprocess


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    file: str
    line: int
    rule: str
    text: str

    def __str__(self):
        return f"{self.file}:{self.line}: {self.rule}: {self.text}"


class Tree:
    """A working tree; paths are relative to its root, with forward slashes."""

    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        self.skipped = []

    def skip(self, why):
        """Notes what could not be looked at: a check that skipped something has not passed."""
        self.skipped.append(why)
        return []

    @functools.cached_property
    def files(self):
        listed = self.git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
        paths = {path for path in listed.split("\0") if path}
        return sorted(path for path in paths if (self.root / path).is_file())

    def under(self, folders, suffixes):
        """Files below one of the folders that end in one of the suffixes."""
        starts = tuple(folder + "/" for folder in folders)
        return [path for path in self.files if path.startswith(starts) and path.endswith(tuple(suffixes))]

    def sources(self, *folders):
        return self.under(folders or ("app", "core", "ui"), (".cpp", ".h"))

    def has(self, path):
        return path in self.files

    @functools.lru_cache(maxsize=None)
    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def lines(self, path):
        return self.text(path).splitlines()

    def git(self, *arguments):
        done = subprocess.run(["git", "-C", str(self.root), *arguments], capture_output=True, text=True, check=True)
        return done.stdout


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1
