"""How a behaviour is written down, and what it is given."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from driving.tab import Setting, Tab
from site_files import Site

BOTH = ("chromium", "firefox")
# For what needs no browser.
NONE = ("files",)


class Skip(Exception):
    """Raised by a behaviour with why it cannot be tried on this site."""


@dataclass
class Behaviour:
    sentence: str
    browsers: tuple[str, ...]
    carry_out: Callable[["Trial"], None]
    is_condition: bool


@dataclass
class Outcome:
    behaviour: Behaviour
    browser: str
    faults: list[str]
    skipped: str | None = None
    remarks: list[str] = field(default_factory=list)
    seconds: float = 0


class Trial:
    """One behaviour in one browser: opens tabs, collects what is wrong."""

    def __init__(self, site: Site, browser, tools: Path):
        self.site = site
        self.browser = browser
        self.tools = tools
        self.faults: list[str] = []
        self.remarks: list[str] = []
        self.tabs: list[Tab] = []

    def tab(self, setting: Setting = Setting()) -> Tab:
        tab = self.browser.new_tab(setting)
        self.tabs.append(tab)
        return tab

    def expect(self, holds: bool, message: str) -> None:
        if not holds:
            self.faults.append(message)

    def expect_equal(self, found, wanted, what: str) -> None:
        self.expect(found == wanted, f"{what}: wanted {wanted!r}, found {found!r}")

    def expect_quiet(self, tab: Tab, where: str) -> None:
        """Nothing went wrong in the console and nothing was asked for outside the folder."""
        for fault in tab.faults() + tab.record.failed:
            self.faults.append(f"{where}: {fault}")
        for address in tab.record.requests:
            self.expect(self.site.holds(address), f"{where}: asks for {address}")

    def remark(self, text: str) -> None:
        self.remarks.append(text)

    def try_out(self, behaviour: Behaviour) -> Outcome:
        skipped = None
        try:
            behaviour.carry_out(self)
        except Skip as reason:
            skipped = str(reason)
        except Exception as trouble:
            place = traceback.extract_tb(trouble.__traceback__)
            ours = next((each for each in reversed(place) if "behaviours" in each.filename), place[-1])
            self.faults.append(f"{type(trouble).__name__} at {Path(ours.filename).name}:{ours.lineno}: {trouble}")
        for tab in self.tabs:
            tab.close()
        browser = self.browser.name if self.browser else NONE[0]
        return Outcome(behaviour, browser, self.faults, skipped, self.remarks)


WRITTEN: list[Behaviour] = []


def behaviour(sentence: str, browsers: tuple[str, ...] = BOTH, is_condition: bool = False):
    """Enters a function as a behaviour; a browser that fails a condition is tried no further."""

    def enter(carry_out: Callable[[Trial], None]):
        WRITTEN.append(Behaviour(sentence, browsers, carry_out, is_condition))
        return carry_out

    return enter
