"""Without scripts the directory is whole: everything is reached by links, and nothing is shown that cannot work."""

from checking import BOTH, NONE, Trial, behaviour
from driving.tab import Setting

# Controls that only a script could bring to life, as far as a reader sees them.
DEAD = """(() => Array.from(document.querySelectorAll("input, select, textarea, button, output, [role=combobox]"))
  .filter(each => each.getClientRects().length && getComputedStyle(each).visibility !== "hidden")
  .map(each => each.tagName.toLowerCase() + "#" + each.id))()"""
TEXT = "document.querySelector('main').innerText.trim().length"
LISTS = {
    "A to Z": {"home", "suppliers index", "supplier list"},
    "products": {"home", "products index", "products page"},
    "markets": {"home", "markets index", "markets page"},
    "regions": {"home", "regions index", "regions page", "regions inner page"},
}


@behaviour("without scripts no page shows a control that does nothing, and every page says something", BOTH)
def no_dead_controls(trial: Trial) -> None:
    tab = trial.tab(Setting(scripts=False))
    for page in trial.site.samples():
        tab.open(trial.site.address(page.path))
        # Proof that scripts are off: the first thing the script of every page does is to mark the document.
        trial.expect_equal(tab.evaluate("document.documentElement.className"), "", f"{page.path}: scripts have run")
        trial.expect_equal(tab.evaluate(DEAD), [], f"{page.path}: dead controls")
        trial.expect(tab.evaluate(TEXT) > 20, f"{page.path}: says nothing")
    tab.set_viewport(390, 844)
    tab.open(trial.site.address("index.html"))
    trial.expect(tab.evaluate("document.documentElement.scrollWidth") <= 390, "index.html: scrolls to the side")


@behaviour("every supplier is reached from the home page by links alone, by letter, product, market and region", NONE)
def reached_by_links(trial: Trial) -> None:
    pages = trial.site.pages
    for language in sorted({page.language for page in pages.values()}):
        home = "index.html" if pages["index.html"].language == language else f"{language}/index.html"
        wanted = {page.path for page in pages.values() if page.kind == "suppliers inner page" and page.language == language}
        trial.expect(bool(wanted), f"{language}: no suppliers")
        for name, kinds in LISTS.items():
            missing = wanted - reached(trial, home, kinds, language)
            trial.expect(not missing, f"{language}, by {name}: not reached: {sorted(missing)[:5]} of {len(missing)}")
        trial.remark(f"{language}: {len(wanted)} suppliers by each of {', '.join(LISTS)}")


def reached(trial: Trial, home: str, kinds: set[str], language: str) -> set[str]:
    """The pages that links lead to, going only through pages of some kinds."""
    pages = trial.site.pages
    seen = {home}
    waiting = [home]
    while waiting:
        page = pages[waiting.pop()]
        if page.kind not in kinds:
            continue
        for link in page.links:
            found = trial.site.target(page, link)
            if found and found[0] in pages and found[0] not in seen and pages[found[0]].language == language:
                seen.add(found[0])
                waiting.append(found[0])
    return seen


@behaviour("a reader without scripts goes from the home page to a supplier by clicking", BOTH)
def walk(trial: Trial) -> None:
    tab = trial.tab(Setting(scripts=False))
    tab.open(trial.site.address("index.html"))
    page = trial.site.pages["index.html"]
    for kind in ("supplier list", "suppliers inner page"):
        links = [(link, trial.site.target(page, link)) for link in page.links]
        link, target = next((link, to) for link, to in links if to and to[0] in trial.site.pages and trial.site.pages[to[0]].kind == kind)
        tab.click(f"main a[href='{link}']")
        tab.wait_for(f"location.href === '{trial.site.address(target[0])}' && document.readyState === 'complete'")
        page = trial.site.pages[target[0]]
    trial.expect(tab.evaluate("document.querySelector('h1').innerText.length") > 1, f"{page.path}: no heading")
