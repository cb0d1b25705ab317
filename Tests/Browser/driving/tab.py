"""What a behaviour can do with a tab, whichever browser it is in, and what a tab remembers of its pages."""

import json
import time
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from pathlib import Path

from driving.wire import Refused

PATIENCE = 15  # seconds until something awaited counts as not happening

LOOK_AGAIN = 0.04  # seconds, two frames and a half: what glides or is drawn again has moved by then

# Where the middle of an element is once it was moved into sight, how far the page is scrolled for that, since one that moved
# is moved into the middle again, and what lies over it there; null when it is not shown.
PLACE = """(() => {
  const element = document.querySelector(SELECTOR);
  if (!element) return [0, 0, 0, "what is drawn again"];
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const box = element.getClientRects()[0];
  if (!box) return null;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  const label = hit && hit.closest("label");
  if (element.contains(hit) || (label && label.control === element)) return [x, y, scrollY, ""];
  return [x, y, scrollY, hit ? hit.tagName + "#" + hit.id + "." + hit.className : "nothing in sight"];
})()"""

# Before any script of a page: remember what policy blocked and which files did not load.
WATCH = """(() => {
  const faults = [];
  Object.defineProperty(window, "__faults", { value: faults });
  document.addEventListener("securitypolicyviolation", event =>
    faults.push("policy " + event.effectiveDirective + " blocked " + event.blockedURI));
  window.addEventListener("error", event => {
    const at = event.target;
    if (at && at !== window && at.tagName) faults.push("not loaded: " + (at.src || at.href || at.tagName));
    else faults.push("error: " + event.message);
  }, true);
  window.addEventListener("unhandledrejection", event => faults.push("rejected: " + event.reason));
})()"""

# A clock that stands at noon of a day when a page opens, and then runs on.
CLOCK = """(() => {
  const Real = Date;
  const ahead = new Real(DAY + "T12:00:00").getTime() - Real.now();
  const Moved = class Date extends Real {
    constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
  window.Date = Moved;
})()"""


@dataclass(frozen=True)
class Setting:
    """How the reader has set the browser a tab is in."""

    dark: bool = False
    reduced_motion: bool = False
    scripts: bool = True


@dataclass
class Record:
    """What happened in a tab since its pages were last forgotten."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


class Tab(ABC):
    def __init__(self):
        self.record = Record()

    @abstractmethod
    def open(self, address: str) -> None:
        """Opens an address and returns when the page has loaded."""

    @abstractmethod
    def evaluate(self, script: str):
        """The value of an expression or promise in the page."""

    @abstractmethod
    def before_pages(self, script: str) -> None:
        """Runs a script in every page opened from now on, before its own scripts."""

    @abstractmethod
    def choose(self, selector: str, paths: list[Path]) -> None:
        """Puts files, or a folder where the field takes one, into a file field."""

    @abstractmethod
    def drag_over(self, selector: str, paths: list[Path]) -> None:
        """Holds files or folders from outside over an element, as a reader does before letting them go."""

    @abstractmethod
    def drop(self, selector: str, paths: list[Path]) -> None:
        """Lets files or folders from outside fall on an element."""

    @abstractmethod
    def press(self, key: str) -> None: ...

    @abstractmethod
    def press_at(self, x: float, y: float) -> None: ...

    @abstractmethod
    def back(self) -> None: ...

    @abstractmethod
    def set_viewport(self, width: int, height: int) -> None: ...

    @abstractmethod
    def pdf(self, width: float, height: float) -> bytes:
        """The printed page on paper of a size in centimetres."""

    @abstractmethod
    def screenshot(self) -> bytes: ...

    @abstractmethod
    def close(self) -> None: ...

    def set_clock(self, day: str) -> None:
        self.before_pages(CLOCK.replace("DAY", json.dumps(day)))

    def open_file(self, path: Path, fragment: str = "") -> None:
        self.open(path.resolve().as_uri() + (f"#{fragment}" if fragment else ""))

    def click(self, selector: str) -> None:
        self.press_at(*self.middle(selector))

    def middle(self, selector: str) -> tuple[float, float]:
        """The middle of an element, which is moved into sight; taken once it stands still with nothing over it."""
        self.wait_for(f"!!document.querySelector({json.dumps(selector)})")
        look = PLACE.replace("SELECTOR", json.dumps(selector))
        before = None
        end = time.monotonic() + PATIENCE
        while True:
            place = self.evaluate(look)
            if place is None:
                raise Refused(f"nothing to click: {selector} is not shown")
            x, y, scrolled, over = place
            if not over and (x, y, scrolled) == before:
                return x, y
            if time.monotonic() > end:
                raise Refused(f"nothing to click: {selector} {'is under ' + over if over else 'does not stand still'}")
            before = x, y, scrolled
            time.sleep(LOOK_AGAIN)

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def wait_for(self, condition: str, seconds: float = PATIENCE) -> None:
        end = time.monotonic() + seconds
        while True:
            try:
                if self.evaluate(condition):
                    return
            except Refused:
                pass  # the page was just being replaced
            if time.monotonic() > end:
                raise TimeoutError(f"never came true: {condition}")
            time.sleep(0.02)

    def faults(self) -> list[str]:
        """Everything a reader with an open console would see go wrong."""
        return self.record.errors + self.evaluate("window.__faults || []")

    def forget(self) -> None:
        self.record = Record()
