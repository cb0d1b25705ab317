"""The one-file edition on a phone, with scripts and without."""

import os
from pathlib import Path

from checking import Skip, Trial, behaviour
from driving.tab import Setting

PHONE = (360, 740)
DAY = "2020-12-24"
AFTER = "2021-03-01"


def file(trial: Trial) -> Path:
    found = sorted((trial.site.folder.parent / "sealed").glob("edition-*-surgical-mask.html"))
    if not found:
        raise Skip("no one-file edition lies beside the site; `make browser` makes one")
    return found[-1]


def opened(trial: Trial, setting: Setting = Setting(), day: str = DAY, fragment: str = ""):
    tab = trial.tab(setting)
    if setting.scripts:
        tab.set_clock(day)
    tab.set_viewport(*PHONE)
    tab.open_file(file(trial), fragment)
    return tab


def expect_alone(trial: Trial, tab) -> None:
    for fault in tab.faults() + tab.record.failed:
        trial.faults.append(fault)
    for address in tab.record.requests:
        allowed = address.startswith((file(trial).as_uri(), "data:", "about:"))
        trial.expect(allowed, f"asks for {address[:80]}")


def keep(trial: Trial, tab, name: str) -> None:
    folder = os.environ.get("SCREENSHOTS")
    if folder:
        (Path(folder) / f"one-file-{name}-{trial.browser.name}.png").write_bytes(tab.screenshot())


SHOWN = "[...document.querySelectorAll('.one-file-page')].filter(each => each.getClientRects().length > 0).length"


@behaviour("the one-file edition shows a page at a time on a phone, and its search finds pages")
def pages_and_search(trial: Trial) -> None:
    tab = opened(trial)
    trial.expect_equal(tab.evaluate(SHOWN), 0, "pages shown at first")
    keep(trial, tab, "top")
    tab.evaluate("document.querySelector('.one-file-contents details').open = true")
    tab.click(".one-file-contents a[href='#p1']")
    tab.wait_for(f"{SHOWN} === 1")
    trial.expect_equal(tab.evaluate("document.querySelector('.one-file-page.open h2').textContent"), "Surgical mask", "page")
    keep(trial, tab, "page")
    tab.evaluate("document.querySelector('.one-file-page.open a[href*=\"-offers\"]').click()")
    tab.wait_for("location.hash === '#p1-offers'")
    trial.expect_equal(tab.evaluate(SHOWN), 1, "pages shown at a place of one")
    tab.evaluate("scrollTo(0, 0)")
    tab.evaluate(
        "(() => { const field = document.getElementById('one-file-field'); field.value = 'northlight';"
        " field.dispatchEvent(new Event('input')); })()"
    )
    hits = tab.evaluate("[...document.querySelectorAll('#one-file-found a')].map(each => each.textContent)")
    trial.expect(any("Northlight" in each for each in hits), f"found {hits}")
    wide = tab.evaluate("document.documentElement.scrollWidth > innerWidth")
    trial.expect(not wide, "wider than a phone")
    expect_alone(trial, tab)


@behaviour("the one-file edition without scripts is one long page whose links lead on")
def without_scripts(trial: Trial) -> None:
    tab = opened(trial, Setting(scripts=False), fragment="p1-offers")
    count = tab.evaluate("document.querySelectorAll('.one-file-page').length")
    trial.expect(count > 30, f"{count} pages")
    trial.expect_equal(tab.evaluate(SHOWN), count, "pages shown")
    # The way there may be animated.
    tab.wait_for("Math.abs(document.getElementById('p1-offers').getBoundingClientRect().top) < 200")
    trial.expect(tab.evaluate("document.querySelector('.one-file-find').getClientRects().length") == 0, "a dead search is shown")
    keep(trial, tab, "no-scripts")
    expect_alone(trial, tab)


@behaviour("the one-file edition follows the reader's clock")
def clock(trial: Trial) -> None:
    ended = "document.querySelector('.clock.ended').getClientRects().length > 0"
    tab = opened(trial)
    trial.expect(not tab.evaluate(ended), "says that it has ended before it has")
    # On 10 December 2020 a paper of the sample ends, and with it a status turns.
    tab.wait_for("!document.getElementById('moved').hidden")
    trial.expect("24 December 2020" in tab.evaluate("document.getElementById('moved').textContent"), "statuses as of the day")
    tab = opened(trial, day=AFTER)
    trial.expect(tab.evaluate(ended), "does not say that it has ended")
    expect_alone(trial, tab)
