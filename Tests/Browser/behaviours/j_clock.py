"""By the reader's clock a page says what is true today, that it did so, and when the edition has ended."""

from datetime import date, timedelta

from checking import BOTH, NONE, Skip, Trial, behaviour
from driving.tab import Tab
from open_data import OpenData

BANNERS = """Array.from(document.querySelectorAll("p.clock")).filter(each => each.checkVisibility() && each.innerText.trim())
  .map(each => each.className.replace("clock", "").trim())"""
BADGES = """(() => {
  const counts = {};
  for (const badge of document.querySelectorAll("main .s")) {
    const status = badge.classList[1];
    if (badge.checkVisibility()) counts[status] = (counts[status] || 0) + 1;
  }
  return counts;
})()"""


def edition(trial: Trial) -> dict[str, str]:
    tab = trial.tab()
    tab.open(trial.site.address("index.html"))
    if not tab.evaluate("document.documentElement.dataset.asOf"):
        raise Skip("pages of this site do not follow the clock")
    return tab.evaluate("({ ...document.documentElement.dataset })")


def at_day(trial: Trial, day: str) -> Tab:
    tab = trial.tab()
    tab.set_clock(day)
    return tab


def after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


@behaviour("a clock before the day of the edition is doubted, on every kind of page", BOTH)
def early(trial: Trial) -> None:
    tab = at_day(trial, after(edition(trial)["asOf"], -1))
    for page in trial.site.samples():
        tab.open(trial.site.address(page.path))
        trial.expect_equal(tab.evaluate(BANNERS), ["early"], f"{page.path}: banners")


@behaviour("on the day of the edition, and on the last of its days, no page doubts the clock or says that it has ended", BOTH)
def on_time(trial: Trial) -> None:
    known = edition(trial)
    for day in (known["asOf"], known["validUntil"]):
        tab = at_day(trial, day)
        for page in trial.site.samples():
            tab.open(trial.site.address(page.path))
            shown = [each for each in tab.evaluate(BANNERS) if each != "moved"]
            trial.expect_equal(shown, [], f"{page.path} on {day}: banners")


@behaviour("the day after its last, every page says that the edition has ended", BOTH)
def ended(trial: Trial) -> None:
    tab = at_day(trial, after(edition(trial)["validUntil"], 1))
    for page in trial.site.samples():
        tab.open(trial.site.address(page.path))
        trial.expect("ended" in tab.evaluate(BANNERS), f"{page.path}: does not say that the edition has ended")


@behaviour("without scripts no page says anything of the reader's clock", NONE)
def silent(trial: Trial) -> None:
    for page in trial.site.pages.values():
        text = (trial.site.folder / page.path).read_text(encoding="utf-8")
        trial.expect('class="js' not in text and "clock-ended\"" not in text, f"{page.path}: built with a reader's clock")


@behaviour("a status that has turned since the edition is shown as it is today, and the page says so", BOTH)
def turned(trial: Trial) -> None:
    known = edition(trial)
    tried = 0
    for supplier in OpenData(trial.site.folder).suppliers:
        turns = [
            (turn["day"], standing["status"], turn["status"])
            for offer in supplier["offers"]
            for standing in offer["markets"]
            for turn in standing["turns"]
            if known["asOf"] < turn["day"] <= known["validUntil"]
        ]
        if not turns or tried == 3:
            continue
        tried += 1
        day, before, now = min(turns)
        path = supplier["page"]
        badges = {}
        for each in (known["asOf"], after(day, -1), day):
            tab = at_day(trial, each)
            tab.open(trial.site.address(path))
            if each == day:
                tab.wait_for("document.getElementById('moved').checkVisibility()")
            else:
                trial.expect("moved" not in tab.evaluate(BANNERS), f"{path} on {each}: says that it moved")
            badges[each] = tab.evaluate(BADGES)
        trial.expect_equal(badges[after(day, -1)], badges[known["asOf"]], f"{path}: badges the day before")
        trial.expect(
            badges[day].get(now, 0) > badges[known["asOf"]].get(now, 0),
            f"{path} on {day}: should turn from {before} to {now}, but shows {badges[day]} after {badges[known['asOf']]}",
        )
    if not tried:
        raise Skip("no status of this site turns while the edition is valid")
    trial.remark(f"{tried} suppliers")
