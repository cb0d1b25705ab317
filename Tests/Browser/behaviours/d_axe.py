"""Nothing axe-core knows of stands between a reader and a page, of any kind, language, theme or width."""

import json

from checking import Trial, behaviour
from driving.tab import Setting

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A theme changes colours and nothing else, so the dark one is asked what depends on colour.
ASKED = {"light": {"runOnly": TAGS}, "dark": {"runOnly": ["color-contrast", "link-in-text-block"]}}
RUN = """axe.run(document, Object.assign(ASKED, { resultTypes: ["violations"] })).then(found =>
  found.violations.map(each => [each.id, each.nodes.length, each.nodes[0].target.join(" "), each.nodes[0].failureSummary]))"""
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@behaviour("axe-core finds nothing on any kind of page, in both languages and themes, on desktop and phone", ("chromium",))
def axe(trial: Trial) -> None:
    script = (trial.tools / "axe_playwright_python" / "axe.min.js").read_text(encoding="utf-8")
    for theme in ("light", "dark"):
        tab = trial.tab(Setting(dark=theme == "dark"))
        looks = 0
        for page in axe_pages(trial):
            tab.set_viewport(*SIZES["desktop"])
            tab.open(page)
            if "search.html#" in page:
                tab.wait_for("document.querySelectorAll('#results [data-result]').length > 0")
            tab.evaluate(script + "; 0")
            for size, window in SIZES.items():
                tab.set_viewport(*window)
                for rule, count, place, summary in tab.evaluate(RUN.replace("ASKED", json.dumps(ASKED[theme]))):
                    said = " ".join(summary.split())[:160]
                    where = page.removeprefix(trial.site.folder.as_uri() + "/")
                    trial.expect(False, f"{where} ({theme}, {size}): {rule}, {count} times, first {place}: {said}")
                looks += 1
        trial.remark(f"{theme}: {looks} looks, axe {tab.evaluate('axe.version')}")


def axe_pages(trial: Trial) -> list[str]:
    """A page of every kind in every language, and what scripts make of some of them."""
    pages = trial.site.middle_pages()
    found = [trial.site.address(page.path) for page in pages]
    return found + [trial.site.address(page.path, "q=mask") for page in pages if page.kind == "search"]
