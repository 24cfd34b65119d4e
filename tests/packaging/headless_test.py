"""headless_test.py SOURCES BUILD FOLDER: munimentctl and munimentd without the desktop console.

Configures SOURCES without the user interface in FOLDER and compares every command that makes the two programs there with
those of BUILD, which are carried out already. Where they are the same, so is what comes of them; then only the finished
programs are left to look at.
"""

import pathlib
import re
import subprocess
import sys

PROGRAMS = ["munimentctl", "munimentd"]


def fail(sentence):
    print(f"CHECK failed headless: {sentence}")
    sys.exit(1)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stdout[-4000:] + done.stderr[-4000:])
        fail(f"{' '.join(map(str, command[:3]))} ended with {done.returncode}")
    return done.stdout


def commands(build):
    """What it takes to make the programs, with one name for the build folder."""
    lines = run("ninja", "-C", str(build), "-t", "commands", *PROGRAMS).splitlines()
    plain = (re.sub(r"/CMakeFiles/d/[0-9a-f]+\.d", "/D", line.replace(str(build), "BUILD")) for line in lines)
    return {line for line in plain if not line.startswith("ninja: ")}


def main():
    sources, build, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    run("cmake", "-S", str(sources), "--preset", "headless", "-B", str(folder), "-DMUNIMENT_TESTS=OFF")
    without, whole = commands(folder), commands(build)
    if len(without) < 100:
        fail(f"only {len(without)} commands make the programs")
    for line in sorted(without ^ whole)[:4]:
        print(line)
    if without != whole:
        fail(f"{len(without ^ whole)} commands differ from those of the whole build")
    for program in (build / "app/ctl/munimentctl", build / "app/agent/munimentd"):
        linked = run("ldd", str(program))
        if "libQt6Widgets" in linked:
            fail(f"{program.name} needs Qt Widgets")
        if "libQt6Core" not in linked:
            fail(f"{program.name} is not linked with Qt at all")
    run(str(build / "app/ctl/munimentctl"), "--version")
    print(f"CHECK passed headless: {len(without)} commands are the same")


main()
