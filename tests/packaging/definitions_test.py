"""definitions_test.py SOURCES: what installers are made of agrees with the tree, also where none can be built here.

Reads the definitions for Windows and macOS, compares them with CMake, and carries out the scripts that sign.
"""

import json
import pathlib
import plistlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# By which port of vcpkg a package of CMake is found; what the compiler and the system bring needs none.
PORTS = {"Qt6": "qtbase", "OpenSSL": "openssl", "SQLite3": "sqlite3", "PostgreSQL": "libpq", "LibArchive": "libarchive",
         "Qt6Keychain": "qtkeychain-qt6", "CLI11": "cli11", "ZLIB": "zlib", "Boost": "boost-beast", "benchmark": "benchmark",
         "Threads": None, "Python3": None, "PkgConfig": None, "Git": None}
COMPONENTS = {"Multimedia": "qtmultimedia", "Svg": "qtsvg", "LinguistTools": "qttools"}
MODULES = {"libavutil": "ffmpeg"}
FEATURES = {"Gui": "gui", "Network": "network", "Sql": "sql", "Widgets": "widgets", "Test": "testlib"}
GUID = r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}"


def fail(sentence):
    print(f"CHECK failed definitions: {sentence}")
    sys.exit(1)


def read(path):
    return path.read_text(encoding="utf-8")


def check_vcpkg(root):
    manifest = json.loads(read(root / "packaging/vcpkg.json"))
    ports = {port if isinstance(port, str) else port["name"]: [] if isinstance(port, str) else port.get("features", [])
             for port in manifest["dependencies"]}
    lists = [root / "CMakeLists.txt", *(path for folder in ("app", "core", "ui", "tests") for path in (root / folder).rglob("CMakeLists.txt"))]
    count = 0
    for path in lists:
        for name, rest in re.findall(r"find_package\((\w+)([^)]*)\)", read(path)):
            count += 1
            if name not in PORTS:
                fail(f"{path.relative_to(root)} finds {name}, of which no port is known")
            if PORTS[name] and PORTS[name] not in ports:
                fail(f"vcpkg.json lacks {PORTS[name]}")
            for component in rest.split() if name == "Qt6" else []:
                if component in COMPONENTS and COMPONENTS[component] not in ports:
                    fail(f"vcpkg.json lacks {COMPONENTS[component]}")
                if component in FEATURES and FEATURES[component] not in ports["qtbase"]:
                    fail(f"vcpkg.json lacks the feature {FEATURES[component]} of qtbase")
        for module in re.findall(r"pkg_check_modules\(.* ([\w-]+)\)", read(path)):
            if MODULES.get(module, re.sub("-qt6$", "", module)) not in ports:
                fail(f"vcpkg.json lacks {module}")
    if count < 12:
        fail(f"only {count} packages were found")
    version = re.search(r"project\(Muniment VERSION ([\d.]+)", read(root / "CMakeLists.txt"))[1]
    if manifest["version"] != version:
        fail(f"vcpkg.json is of {manifest['version']}, the tree of {version}")


def check_windows(root):
    cmake = read(root / "cmake/MunimentPackagingWindows.cmake")
    if not re.search(rf'CPACK_WIX_UPGRADE_GUID "{GUID}"', cmake):
        fail("the MSI has no fixed upgrade code")
    if len(re.findall("WriteRegStr", cmake)) != 4 or len(re.findall("DeleteRegKey", cmake)) != 2:
        fail("what the installer registers is not what it takes back")
    patch = ElementTree.parse(root / "packaging/windows/folder_menu.xml").getroot()
    programs = {fragment.get("Id") for fragment in patch}
    if programs != {"CM_CP_bin.muniment.exe", "CM_CP_bin.munimentctl.exe"}:
        fail(f"the MSI registers {programs}")
    for fragment in patch:
        command = fragment.find("RegistryKey/RegistryValue[@Key='command']").get("Value")
        if fragment.get("Id").replace("CM_CP_", "#CM_FP_") not in command or '"%1"' not in command:
            fail(f"the MSI calls {command}")
    service = ElementTree.parse(root / "packaging/windows/munimentd.xml").getroot()
    if service.findtext("id") != "munimentd" or service.findtext("serviceaccount/username") != "NT SERVICE\\munimentd":
        fail("the service of Windows is not the agent under its own account")


