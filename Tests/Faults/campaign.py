"""Faults of one kind, round after round: what each build said, what it left, and what the next build made of it."""

import os
import random
import signal
import subprocess
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

from sites import ADDED, debris, edition

ERRORS = {"EPERM": 1, "ENOENT": 2, "EINTR": 4, "EIO": 5, "EACCES": 13, "EXDEV": 18, "EINVAL": 22, "EMFILE": 24, "ENOSPC": 28, "EDQUOT": 122}


@dataclass(frozen=True)
class Fault:
    """One kind of fault that a call of the build meets."""

    words: str
    calls: str  # letters of failing.c
    how: str
    of: str = "outputs"  # which folder's files it strikes
    lasts: bool = False
    #: whether the build must come through it as if nothing had been
    harmless: bool = False
    #: as on a file system that cannot exchange two folders: for a moment there may be no edition
    plain: bool = False


CALLS = [
    Fault("killed before a call", "ordsmwnuf", "kill-before", of="all"),
    Fault("killed after a call, writes half done", "ordsmwnuf", "kill-after", of="all"),
    Fault("killed at a change of names, folders cannot be exchanged", "nu", "kill-before", plain=True),
    Fault("a name cannot be given, folders cannot be exchanged (EIO)", "n", "EIO", plain=True),
    Fault("an input vanishes (ENOENT)", "o", "ENOENT", of="inputs"),
    Fault("an input may not be read (EACCES)", "o", "EACCES", of="inputs"),
    Fault("an input fails while read (EIO)", "rs", "EIO", of="inputs"),
    Fault("a folder fails while listed (EIO)", "d", "EIO", of="inputs"),
    Fault("too many open files (EMFILE)", "odm", "EMFILE", of="all"),
    Fault("reads come in pieces", "r", "short", of="all", harmless=True),
    Fault("a read is interrupted (EINTR)", "r", "EINTR", of="inputs", harmless=True),
    Fault("a write is interrupted (EINTR)", "w", "EINTR", harmless=True),
    Fault("writes come in pieces", "w", "short", harmless=True),
    Fault("the disk is full from a call on (ENOSPC)", "mwn", "ENOSPC", lasts=True),
    Fault("the quota is used up (EDQUOT)", "mw", "EDQUOT", lasts=True),
    Fault("a write fails (EIO)", "w", "EIO"),
    Fault("a folder or file may not be made (EACCES)", "m", "EACCES"),
    Fault("a file may not be read back (EIO)", "or", "EIO"),
    Fault("a name cannot be given (EXDEV)", "n", "EXDEV"),
    Fault("no name can be given from a call on (EPERM)", "n", "EPERM", lasts=True),
    Fault("a name cannot be given (EINVAL)", "n", "EINVAL"),
    Fault("a file cannot be removed (EPERM)", "u", "EPERM"),
    Fault("the lock cannot be taken (EIO)", "f", "EIO"),
]


@dataclass
class Tally:
    """What came of the rounds of one kind."""

    words: str
    rounds: int = 0
    ended: Counter = field(default_factory=Counter)  # exit codes; -9 is killed
    left: Counter = field(default_factory=Counter)  # "old" or "new"
    wrong: list = field(default_factory=list)


