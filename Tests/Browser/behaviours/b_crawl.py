"""Every page of the folder opens whole, quietly, lightly, and as narrow as a phone."""

import re
from urllib.parse import urlsplit

from checking import BOTH, NONE, Skip, Trial, behaviour
from driving.tab import Tab
from site_files import Page

HEAVIEST = 100_000  # bytes of page, styles and scripts at the start
MOST_SHIFT = 0.01
# Fragments that are the state of a page, not a place on it.
STATE = re.compile(r"^[a-z-]+=")

SETTLED = """(async () => {
  let shift = 0;
  const seen = entries => entries.forEach(entry => { shift += entry.value; });
  const canSee = (PerformanceObserver.supportedEntryTypes || []).includes("layout-shift");
  const observer = canSee && new PerformanceObserver(list => seen(list.getEntries()));
  if (observer) observer.observe({ type: "layout-shift", buffered: true });
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  if (observer) seen(observer.takeRecords());
  const box = document.documentElement;
  return { shift, wide: box.scrollWidth - box.clientWidth };
})()"""
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDEST = """(() => {
  const limit = document.documentElement.clientWidth;
  const found = Array.from(document.querySelectorAll("body *")).filter(each => each.getBoundingClientRect().right > limit + 1);
  const at = found[found.length - 1];
  return at ? at.tagName.toLowerCase() + "." + at.className + " " + at.textContent.trim().slice(0, 60) : "";
})()"""


@behaviour("every page opens without a console error, an outside request or a scroll to the side", BOTH)
def crawl(trial: Trial) -> None:
    tab = trial.tab()
    heaviest = (0, "")
    pages = list(trial.site.pages.values())
    if tab.browser == "firefox":
        pages = sampled(trial)
    for page in pages:
        tab.forget()
        tab.set_viewport(390, 844)
        tab.open(trial.site.address(page.path))
        settled = tab.evaluate(SETTLED)
        trial.expect(settled["shift"] <= MOST_SHIFT, f"{page.path}: layout shifts by {settled['shift']:.3f}")
        expect_narrow(trial, tab, page, 390, settled["wide"])
        tab.set_viewport(320, 640)
        expect_narrow(trial, tab, page, 320, tab.evaluate(WIDE))
        trial.expect_quiet(tab, page.path)
        if tab.browser == "chromium":
            heaviest = max(heaviest, (weight(trial, tab), page.path))
            trial.expect(weight(trial, tab) < HEAVIEST, f"{page.path}: {weight(trial, tab)} bytes at the start")
    trial.remark(f"{len(pages)} of {len(trial.site.pages)} pages" + (f", heaviest {heaviest[0]} bytes: {heaviest[1]}" if heaviest[0] else ""))


@behaviour("a page on which a status has turned by the reader's clock is light, too", ("chromium",))
def light_when_turned(trial: Trial) -> None:
    tab = trial.tab()
    tab.open(trial.site.address("index.html"))
    last = tab.evaluate("document.documentElement.dataset.validUntil")
    tab.set_clock(last)
    turning = [page for page in trial.site.pages.values() if turns_by(last, (trial.site.folder / page.path).read_text(encoding="utf-8"))]
    if not turning:
        raise Skip("no status of this site turns before the edition ends")
    heaviest = (0, "")
    for page in sorted(turning, key=lambda page: trial.site.size(page.path))[-40:]:
        tab.forget()
        tab.open(trial.site.address(page.path))
        tab.wait_for("!document.getElementById('moved').hidden")
        heaviest = max(heaviest, (weight(trial, tab), page.path))
        trial.expect(weight(trial, tab) < HEAVIEST, f"{page.path}: {weight(trial, tab)} bytes with its statuses turned")
    trial.remark(f"{len(turning)} pages have turns, heaviest {heaviest[0]} bytes: {heaviest[1]}")


def turns_by(day: str, page: str) -> bool:
    """Whether a status of a page turns until the day: `data-turns="|cleared 1|2020-12-31 cleared lapsed 1"`."""
    turns = re.findall(r'data-turns="[^"]*\|([^"|]*)"', page)
    return any(turn.split(" ")[0] <= day for each in turns for turn in each.split(";"))


def sampled(trial: Trial) -> list[Page]:
    """What Firefox opens of many pages: every kind in every language, and every fourth page beside."""
    wanted = {page.path for page in trial.site.samples()} | set(list(trial.site.pages)[::4])
    return [trial.site.pages[path] for path in sorted(wanted)]


def expect_narrow(trial: Trial, tab: Tab, page: Page, width: int, over: int) -> None:
    if over > 0:
        trial.expect(False, f"{page.path}: wider than {width} by {over}: {tab.evaluate(WIDEST)}")


def weight(trial: Trial, tab: Tab) -> int:
    """Bytes of everything but images that the page had asked for."""
    root = trial.site.folder.as_uri() + "/"
    asked = {urlsplit(each)._replace(query="", fragment="").geturl() for each in tab.record.requests}
    paths = {each.removeprefix(root) for each in asked if each.startswith(root) and each.endswith((".html", ".css", ".js"))}
    return sum(trial.site.size(path) for path in paths if (trial.site.folder / path).is_file())


@behaviour("the layout of a wide window does not shift while a page loads", ("chromium",))
def no_shift_when_wide(trial: Trial) -> None:
    tab = trial.tab()
    for page in trial.site.samples():
        tab.open(trial.site.address(page.path))
        shift = tab.evaluate(SETTLED)["shift"]
        trial.expect(shift <= MOST_SHIFT, f"{page.path}: layout shifts by {shift:.3f}")


@behaviour("every link leads to a file of the folder and a place on it", NONE)
def links(trial: Trial) -> None:
    site = trial.site
    outside = 0
    for page in site.pages.values():
        doubled = {each for each in page.ids if page.ids.count(each) > 1}
        trial.expect(not doubled, f"{page.path}: id given twice: {sorted(doubled)}")
        for part in page.parts:
            found = site.target(page, part)
            trial.expect(found is not None, f"{page.path}: needs {part} from outside")
            if found and not part.startswith("#"):
                trial.expect((site.folder / found[0]).is_file(), f"{page.path}: needs {part}, which is not there")
        for link in page.links:
            found = site.target(page, link)
            if found is None:
                outside += 1
                continue
            path, fragment = found
            if not (site.folder / path).is_file():
                trial.expect(False, f"{page.path}: dead link {link}")
            elif fragment and path in site.pages and not STATE.match(fragment):
                trial.expect(fragment in site.pages[path].ids, f"{page.path}: no such place: {link}")
    trial.remark(f"{len(site.pages)} pages; {outside} links to sources outside, which readers may follow")
