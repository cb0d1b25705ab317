"""Typing finds suppliers by any part of what stands about them, from a folder."""

import re
import shutil
import tempfile
from pathlib import Path
from urllib.parse import quote

from checking import BOTH, Skip, Trial, behaviour
from driving.tab import Tab
from open_data import OpenData
from site_files import Site

HITS = "document.querySelectorAll('#hits [data-result]').length"
IDS = """Array.from(document.querySelectorAll("#results li[data-result] a[href*='/suppliers/']"))
  .map(each => each.href.split("/").pop().replace(".html", ""))"""
TOTAL = "Number((document.getElementById('count').textContent.match(/[\\d,]+/) || ['-1'])[0].replace(',', ''))"


def need_search(trial: Trial) -> None:
    if "search.html" not in trial.site.pages:
        raise Skip("this site has no search")


def search_tab(trial: Trial) -> Tab:
    """A tab on the day of the edition, so that statuses are those of the open data."""
    need_search(trial)
    tab = trial.tab()
    tab.set_clock(OpenData(trial.site.folder).rows("offers")[0]["as_of"])
    return tab


def search(trial: Trial, tab: Tab, text: str = "", page: str = "search.html", **chosen: str) -> list[str]:
    """The suppliers the search page shows for words and choices."""
    state = [f"q={quote(text)}", *(f"{name}={value}" for name, value in chosen.items()), "rows=1000"]
    tab.open("about:blank")
    tab.open(trial.site.address(page, "&".join(state)))
    tab.wait_for("document.querySelectorAll('#facets fieldset').length > 0 || document.querySelector('#results .empty')")
    return tab.evaluate(IDS)


def page_id(trial: Trial, word: str) -> str:
    """The supplier whose name has a word; the sample has exactly one."""
    found = [each["id"] for each in OpenData(trial.site.folder).suppliers if word.lower() in each["name"].lower()]
    if len(found) != 1:
        raise ValueError(f"{word!r} names {len(found)} suppliers of this site")
    return found[0]


@behaviour("search finds by parts of names, models and numbers, however they are typed", BOTH)
def finds(trial: Trial) -> None:
    data = OpenData(trial.site.folder)
    tab = search_tab(trial)
    kingfa = page_id(trial, "kingfa")
    paper = next(row for row in data.rows("certificates") if row["number"] == "TC-84A-5475" and row["scheme"] == "niosh")
    prestige = next(each["id"] for each in data.suppliers if each["name"] == paper["holder"] or "Prestige" in each["name"])
    for text, wanted in {
        "ingf": kingfa,  # inside a word
        "KINGFA guangdong": kingfa,  # several words, in another order
        "tech  kingfa sci": kingfa,
        "ｋｉｎｇｆａ": kingfa,  # full width
        "kíngfä": kingfa,  # accents
        "F10(SC)": kingfa,  # a model
        "kf-a f01": kingfa,
        "TC-84A-5475": prestige,  # a number
        "tc 84a 5475": prestige,
        "TC84A5475": prestige,
        "ＴＣ－８４Ａ－５４７５": prestige,
        "EUA2O99O1": page_id(trial, "copperbeech"),  # O for 0
        "EUA 209 901": page_id(trial, "copperbeech"),
    }.items():
        found = search(trial, tab, text)
        trial.expect(wanted in found, f"{text!r} does not find {wanted}, but {found[:4]}")
        trial.expect(len(found) < len(data.suppliers) / 2, f"{text!r} finds {len(found)}, as if it meant nothing")
        found = search(trial, tab, text, page="zh/search.html")
        trial.expect(wanted in found, f"{text!r} does not find {wanted} in Chinese")
    trial.expect_equal(search(trial, tab, "no such words 12345"), [], "words that are nowhere")
    trial.expect(tab.evaluate("document.querySelectorAll('#results .empty a').length > 0"), "an empty result offers no way on")
    trial.expect_quiet(tab, "search.html")