class Campaign:
    def __init__(self, site, library, seed):
        self.site, self.library, self.random = site, library, random.Random(seed)
        self.output = site.outputs / "public"
        self.now = 0
        self._recover(Tally("first build"))

    def meet(self, fault, rounds):
        tally = Tally(fault.words)
        for _ in range(rounds):
            self._round(tally, lambda old, new: self._struck(fault, old, new), fault.harmless, plain=fault.plain)
        return tally

    def kill_at_random(self, rounds):
        tally = Tally("killed at a random moment")
        longest = self._time_of_a_build()
        for _ in range(rounds):
            self._round(tally, lambda old, new: self._killed(self.random.uniform(0, longest * 1.1)))
        return tally

    def two_at_once(self, rounds):
        tally = Tally("two builds at once")
        for _ in range(rounds):
            self._round(tally, lambda old, new: self._raced(tally))
        return tally

    def vanish(self, rounds):
        """A profile comes and goes while builds read; its edition has it or not, and nothing between."""
        tally = Tally("a profile comes and goes while it is read")
        there = next(number for number, state in enumerate(self.site.states) if state.file == ADDED)
        place = self.site.path / ADDED
        for _ in range(rounds):
            self.site.enter(there)
            words, stop = place.read_bytes(), threading.Event()
            flicker = threading.Thread(target=self._flicker, args=(place, words, stop))
            flicker.start()
            done = self.site.build(self.output)
            stop.set()
            flicker.join()
            if not place.exists():
                place.write_bytes(words)
            self._judge(tally, done, {self.site.editions[self.now], self.site.editions[0], self.site.editions[there]}, None)
            self.now = there
            self._recover(tally)
            # The next round starts from another edition, so that old and new can be told apart.
            self.now = 2
            self.site.enter(2)
            self._recover(tally)
        return tally

    def fill(self, mount, rounds):
        """Builds into a small file system of its own, of random size."""
        tally = Tally("the disk is really full")
        need = sum(file.stat().st_size for file in self.output.rglob("*") if file.is_file())
        for _ in range(rounds):
            with mount(self.site.outputs, int(need * self.random.uniform(1.4, 3.2))) as full:
                if full is None:
                    return None
                self.output = full / "public"
                self.site.enter(0)
                first = self.site.build(self.output)
                if first.returncode == 0:
                    self.now = 0
                    self._round(tally, lambda old, new: self.site.build(self.output), recovers=False)
                else:
                    self._judge(tally, first, {None}, None)  # no edition was there before
            self.output = self.site.outputs / "public"
            self.now = 0
            self.site.enter(0)
            self._recover(tally)
        return tally

    def elsewhere(self, mount, rounds):
        """Builds whose output lies on another file system than the site."""
        tally = Tally("the output is on another file system")
        with mount(self.site.outputs, 1 << 30) as other:
            if other is None:
                return None
            self.output, self.now = other / "public", 0
            self.site.enter(0)
            self._recover(tally)
            for _ in range(rounds):
                self._round(tally, lambda old, new: self.site.build(self.output), harmless=True)
        self.output, self.now = self.site.outputs / "public", 0
        self.site.enter(0)
        self._recover(tally)
        return tally

    # One round: another state of the site, a build that meets the fault, what is left, and the next build.

    def _round(self, tally, build, harmless=False, recovers=True, plain=False):
        old = self.now
        new = self.random.choice([number for number in range(len(self.site.states)) if number != old])
        self.site.enter(new)
        done = build(old, new)
        allowed = {self.site.editions[old], self.site.editions[new]} | ({None} if plain else set())
        self._judge(tally, done, allowed, self.site.editions[new], harmless)
        self.now = new
        if recovers:
            self._recover(tally)

    def _judge(self, tally, done, allowed, new, harmless=False):
        tally.rounds += 1
        tally.ended[done.returncode] += 1
        found, trouble = edition(self.output)
        if None in allowed and not self.output.exists():
            trouble = None
        story = f"{tally.words}: ended with {done.returncode}: {done.stderr.strip()[-300:]}"
        if trouble:
            tally.wrong.append(f"{story}: {trouble}")
        elif found not in allowed:
            tally.wrong.append(f"{story}: an edition that is neither the old nor the new one")
        else:
            tally.left["new" if found == new else "old" if found else "none"] += 1
        if done.returncode == 0 and new and found != new:
            tally.wrong.append(f"{story}: done, but the edition is the old one")
        if done.returncode not in (0, 3, -signal.SIGKILL):
            tally.wrong.append(f"{story}: not an exit code for a broken world")
        if done.returncode == 3 and not done.stderr.strip():
            tally.wrong.append(f"{story}: no word of what is broken")
        if harmless and done.returncode != 0:
            tally.wrong.append(f"{story}: should have been taken in its stride")

    def _recover(self, tally):
        done = self.site.build(self.output)
        found, trouble = edition(self.output)
        if done.returncode or trouble or found != self.site.editions[self.now]:
            tally.wrong.append(f"{tally.words}: the next build gave {done.returncode} {done.stderr.strip()[-300:]} {trouble or ''}")
        if debris(self.output):
            tally.wrong.append(f"{tally.words}: left beside the output: {debris(self.output)}")

    # The builds that go wrong.

    def _struck(self, fault, old, new):
        where = {"all": self.site.folder, "inputs": self.site.path, "outputs": self.site.outputs}[fault.of]
        count = self.site.folder / "count"
        environment = {
            "LD_PRELOAD": str(self.library), "FAULT_BELOW": str(where) + "/", "FAULT_CALLS": fault.calls,
            "FAULT_COUNT": str(count), "FAULT_AT": "0", "FAULT_HOW": str(ERRORS.get(fault.how, fault.how)),
        }
        if fault.plain:
            environment["FAULT_PLAIN"] = "1"
        calls = self._calls(environment, count, old, new)
        environment["FAULT_AT"] = str(self.random.randint(1, max(calls, 1)))
        if fault.lasts:
            environment["FAULT_LASTS"] = "1"
        return self.site.build(self.output, environment=environment)

    def _calls(self, environment, count, old, new):
        """How many calls a build from one state to another makes; remembered, for it is nearly the same each time."""
        key = (old, new, environment["FAULT_BELOW"], environment["FAULT_CALLS"], "FAULT_PLAIN" in environment)
        known = self.__dict__.setdefault("known_calls", {})
        if key not in known:
            self.site.build(self.output, environment=environment)
            known[key] = int(count.read_text())
            self.site.enter(old)
            self.site.build(self.output)
            self.site.enter(new)
        return known[key]

    def _time_of_a_build(self):
        start = time.perf_counter()
        self.site.build(self.output, "--fresh")
        return time.perf_counter() - start

    def _killed(self, moment):
        process = subprocess.Popen(
            self.site.command(self.output), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        try:
            _, said = process.communicate(timeout=moment)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            _, said = process.communicate()
        return subprocess.CompletedProcess([], process.returncode, "", said)

    def _raced(self, tally):
        """Two builds, the second a random moment later; the lock may turn one of them away, never both."""
        builds = []
        for pause in (0, self.random.uniform(0, 0.2)):
            time.sleep(pause)
            builds.append(
                subprocess.Popen(self.site.command(self.output), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            )
        ended = []
        for process in builds:
            _, said = process.communicate()
            ended.append(process.returncode)
            if process.returncode == 3 and "another build" not in said:
                tally.wrong.append(f"{tally.words}: turned away with other words: {said[-200:]}")
        tally.ended["turned away"] += ended.count(3)
        return subprocess.CompletedProcess([], 0 if 0 in ended else ended[0], "", f"both ended with {ended}")

    def _flicker(self, place, words, stop):
        while not stop.is_set():
            place.unlink(missing_ok=True)
            stop.wait(self.random.uniform(0, 0.01))
            place.write_bytes(words)
            stop.wait(self.random.uniform(0, 0.01))
