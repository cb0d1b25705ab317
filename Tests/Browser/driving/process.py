"""A browser of its own, with a fresh profile in a temporary folder, ended with everything it started."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path


RUNNING: list["BrowserProcess"] = []


def end_all() -> None:
    """For when the run itself is told to stop: no browser outlives it."""
    for process in list(RUNNING):
        process.end()


class BrowserProcess:
    def __init__(self, command: list[str], profile: Path, environment: dict[str, str] | None = None):
        self.profile = profile
        self.log = open(profile / "browser.log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
            env={**os.environ, **(environment or {})},
        )

        RUNNING.append(self)

    def wait_for(self, find, seconds: float = 60):
        """What `find` gives once it gives something."""
        end = time.monotonic() + seconds
        while True:
            found = find()
            if found:
                return found
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"the browser did not start:\n{self.said()}")
            time.sleep(0.05)

    def said(self) -> str:
        return (self.profile / "browser.log").read_text(encoding="utf-8", errors="replace")

    def end(self) -> None:
        if self not in RUNNING:
            return
        RUNNING.remove(self)
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        self.log.close()
        shutil.rmtree(self.profile, ignore_errors=True)


def fresh_profile(name: str) -> Path:
    return Path(tempfile.mkdtemp(prefix=f"sourcebook-{name}-"))