def check_macos(root):
    text = read(root / "packaging/macos/Info.plist.in")
    text = text.replace("${PROJECT_VERSION}", "1.2").replace("${CMAKE_OSX_DEPLOYMENT_TARGET}", "13.3")
    if "$" in text:
        fail("Info.plist.in needs what nobody fills in")
    info = plistlib.loads(text.encode())
    console = read(root / "app/console/CMakeLists.txt")
    if f"OUTPUT_NAME {info['CFBundleExecutable']}\n" not in console:
        fail("Info.plist.in names another program than CMake makes")
    if info["CFBundleDocumentTypes"][0]["LSHandlerRank"] != "Alternate":
        fail("Muniment takes folders away from the Finder")
    service = plistlib.loads((root / "packaging/macos/org.muniment.munimentd.plist").read_bytes())
    bundle = re.search(r"set\(MUNIMENT_PROGRAMS (Muniment\.app\S+)\)", read(root / "app/CMakeLists.txt"))[1]
    if service["ProgramArguments"][0] != f"/Applications/{bundle}/munimentd":
        fail("launchd starts another program than is installed")
    plistlib.loads((root / "packaging/macos/entitlements.plist").read_bytes())


def run_script(script, **variables):
    arguments = [f"-D{name}={value}" for name, value in variables.items()]
    return subprocess.run(["cmake", *arguments, "-P", str(script)], capture_output=True, text=True, check=False)


def check_signing(root):
    installed, finished = root / "cmake/sign_installed.cmake", root / "cmake/finish_packages.cmake"
    with tempfile.TemporaryDirectory() as folder:
        stage, log = pathlib.Path(folder, "stage with space"), pathlib.Path(folder, "log")
        for name in ("bin/a.exe", "bin/b.dll", "bin/read.txt", "M.app/Contents/MacOS/M", "M.app/Contents/PlugIns/p.dylib",
                     "M.app/Contents/Frameworks/Q.framework/Q"):
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).touch()
        signer = f"sh;-c;echo \"$0\" >> {log}"
        if run_script(installed, FOLDER=stage).returncode or log.exists():
            fail("something was signed without a command")
        if run_script(installed, FOLDER=stage, SIGN_COMMAND=signer).returncode:
            fail("signing fails")
        signed = [str(pathlib.Path(line).relative_to(stage)) for line in read(log).splitlines()]
        if sorted(signed) != ["M.app", "M.app/Contents/Frameworks/Q.framework", "M.app/Contents/MacOS/M",
                              "M.app/Contents/PlugIns/p.dylib", "bin/a.exe", "bin/b.dll"] or signed[-1] != "M.app":
            fail(f"signed was {signed}")
        if not run_script(installed, FOLDER=stage, SIGN_COMMAND="false").returncode:
            fail("a file that cannot be signed stops nothing")
        log.unlink()
        done = run_script(finished, CPACK_PACKAGE_FILES="a.msi;b.exe", CPACK_MUNIMENT_SIGN_COMMAND=signer,
                          CPACK_MUNIMENT_NOTARISE_COMMAND=f"sh;-c;echo notarise \"$0\" >> {log}")
        if done.returncode or read(log).split("\n")[:-1] != ["a.msi", "notarise a.msi", "b.exe", "notarise b.exe"]:
            fail("packages are not signed and then notarised")
        if not run_script(finished, CPACK_PACKAGE_FILES="a.msi", CPACK_MUNIMENT_NOTARISE_COMMAND="false").returncode:
            fail("a package that cannot be notarised stops nothing")


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    check_vcpkg(root)
    check_windows(root)
    check_macos(root)
    check_signing(root)
    print("CHECK passed definitions")


main()
