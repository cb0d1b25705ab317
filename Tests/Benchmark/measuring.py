"""Runs programs and tells how long they took, how much processor time and how much memory; summaries of pairs."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

LONGEST = 7_200  # seconds; Hugo was seen to wait for ever after a mistake in a template


@dataclass
class Measured:
    wall: float
    processor: float
    memory: int  # bytes at the peak
    status: int = 0


@dataclass
class Weight:
    """What a folder holds."""

    pages: int
    page_bytes: int
    files: int
    file_bytes: int


def measure(command, said, environment=None, may_fail=False):
    """One run in a new process; what it prints goes to the file `said`.

    A spawned process counts its parent's memory as its own until it becomes the other program, so the smallest peak
    that can be seen is this script's own, about 20 MB.
    """
    os.sync()
    command = [str(part) for part in command]
    with open(said, "wb") as sink:
        streams = [(os.POSIX_SPAWN_DUP2, sink.fileno(), 1), (os.POSIX_SPAWN_DUP2, sink.fileno(), 2)]
        start = time.perf_counter()
        process = os.posix_spawn(command[0], command, os.environ | (environment or {}), file_actions=streams)
        guard = threading.Timer(LONGEST, os.kill, (process, signal.SIGKILL))
        guard.start()
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - start
        guard.cancel()
    status = os.waitstatus_to_exitcode(status)
    if status and not may_fail:
        tail = Path(said).read_text(encoding="utf-8", errors="replace")[-3000:]
        raise SystemExit(f"bench: {Path(command[0]).name} ended with {status}\n{tail}")
    return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, status)


def run_quietly(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"bench: {' '.join(map(str, command[:2]))} failed\n{done.stderr}")
    return done.stdout


def spread(values):
    """Median, lowest and highest."""
    return {"median": median(values), "low": min(values), "high": max(values)}


def weigh(folder):
    pages = page_bytes = files = file_bytes = 0
    for place, _, names in os.walk(folder):
        for name in names:
            size = os.lstat(os.path.join(place, name)).st_size
            files, file_bytes = files + 1, file_bytes + size
            if name.endswith(".html"):
                pages, page_bytes = pages + 1, page_bytes + size
    return Weight(pages, page_bytes, files, file_bytes)


def machine():
    try:
        cores = len(os.sched_getaffinity(0))
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
        model = re.sub(r"\s+\d+-Core.*|\(R\)|\(TM\)", "", found[1]).strip() if found else ""
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    except (AttributeError, OSError):
        return f"{os.cpu_count()} cores"
    return f"{cores} cores{f' ({model})' if model else ''}, {memory:.0f} GiB of memory, Linux {os.uname().machine}"


def tell(text):
    print(f"{time.strftime('%H:%M:%S')}  {text}", file=sys.stderr, flush=True)
