"""The commands besides `build` that write: what each starts from, what it leaves when nothing goes wrong, and what it may leave."""

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from sites import ADDED, PROFILE

TODAY = {"SOURCE_DATE_EPOCH": "1608768000"}  # 2020-12-24
MAP = """title: Members of a chamber of commerce (made up)
source: {title: List of members, url: "https://chamber.example/members", date: 2020-06-01}
tables:
  - file: "members*.csv"
    fields: {number: Nr, name: Firm, paper: Paper}
    make:
      - supplier:
          id: "{name|words}"
          name: "{name}"
          country: DE
          roles: [manufacturer]
          offers: [{product: surgical-mask, use: medical, markets: [EU]}]
          text: "Member {number} of the chamber."
      - issuer: {id: "office-{number}", name: "Office {number}", kind: laboratory}
"""
FIRMS = ["Northgate", "Southgate", "Eastbridge", "Westbridge", "Alderbrook", "Birchfield", "Cedarvale", "Dogwood"]


@dataclass
class Job:
    """A command, the folder it changes, and that folder before and after."""

    words: str
    arguments: list
    place: Path  # what it changes, and what is looked at
    kept: Path  # a copy of that from before
    #: the folder in the place that is the old one or the new one, never a part of each
    in_one_step: str | None = None
    #: the file that comes last: where it is new, everything is
    last: str | None = None
    #: whether a full disk leaves every file as it was
    all_or_nothing: bool = False
    before: dict = field(default_factory=dict)
    after: dict = field(default_factory=dict)

    def restore(self):
        clear(self.place)
        for entry in self.kept.iterdir():
            if entry.is_dir():
                shutil.copytree(entry, self.place / entry.name, copy_function=shutil.copyfile)
            else:
                shutil.copyfile(entry, self.place / entry.name)

    def moved_to(self, place):
        """The same on another file system."""
        arguments = [word.replace(str(self.place), str(place)) for word in self.arguments]
        return Job(self.words, arguments, place, self.kept, self.in_one_step, self.last, self.all_or_nothing, self.before, self.after)

    def run(self, environment=None):
        return subprocess.run(self.arguments, capture_output=True, text=True, env=os.environ | TODAY | (environment or {}))


def clear(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def tree(folder):
    """The digest of every file, hidden ones too."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            file = Path(place, name)
            found[file.relative_to(folder).as_posix()] = hashlib.sha256(file.read_bytes()).hexdigest()
    return found


def pages(folder, names):
    """What files take on a file system of pages."""
    return sum(-(-(folder / name).stat().st_size // 4096) * 4096 for name in names)


class Workshop:
    """Makes the worlds of all jobs out of one site."""

    def __init__(self, folder, binary, source):
        self.folder, self.binary = Path(folder) / "jobs", binary
        self.folder.mkdir()
        self.source = source

    def jobs(self, wanted=None):
        """All of them, or the one of a command."""
        made = []
        if wanted in (None, "pack", "patch"):
            made += self._pack_and_patch()
        if wanted in (None, "import"):
            made.append(self._import())
        if wanted in (None, "record"):
            made.append(self._record())
        made = [job for job in made if wanted in (None, job.words)]
        for job in made:
            shutil.copytree(job.place, job.kept)
            job.before = tree(job.place)
            done = job.run()
            if done.returncode:
                raise SystemExit(f"faults: {job.words} does not work undisturbed\n{done.stderr}")
            job.after = tree(job.place)
            if job.after == job.before:
                raise SystemExit(f"faults: {job.words} changes nothing, so nothing could be told apart")
        return made

    def _sourcebook(self, *arguments):
        done = subprocess.run([str(self.binary), *map(str, arguments)], capture_output=True, text=True, env=os.environ | TODAY)
        if done.returncode:
            raise SystemExit(f"faults: {arguments[0]} does not work\n{done.stderr}")

    def _site(self, name):
        place = self.folder / name / "site"
        for part in ("content", "templates"):
            shutil.copytree(self.source / part, place / part)
        return place

    def _job(self, words, place, *arguments, **rest):
        return Job(words, [str(word) for word in (self.binary, *arguments)], place, self.folder / f"{words}-before", **rest)

    def _edit(self, site):
        (site / ADDED).write_text(PROFILE, encoding="utf-8")

    def _pack_and_patch(self):
        site, packed, keys = self._site("pack"), self.folder / "pack/packed", self.folder / "pack/keys"
        keys.mkdir()
        made = ["minisign", "-G", "-W", "-p", keys / "of.pub", "-s", keys / "of.key"]
        subprocess.run(made, check=True, capture_output=True)
        self._sourcebook("build", "--site", site, "--quiet")
        self._sourcebook("pack", "--site", site, "--to", packed, "--key", keys / "of.key", "--quiet")
        self._edit(site)
        self._sourcebook("build", "--site", site, "--quiet")
        yield self._job(
            "pack", packed, "pack", "--site", site, "--to", packed, "--key", keys / "of.key", "--quiet",
            "--patch-from", packed / "edition-1.zip", "--single-file", "--product", "surgical-mask",
            last="EDITION.json", all_or_nothing=True,
        )
        stick, sent = self.folder / "patch/stick", self.folder / "patch/sent"
        stick.mkdir(parents=True)
        self._sourcebook(
            "pack", "--site", site, "--to", sent, "--key", keys / "of.key", "--quiet", "--patch-from", packed / "edition-1.zip",
            "--previous", packed / "EDITION.json",
        )
        shutil.unpack_archive(packed / "edition-1.zip", stick)
        (stick / "edition-1").rename(stick / "directory")
        yield self._job(
            "patch", stick, "patch", stick / "directory", sent / "patch-1-to-2.zip", "--public-key", keys / "of.pub", "--quiet",
            in_one_step="directory", all_or_nothing=True,
        )

    def _import(self):
        site, inputs = self._site("import"), self.folder / "import"
        (inputs / "members.yaml").write_text(MAP)
        arguments = ["import", "--map", inputs / "members.yaml", inputs / "members.csv", "--site", site, "--quiet"]
        for first, firms in ((17, FIRMS[:5]), (18, FIRMS)):
            rows = [f"{first + number},{firm} Masks Ltd.,P-{number}" for number, firm in enumerate(firms)]
            (inputs / "members.csv").write_text("\n".join(["Nr,Firm,Paper", *rows, ""]))
            if firms != FIRMS:
                self._sourcebook(*arguments)
        return self._job("import", site, *arguments, last="content/imports/members.csv")

    def _record(self):
        site = self._site("record")
        self._sourcebook("record", "--site", site, "--quiet")
        self._edit(site)
        return self._job("record", site, "record", "--site", site, "--quiet")
