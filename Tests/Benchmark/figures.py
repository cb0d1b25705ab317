"""The figures asked for, each with its bar, and the file that keeps what was measured; table and chart come from it."""

import json
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT = REPOSITORY / "docs" / "speed.json"


@dataclass(frozen=True)
class Figure:
    """`at_least`: ours has to be so many times better than the other; else it may cost so many times as much.

    Where there is no bar, the figure is stated, and may reach the stretch.
    """

    key: str
    what: str
    against: str
    bar: float | None
    stretch: float | None = None
    at_least: bool = False
    short: str = ""  # the other, in the chart

    def __post_init__(self):
        object.__setattr__(self, "short", self.short or self.against)

    def costs(self, ratio):
        """Our cost as a share of what the bar allows: 1 is on the bar, less is better."""
        return self.bar / ratio if self.at_least else ratio / self.bar


EDIT = "4 lstats of all files and the changed pages' share of a clean build"
SHARE = "lstat and share"
FIGURES = [
    Figure("clean-wall", "Clean build: wall time", "Hugo", 6, 12, at_least=True),
    Figure("clean-cpu", "Clean build: CPU time", "Hugo", 8, 15, at_least=True),
    Figure("clean-memory", "Clean build: peak memory", "Hugo", 10, 30, at_least=True),
    Figure("best-wall", "Clean build: wall time", "Hugo, best settings", 6, 12, at_least=True),
    Figure("best-cpu", "Clean build: CPU time", "Hugo, best settings", 8, 15, at_least=True),
    Figure("best-memory", "Clean build: peak memory", "Hugo, best settings", 10, 30, at_least=True),
    Figure("floor", "Clean build: wall time", "libcmark and the same bytes written, C", 3, 1.5, short="libcmark and writes"),
    Figure("nothing", "Nothing changed", "lstat of all files, C", 2.5, 1.3, short="lstat"),
    Figure("profile", "One profile's text changed", "lstat of all files, C", 4, 2, short="lstat"),
    Figure("name", "One supplier's name changed", EDIT, 1, short=SHARE),
    Figure("certificate", "One certificate row changed", EDIT, 1, short=SHARE),
    Figure("status", "One row and a status changed", EDIT, 1, short=SHARE),
    Figure("paper", "One certificate row more", EDIT, 1, short=SHARE),
    Figure("rule", "One rule's text changed", EDIT, 1, short=SHARE),
    Figure("phrase", "One phrase of every profile changed", EDIT, 1, short=SHARE),
    Figure("rare-phrase", "One phrase of one page changed", EDIT, 1, short=SHARE),
    Figure("day", "As-of moved by one day", "4 lstats of all files and the changed statuses' share of a clean build", 1, short=SHARE),
    Figure("check", "check, nothing cached", "the same bytes read, C", 12, 6, short="reading"),
    Figure("growth-time", "Growth: time for each supplier", "the smaller size", 1.15),
    Figure("growth-memory", "Growth: memory for each supplier", "the smaller size", 1),
    Figure("million-time", "Growth: time for each supplier", "the smaller size", 1.2),
    Figure("million-memory", "Peak memory", "4 GB", None, 1),
]
BY_KEY = {figure.key: figure for figure in FIGURES}


def load(file=KEPT):
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"figures": []}


def keep(new, file=KEPT):
    """New figures take the place of those of the same kind and size; the others stay, each with its own command."""
    replaced = {(figure["key"], figure["suppliers"]) for figure in new}
    kept = [figure for figure in load(file)["figures"] if (figure["key"], figure["suppliers"]) not in replaced]
    order = [figure.key for figure in FIGURES]
    figures = sorted(kept + new, key=lambda figure: (figure["suppliers"], order.index(figure["key"])))
    file.write_text(json.dumps({"figures": figures}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def is_met(measured):
    """Whether a measured figure reaches its bar; nothing if there is none, or nothing to compare with."""
    ratio, figure = measured.get("ratio"), BY_KEY[measured["key"]]
    if ratio is None or figure.bar is None:
        return None
    return figure.costs(ratio["median"]) <= 1 and not is_open(measured)


def is_open(measured):
    """Whether fewer than three pairs do not agree on which side of the bar they are: their middle proves nothing."""
    ratio, figure = measured.get("ratio"), BY_KEY[measured["key"]]
    if ratio is None or figure.bar is None or measured["pairs"] > 2:
        return False
    return len({figure.costs(ratio[end]) <= 1 for end in ("low", "high")}) == 2


def is_stretched(measured):
    figure, ratio = BY_KEY[measured["key"]], measured.get("ratio")
    stretch = stretch_of(measured)
    if ratio is None or stretch is None:
        return False
    return ratio["median"] >= stretch if figure.at_least else ratio["median"] <= stretch


def stretch_of(measured):
    """The stretch of an edit depends on how much of its allowance is lstat, so it is measured with the figure."""
    return measured.get("stretch", BY_KEY[measured["key"]].stretch)
