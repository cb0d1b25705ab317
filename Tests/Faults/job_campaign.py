"""Faults under the commands besides `build` that write, round after round."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator

from campaign import ERRORS, Fault, Tally
from jobs import TODAY, Job, clear, pages, tree

JOB_CALLS = [
    Fault("the disk is full from a call on (ENOSPC)", "mwy", "ENOSPC", lasts=True),
    Fault("the quota is used up (EDQUOT)", "mw", "EDQUOT", lasts=True),
    Fault("a write fails (EIO)", "w", "EIO"),
    Fault("nothing comes to the disk (EIO)", "y", "EIO"),
    Fault("writes come in pieces", "w", "short", harmless=True),
    Fault("a write is interrupted (EINTR)", "w", "EINTR", harmless=True),
    Fault("no name can be given from a call on (ENOSPC)", "n", "ENOSPC", lasts=True),
    Fault("a name cannot be given, folders cannot be exchanged (EIO)", "n", "EIO", plain=True),
    Fault("an input fails while read from a call on (EIO)", "or", "EIO", lasts=True),
    Fault("killed before a call", "ordsmwnufy", "kill-before"),
    Fault("killed before a call that changes something", "mwnuy", "kill-before"),
    Fault("killed after a call, writes half done", "mwnuy", "kill-after"),
    Fault("killed at a change of names, folders cannot be exchanged", "nu", "kill-before", plain=True),
]
FULL = ("ENOSPC", "EDQUOT")
#: the commands that call it at all
CONCERNS = {"nothing comes to the disk (EIO)": ("pack", "patch")}


class JobCampaign:
    def __init__(self, job: Job, library, seed):
        self.job, self.library, self.random = job, library, random.Random(f"{seed}-{job.words}")
        self.known_calls: dict = {}

    def kinds(self, mounts, rounds, kills) -> Iterator:
        """Every kind of fault as words and what carries it out; None comes of it where no file system may be mounted."""
        name = self.job.words
        for fault in JOB_CALLS:
            if name in CONCERNS.get(fault.words, (name,)):
                yield f"{name}: {fault.words}", lambda fault=fault: self._meet(fault, rounds)
        yield f"{name}: killed at a random moment", lambda: self._kill_at_random(self.job, kills)
        yield f"{name}: the disk is really full", lambda: self._fill(mounts["memory"], rounds)
        if name == "patch":
            yield "patch: the stick is exFAT", lambda: self._stick(mounts["exfat"], rounds, None)
            words = "patch: the stick is exFAT, killed at a random moment"
            yield words, lambda: self._stick(mounts["exfat"], kills, words)

    def _tally(self, words):
        return Tally(f"{self.job.words}: {words}")

    def _meet(self, fault, rounds):
        tally = self._tally(fault.words)
        for _ in range(rounds):
            self.job.restore()
            done = self.job.run(self._environment(fault))
            is_full = fault.how in FULL and "n" not in fault.calls
            # Of two editions that may both not be on the disk none is thrown away.
            leaves_both = fault.calls == "y" and self.job.in_one_step is not None
            self._judge(tally, self.job, done, fault.harmless, fault.plain, is_full, leaves_both)
            self._recover(tally, self.job)
        return tally

    def _kill_at_random(self, job, kills, words="killed at a random moment", plain=False):
        tally = self._tally(words)
        job.restore()
        start = time.perf_counter()
        job.run()
        longest = time.perf_counter() - start
        for _ in range(kills):
            job.restore()
            self._judge(tally, job, killed(job, self.random.uniform(0, longest * 1.1)), plain=plain)
            self._recover(tally, job)
        return tally

    def _fill(self, mount, rounds):
        """Runs in a small file system of its own, of random size."""
        tally, job = self._tally("the disk is really full"), self.job
        job.restore()
        job.run()
        fresh = [name for name, digest in job.after.items() if job.before.get(name) != digest]
        room, least = pages(job.place, fresh), pages(job.kept, job.before)
        for _ in range(rounds):
            with mount(job.place.parent, int(least + room * self.random.uniform(0, 1.2))) as full:
                if full is None:
                    return None
                moved = job.moved_to(full)
                moved.restore()
                self._judge(tally, moved, moved.run(), is_full=True)
        return tally

    def _stick(self, mount, rounds, words):
        """On a real file system that knows neither second names nor an exchange of folders."""
        with mount(self.job.place.parent, 4 * pages(self.job.kept, self.job.before) + (32 << 20)) as stick:
            if stick is None:
                return None
            job = self.job.moved_to(stick)
            if words:
                return self._kill_at_random(job, rounds, words.partition(": ")[2], plain=True)
            tally = self._tally("the stick is exFAT")
            for _ in range(rounds):
                job.restore()
                self._judge(tally, job, job.run(), harmless=True)
                self._recover(tally, job)
            clear(stick)
        return tally

    def _environment(self, fault):
        count = self.job.kept.parent / "count"
        environment = {
            "LD_PRELOAD": str(self.library), "FAULT_BELOW": str(self.job.place.parent) + "/", "FAULT_CALLS": fault.calls,
            "FAULT_COUNT": str(count), "FAULT_AT": "0", "FAULT_HOW": str(ERRORS.get(fault.how, fault.how)),
        }
        if fault.plain:
            environment["FAULT_PLAIN"] = "1"
        key = (fault.calls, fault.plain)
        if key not in self.known_calls:
            self.job.run(environment)
            self.known_calls[key] = int(count.read_text())
            if self.known_calls[key] == 0:
                raise SystemExit(f"faults: {self.job.words} makes none of the calls {fault.calls}, so nothing is tried")
            self.job.restore()
        environment["FAULT_AT"] = str(self.random.randint(1, self.known_calls[key]))
        if fault.lasts:
            environment["FAULT_LASTS"] = "1"
        return environment

    def _judge(self, tally, job, done, harmless=False, plain=False, is_full=False, leaves_both=False):
        tally.rounds += 1
        tally.ended[done.returncode] += 1
        found = tree(job.place)
        was_killed = done.returncode == -signal.SIGKILL
        faults = list(what_is_wrong(job, found, was_killed or leaves_both, plain))[:2]
        if done.returncode == 0 and found != job.after:
            faults.append("done, but not all is as it should be")
        if done.returncode == 3 and not done.stderr.startswith("error: "):
            faults.append("no word of what is broken")
        if done.returncode not in (0, 3) and not was_killed:
            faults.append("not an exit code for a broken world")
        if harmless and done.returncode != 0:
            faults.append("should have been taken in its stride")
        if is_full and job.all_or_nothing and done.returncode == 3 and found != job.before:
            faults.append("the disk is full, and not every file is as it was")
        if is_full and done.returncode == 3 and not any(word in done.stderr for word in ("No space", "quota")):
            faults.append("not a word of the disk")
        tally.left[what_is_left(job, found)] += 1
        story = f"{tally.words}: ended with {done.returncode}: {done.stderr.strip()[-300:]}"
        tally.wrong += [f"{story}: {fault}" for fault in faults]

    def _recover(self, tally, job):
        """The same command again must come to its end and leave nothing lying about."""
        done = job.run()
        found = tree(job.place)
        if done.returncode or found != job.after:
            other = sorted(name for name in found.keys() | job.after.keys() if found.get(name) != job.after.get(name))
            tally.wrong.append(f"{tally.words}: the next run gave {done.returncode} {done.stderr.strip()[-300:]} {other[:3]}")


def what_is_wrong(job, found, hides, plain) -> Iterator[str]:
    """Each file is the old one or the new one, whole; nothing else is there but what is hidden, where that may be."""
    is_gone = hides and plain and not any(name.startswith(f"{job.in_one_step}/") for name in found)
    for name, digest in found.items():
        if digest in (job.before.get(name), job.after.get(name)):
            continue
        is_hidden = any(part.startswith(".") for part in name.split("/"))
        if not (hides and is_hidden):
            yield f"{name} is neither the old file nor the new one"
    for name in job.before:
        if name not in found and name in job.after and not is_gone:
            yield f"{name} is gone"
    if job.in_one_step and not is_gone:
        start = f"{job.in_one_step}/"
        parts = [{name: digest for name, digest in files.items() if name.startswith(start)} for files in (found, job.before, job.after)]
        if parts[0] not in parts[1:]:
            yield f"{job.in_one_step} is neither the old one nor the new one"
    if job.last and found.get(job.last) == job.after[job.last] != job.before.get(job.last):
        if any(found.get(name) != digest for name, digest in job.after.items()):
            yield f"{job.last} is new, and not everything else is"


def what_is_left(job, found):
    """Hidden files of a killed run aside."""
    if job.in_one_step and not any(name.startswith(f"{job.in_one_step}/") for name in found):
        return "none"
    seen = {name: digest for name, digest in found.items() if name in job.before or name in job.after}
    return "old" if seen == job.before else "new" if seen == job.after else "some"


def killed(job, moment):
    process = subprocess.Popen(
        job.arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=os.environ | TODAY
    )
    try:
        _, said = process.communicate(timeout=moment)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        _, said = process.communicate()
    return subprocess.CompletedProcess([], process.returncode, "", said)
