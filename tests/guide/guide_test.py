"""guide_test.py GUIDE MUNIMENTCTL: what the guide tells somebody to do can be done."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
COMMAND = re.compile(r"munimentctl((?:\s+[^|;&\n#`]+)?)")


def fail(sentence):
    print(f"CHECK failed guide: {sentence}")
    sys.exit(1)


def names_of(arguments):
    """The words before the first option or value that name a command, such as `hold create`."""
    words = re.sub(r"(-w|--passphrase-file)\s+\S+", "", arguments).split()
    names = []
    for word in words:
        if not re.fullmatch(r"[a-z][a-z-]*", word):
            break
        names.append(word)
    return names


def is_known(program, names):
    """What follows the name of a command may be a value; a group of commands alone is none."""
    for count in range(len(names), 0, -1):
        done = subprocess.run([program, *names[:count], "--help"], capture_output=True, text=True, check=False)
        usage = re.search(r"^Usage: \S*munimentctl (.*)$", done.stdout, re.M)
        if done.returncode == 0 and usage and usage[1].startswith(" ".join(names[:count])):
            return "SUBCOMMAND" not in usage[1]
    return False


def check_commands(page, program):
    count = 0
    for _, block in BLOCK.findall(page.read_text()):
        for arguments in COMMAND.findall(block):
            names = names_of(arguments)
            if not names:
                continue
            count += 1
            if not is_known(program, names):
                fail(f"{page.name} names a command that there is not: {' '.join(names)}")
    return count


def check_pictures(page):
    for picture in PICTURE.findall(page.read_text()):
        if not (page.parent / picture).is_file():
            fail(f"{page.name} shows {picture}, which is not there")


def run_script(script, folder, program):
    path = f"{os.path.dirname(program)}:{os.environ['PATH']}"
    return subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True, check=False,
                          env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"})


def walk(page, program):
    script = "".join(block for kind, block in BLOCK.findall(page.read_text()) if kind == "sh")
    if script.count("munimentctl") < 10:
        fail(f"{page.name} has lost its walk")
    with tempfile.TemporaryDirectory() as folder:
        done = run_script(script, folder, program)
    if done.returncode != 0:
        fail(f"the walk of {page.name} ends with {done.returncode}: {done.stderr[-600:]}")
    for sentence in ("was written and read again", "The package is whole", "Nothing was altered"):
        if sentence not in done.stdout + done.stderr:
            fail(f"the walk of {page.name} never says: {sentence}")


def try_policy(page, program):
    drafts = [block for kind, block in BLOCK.findall(page.read_text()) if kind == "json"]
    if len(drafts) != 1:
        fail(f"{page.name} shows {len(drafts)} policies")
    with tempfile.TemporaryDirectory() as folder:
        draft = pathlib.Path(folder, "draft.json")
        for text, code in ((drafts[0], 0), (drafts[0].replace("exports_disabled", "export_disabled"), 4)):
            draft.write_text(text, encoding="utf-8")
            done = subprocess.run([program, "policy", "--file", draft], capture_output=True, text=True, check=False)
            if done.returncode != code:
                fail(f"the policy of {page.name} is answered with {done.returncode}: {done.stderr}")
        named = set(re.findall(r"^\| `(\w+)` \|", page.read_text(), re.M))
        if not set(json.loads(drafts[0])) <= named:
            fail(f"{page.name} explains {named} of its policy")


def drill(page, program):
    """Makes a backup as the page says and does its drill, with folders of its own in the place of /mnt."""
    script = "".join(block for kind, block in BLOCK.findall(page.read_text()) if kind == "drill").replace("/mnt/", "mnt/")
    if script.count("munimentctl") < 5:
        fail(f"{page.name} has lost its drill")
    if not shutil.which("jq"):
        print("SKIP guide: the drill needs jq")
        return
    before = ("mkdir -p mnt/backup mnt/elsewhere\nprintf 'a long secret' > pass\nprintf kept > letter.txt\n"
              "munimentctl --quiet --passphrase-file pass init cases --single-person\n"
              "munimentctl -w cases --passphrase-file pass capture letter.txt\n")
    with tempfile.TemporaryDirectory() as folder:
        done = run_script(before + script, folder, program)
    if done.returncode != 0 or "Nothing was altered" not in done.stdout + done.stderr:
        fail(f"the drill of {page.name} ends with {done.returncode}: {done.stdout[-300:]} {done.stderr[-600:]}")


def main():
    guide, program = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve())
    if is_known(program, ["hold", "no-such"]) or is_known(program, ["no-such"]) or not is_known(program, ["hold", "create"]):
        fail("commands are not told from other words")
    count = 0
    for page in sorted(guide.glob("*.md")):
        check_pictures(page)
        count += check_commands(page, program)
    if count < 20:
        fail(f"only {count} commands were found")
    walk(guide / "first-record.md", program)
    try_policy(guide / "administrator.md", program)
    drill(guide / "administrator.md", program)
    print(f"CHECK passed guide: {count} commands")


main()
