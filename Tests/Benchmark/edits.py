"""Builds after the first: each in a new process, against a C program that only lstats the files the build looks at.

The first edit after a clean build is told apart from later ones. Before each later edit an untimed build lets the files
of the edit before grow old, since files younger than two seconds are read again.
"""

import csv
import os
import re
import time
from datetime import date, timedelta

from clean_builds import build, figure
from measuring import measure, spread, tell
from outputs import rest
from peers import compile_peer

FIRST = "profile"
ALLOWED, STRETCHED = 4, 2  # times lstat, as for one profile


class Edits:
    """Each edit changes one thing it has not changed before."""

    def __init__(self, site):
        self.site = site
        self.profiles = sorted((site / "content" / "suppliers").rglob("*.md"))
        self.registers = sorted((site / "content" / "certificates").glob("*.csv"))
        self.rules = sorted((site / "content" / "rules").glob("*.md"))
        self.phrases = site / "templates" / "phrases" / "en.yaml"

    def nothing(self, step):
        pass

    def profile(self, step):
        append(self.profiles[step * 37 % len(self.profiles)], f"\nSeen again in week {step}.\n")

    def name(self, step):
        replace(self.profiles[(step * 41 + 5) % len(self.profiles)], r'^name: "(.*)"$', rf'name: "\1 {step + 2}"')

    def certificate(self, step):
        """The end of one paper, a day later."""
        self.change_row(step * 31, lambda paper: paper["expires"] > "2021",
                        lambda paper: {"expires": str(date.fromisoformat(paper["expires"]) + timedelta(1))})

    def status(self, step):
        """One paper has ended, whose firm is cleared, lapsed or neither by it."""
        ended = str(self.as_of() - timedelta(step + 1))
        self.change_row(step * 53 + 7, lambda paper: paper["expires"] > "2021" and paper["issued"] < "2020-09",
                        lambda paper: {"expires": ended})

    def paper(self, step):
        """One more paper at the end of the register."""
        register = self.registers[-1]
        lines = register.read_text(encoding="utf-8").rstrip("\n").split("\n")
        fields = [line for line in lines if '"' not in line][-1 - step].split(",")
        fields[lines[0].split(",").index("number")] = f"PAPER-{step}"
        register.write_text("\n".join([*lines, ",".join(fields)]) + "\n", encoding="utf-8", newline="\n")

    def change_row(self, chosen, wanted, change):
        """Changes one of the wanted papers of the first register file."""
        register = self.registers[0]
        lines = register.read_text(encoding="utf-8").split("\n")
        names = lines[0].split(",")
        papers = {number: dict(zip(names, line.split(","))) for number, line in enumerate(lines) if number and '"' not in line}
        numbers = [number for number, paper in papers.items() if len(paper) == len(names) and wanted(paper)]
        place = numbers[chosen % len(numbers)]
        lines[place] = ",".join((papers[place] | change(papers[place])).values())
        register.write_text("\n".join(lines), encoding="utf-8", newline="\n")

    def rule(self, step):
        file = self.rules[step * 7 % len(self.rules)]
        replace(file, r"^---\n\n?(?=[A-Z])", f"---\n\nRead again in week {step}. ")

    def phrase(self, step):
        replace(self.phrases, r"^(  papers-lead: .*?)( Seen \d+\.)?$", rf"\1 Seen {step}.")

    def rare_phrase(self, step):
        replace(self.phrases, r"^(  index-lead: Listed by the name.*?)( Seen \d+\.)?$", rf"\1 Seen {step}.")

    def day(self, step):
        settings = self.site / "content" / "site.yaml"
        moved = self.as_of() + timedelta(1)
        replace(settings, r"^as-of: .*$", f"as-of: {moved}")

    def as_of(self):
        return date.fromisoformat(re.search(r"^as-of: (\S+)", self.settings(), re.MULTILINE)[1])

    def settings(self):
        return (self.site / "content" / "site.yaml").read_text(encoding="utf-8")

    def wait_for_turn(self, said):
        """Moves the as-of day to the eve of the next day on which a status turns."""
        found = re.search(r"the next status turns on (\d{4}-\d\d-\d\d)", said)
        if found and date.fromisoformat(found[1]) - timedelta(1) > self.as_of():
            eve = date.fromisoformat(found[1]) - timedelta(1)
            replace(self.site / "content" / "site.yaml", r"^as-of: .*$", f"as-of: {eve}")
            return True
        return False


KINDS = {"nothing": Edits.nothing, "profile": Edits.profile, "name": Edits.name, "certificate": Edits.certificate,
         "status": Edits.status, "paper": Edits.paper,
         "rule": Edits.rule, "phrase": Edits.phrase, "rare-phrase": Edits.rare_phrase, "day": Edits.day}