@behaviour("口罩 and the English word find the suppliers of all masks", BOTH)
def synonyms(trial: Trial) -> None:
    data = OpenData(trial.site.folder)
    titles = {page.path.removeprefix("zh/products/").removesuffix(".html"): title_of(trial.site, page.path)
              for page in trial.site.pages.values() if page.path.startswith("zh/products/") and "index" not in page.kind}
    masks = {name for name, title in titles.items() if "口罩" in title}
    wanted = {each.supplier for each in data.standings if each.product in masks}
    tab = search_tab(trial)
    for page in ("search.html", "zh/search.html"):
        found = set(search(trial, tab, "口罩", page))
        trial.expect(wanted <= found, f"{page}: 口罩 misses {sorted(wanted - found)[:5]}")
    found = set(search(trial, tab, "mask", "zh/search.html"))
    surgical = {each.supplier for each in data.standings if each.product == "surgical-mask"}
    trial.expect(surgical <= found, f"mask in Chinese misses {sorted(surgical - found)[:5]}")
    trial.remark(f"{len(wanted)} suppliers of {len(masks)} kinds of masks")


def title_of(site: Site, path: str) -> str:
    return re.search(r"<h1[^>]*>(.*?)</h1>", (site.folder / path).read_text(encoding="utf-8"), re.S).group(1)


@behaviour("nothing is loaded before the search field has focus, and hits come under it from the keyboard", BOTH)
def popup(trial: Trial) -> None:
    tab = search_tab(trial)
    tab.open(trial.site.address("index.html"))
    scripts = "Array.from(document.scripts).filter(each => /search|engine|names-|folding/.test(each.src)).map(each => each.src)"
    trial.expect_equal(tab.evaluate(scripts), [], "search scripts before focus")
    trial.expect_equal([each for each in tab.record.requests if "/data/search" in each or "search.js" in each], [], "requests before focus")
    tab.press("/")
    tab.wait_for("document.activeElement.id === 'q'")
    tab.type("kingfa")
    tab.wait_for(f"{HITS} > 0")
    trial.expect_equal(tab.evaluate("document.getElementById('q').getAttribute('aria-expanded')"), "true", "expanded")
    tab.press("ArrowDown")
    active = tab.evaluate("document.getElementById(document.getElementById('q').getAttribute('aria-activedescendant'))?.getAttribute('aria-selected')")
    trial.expect_equal(active, "true", "the active hit is not the selected one")
    tab.press("Escape")
    trial.expect(not tab.evaluate("document.querySelector('#hits')?.checkVisibility() || false"), "Escape leaves the list open")
    trial.expect_equal(tab.evaluate("document.activeElement.id"), "q", "focus after Escape")
    tab.press("ArrowDown")
    tab.wait_for("document.querySelector('#hits').checkVisibility()")
    tab.press("ArrowDown")
    tab.press("Enter")
    tab.wait_for("location.pathname.endsWith('/guangdong-kingfa.html')")
    tab.back()
    tab.wait_for("location.pathname.endsWith('/index.html') && document.readyState === 'complete'")
    trial.expect_quiet(tab, "index.html")


@behaviour("Enter in the field of any page opens the whole result", BOTH)
def enter(trial: Trial) -> None:
    tab = search_tab(trial)
    for page in ("index.html", "zh/products/index.html"):
        tab.open(trial.site.address(page))
        tab.click("#q")
        tab.type("kingfa")
        tab.press("Enter")
        tab.wait_for("location.pathname.endsWith('/search.html') && document.querySelectorAll('#results [data-result]').length > 0")
        trial.expect_equal(tab.evaluate("document.getElementById('q').value"), "kingfa", f"{page}: the field")
        language = trial.site.pages[page].language
        trial.expect_equal(tab.evaluate("document.documentElement.lang"), language, f"{page}: language of the result")


@behaviour("a file that is missing from the folder is named on the page", BOTH)
def missing_file(trial: Trial) -> None:
    need_search(trial)
    with tempfile.TemporaryDirectory(prefix="sourcebook-broken-") as name:
        copy = Path(name) / "site"
        shutil.copytree(trial.site.folder, copy)
        (copy / "data" / "search-1.js").unlink()
        tab = trial.tab()
        tab.open_file(copy / "index.html")
        tab.click("#q")
        tab.type("a")
        tab.wait_for("document.getElementById('fault').checkVisibility()")
        said = tab.evaluate("document.getElementById('fault').innerText")
        trial.expect("data/search-1.js" in said, f"the page says {said!r}")
        trial.expect(tab.evaluate("document.querySelectorAll('main a').length > 10"), "the rest of the page is gone")
