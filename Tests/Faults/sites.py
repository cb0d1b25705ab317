"""A site that can stand in several states, and the editions a build may leave of it."""

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
LINGERING = ("{}", ".{}.names", ".{}.record", ".{}.spare", ".{}.standby")  # what may stand beside the site after a build, besides its own folders

ADDED = "content/suppliers/comes-and-goes.md"
PROFILE = """---
name: Comes And Goes Ltd. (made up)
country: GB
roles: [trader]
offers:
  - {product: surgical-mask, use: medical, markets: [EU]}
---
A made-up firm whose profile comes and goes.
"""


@dataclass(frozen=True)
class State:
    """Content with one edit: a file and its text."""

    words: str
    file: str
    text: str


class Site:
    """Content in a folder of its own, its output in another, and every edition that is allowed there."""

    def __init__(self, folder, binary, source=REPOSITORY):
        self.folder, self.binary, self.source = Path(folder), binary, source
        self.path, self.outputs = self.folder / "site", self.folder / "outputs"
        for part in ("content", "templates"):
            shutil.copytree(source / part, self.path / part)
        self.outputs.mkdir()
        self.states = self._states()
        self.editions = [self._edition_of(number) for number in range(len(self.states))]
        if len(set(self.editions)) != len(self.states):
            raise SystemExit("faults: two states of the site give one edition, so nothing could be told apart")

    def _states(self):
        settings, register = "content/site.yaml", "content/checklists/"
        first = sorted(os.listdir(self.path / register))[0]
        other = sorted(name for name in os.listdir(self.path / "content/suppliers") if name.count(".") == 1)[0]

        def text(file):
            return (self.path / file).read_text(encoding="utf-8")

        title = next(line for line in text(settings).splitlines() if line.startswith("title:"))
        return [
            State("as it is", settings, text(settings)),
            State("words of a profile", f"content/suppliers/{other}", text(f"content/suppliers/{other}") + "\nOne more line.\n"),
            State("the title", settings, text(settings).replace(title, "title: Another directory")),
            State("a supplier more", ADDED, PROFILE),
            State("a checklist", register + first, text(register + first).rstrip("\n") + "\n- [ ] Read this line, too.\n"),
        ]

    def enter(self, number):
        """Puts the content into a state; only what differs is written, as an editor would."""
        files = {state.file for state in self.states}
        for file in sorted(files):
            original = self.source / file
            wanted = original.read_text(encoding="utf-8") if original.exists() else None
            if file == self.states[number].file:
                wanted = self.states[number].text
            place = self.path / file
            now = place.read_text(encoding="utf-8") if place.exists() else None
            if now == wanted:
                continue
            if wanted is None:
                place.unlink()
            else:
                place.write_text(wanted, encoding="utf-8")

    def _edition_of(self, number):
        self.enter(number)
        place = self.folder / f"edition-{number}" / "public"
        place.parent.mkdir()
        done = self.build(place, "--fresh")
        if done.returncode:
            raise SystemExit(f"faults: the state “{self.states[number].words}” cannot be built\n{done.stderr}")
        found, trouble = edition(place)
        if trouble:
            raise SystemExit(f"faults: {trouble}")
        shutil.rmtree(place.parent)
        return found

    def command(self, output, *options):
        return [str(self.binary), "build", "--site", str(self.path), "--output", str(output), "--quiet", *options]

    def build(self, output, *options, environment=None):
        return subprocess.run(
            self.command(output, *options), capture_output=True, text=True, env=os.environ | (environment or {})
        )


def small_project(folder, binary):
    """A new project as `init` writes it, with the fault in it mended: a few pages, so a build takes no time."""
    project = Path(folder) / "project"
    subprocess.run([str(binary), "init", str(project)], check=True, capture_output=True)
    faulty = project / "content/suppliers/eastgate.md"
    faulty.write_text(faulty.read_text(encoding="utf-8").replace("surgial-mask", "surgical-mask"), encoding="utf-8")
    return project


def edition(folder):
    """The digest of the manifest of a folder, and what is wrong with the folder by its manifest; None when whole."""
    try:
        manifest = (Path(folder) / "SHA256SUMS").read_bytes()
    except OSError as error:
        return None, f"{folder} has no manifest: {error.strerror}"
    listed = {}
    for line in manifest.decode().splitlines():
        digest, name = line.split("  ", 1)
        listed[name] = digest
    found = set()
    for place, _, names in os.walk(folder):
        for name in names:
            file = os.path.relpath(os.path.join(place, name), folder)
            if file == "SHA256SUMS":
                continue
            found.add(file)
            with open(os.path.join(place, name), "rb") as opened:
                if hashlib.sha256(opened.read()).hexdigest() != listed.get(file):
                    return None, f"{file} is not what the manifest says"
    if found != set(listed):
        return None, f"files and manifest differ: {sorted(found ^ set(listed))[:3]}"
    return hashlib.sha256(manifest).hexdigest(), None


def debris(output):
    """What stands beside the output and should not."""
    allowed = {pattern.format(output.name) for pattern in LINGERING}
    return sorted(set(os.listdir(output.parent)) - allowed)