def rebuild(folder, binary, site, suppliers, pairs, kinds):
    """The edition stands in public/ of the site; its first build is the clean one shares are taken of."""
    stat = compile_peer("stat_files", folder)
    edition, said, edits = site / "public", folder / "said", Edits(site)
    rest()
    clean = build(binary, site, edition, said).wall
    time.sleep(3)
    first = None
    if FIRST in kinds:
        first = one_edit(stat, binary, site, edits, FIRST, pairs, folder)
        tell(f"{FIRST}, first after a clean build: {first['ours'] * 1000:.0f} ms")
    figures = []
    for kind in kinds:
        steps = []
        for step in range(pairs):
            build(binary, site, edition, said, fresh=False)
            if kind == "day" and edits.wait_for_turn(said.read_text(encoding="utf-8")):
                build(binary, site, edition, said, fresh=False)
            time.sleep(2.5)
            build(binary, site, edition, said, fresh=False)
            steps.append(one_edit(stat, binary, site, edits, kind, step, folder))
            tell(f"{kind} {step + 1}: ours {steps[-1]['ours'] * 1000:.0f} ms, lstat {steps[-1]['lstat'] * 1000:.0f} ms, "
                 f"{steps[-1]['pages']} pages, {steps[-1]['written']} written")
        figures.append(figure_of(kind, suppliers, steps, clean, first if kind == FIRST else None))
    return figures


def one_edit(stat, binary, site, edits, kind, step, folder):
    edition, said, listed = site / "public", folder / "said", folder / "files.txt"
    files = [path for part in ("content", "templates", "public") for path in files_below(site / part)]
    listed.write_text("".join(f"{path}\n" for path in files), encoding="utf-8")
    sums, statuses = checksums(edition), statuses_of(edition) if kind == "day" else []
    lstat = measure([stat, listed], said).wall
    KINDS[kind](edits, step)
    ours = build(binary, site, edition, said, fresh=False).wall
    changed = {line.split("  ", 1)[-1] for line in checksums(edition) ^ sums}
    now = statuses_of(edition) if kind == "day" else []
    return {
        "ours": ours, "lstat": lstat, "files": len(files), "written": written_files(said.read_text(encoding="utf-8")),
        "changed": len(changed), "pages": sum(name.endswith(".html") for name in changed),
        "allPages": sum(line.endswith(".html") for line in sums),
        "statuses": sum(before != after for before, after in zip(statuses, now)), "allStatuses": len(now),
    }


def figure_of(kind, suppliers, steps, clean, first):
    """Of edits that may change many pages each step is measured against what lstat and its share of pages allow."""
    ours, lstats = [step["ours"] for step in steps], [step["lstat"] for step in steps]
    notes = {name: spread([step[name] for step in steps])["median"]
             for name in ("files", "written", "changed", "pages", "allPages", "statuses", "allStatuses")}
    notes |= {"lstat": spread(lstats), "clean": clean} | ({"first": first["ours"]} if first else {})
    if kind in ("nothing", "profile"):
        return figure(kind, suppliers, "s", ours, lstats, notes=notes)
    part, whole = ("statuses", "allStatuses") if kind == "day" else ("pages", "allPages")
    shares = [clean * step[part] / (step[whole] or 1) for step in steps]
    allowed = [ALLOWED * lstat + share for lstat, share in zip(lstats, shares)]
    stretched = [(STRETCHED * lstat + share) / most for lstat, share, most in zip(lstats, shares, allowed)]
    return figure(kind, suppliers, "s", ours, allowed, notes=notes) | {"stretch": spread(stretched)["median"]}


def checksums(edition):
    return set((edition / "SHA256SUMS").read_text(encoding="utf-8").splitlines())


def statuses_of(edition):
    found = []
    for file in sorted((edition / "data").glob("offers-*.csv"), key=lambda file: int(file.stem.split("-")[1])):
        with open(file, encoding="utf-8-sig", newline="") as rows:
            found += [row["status"] for row in csv.DictReader(rows)]
    return found


def written_files(said):
    found = re.search(r"; (\d+) written", said)
    if not found and "nothing has changed" not in said:
        raise SystemExit(f"bench: the build said neither what it wrote nor that nothing has changed:\n{said}")
    return int(found[1]) if found else 0


def files_below(folder):
    """Files of one folder behind one another; links are what they lead to."""
    return [f"{place}/{name}" for place, _, names in os.walk(folder, followlinks=True) for name in sorted(names)]


def append(file, text):
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)


def replace(file, pattern, text):
    old = file.read_text(encoding="utf-8")
    new, count = re.subn(pattern, text, old, count=1, flags=re.MULTILINE)
    if not count or new == old:
        raise SystemExit(f"bench: nothing to change in {file}: {pattern}")
    file.write_text(new, encoding="utf-8")
