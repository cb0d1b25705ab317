"""On paper: whole sheets that name their edition, without what only a screen can use."""

import re
import subprocess

from checking import Skip, Trial, behaviour
from site_files import Page

PAPERS = {"A4": (21.0, 29.7), "Letter": (21.59, 27.94)}

# Words of links to other pages; those of links to places of this page are its headings too.
NAVIGATION = """Array.from(document.querySelectorAll("nav a:not([href^='#']), .skip")).map(each => each.textContent.trim())"""


@behaviour("a supplier page prints on A4 and Letter, every sheet naming its edition, without navigation", ("chromium",))
def supplier(trial: Trial) -> None:
    pages = [page for page in trial.site.pages.values() if page.kind == "suppliers inner page"]
    middle = sorted(pages, key=lambda page: (trial.site.size(page.path), page.path))[len(pages) // 4]
    largest = max(pages, key=lambda page: trial.site.size(page.path))
    printed(trial, middle, most=4)
    printed(trial, largest, most=40)


@behaviour("a checklist prints on A4 and Letter, every sheet naming its edition, without navigation", ("chromium",))
def checklist(trial: Trial) -> None:
    pages = [page for page in trial.site.pages.values() if page.kind.startswith("checklists") and "index" not in page.kind]
    if not pages:
        raise Skip("this site has no checklists")
    for language in sorted({page.language for page in pages}):
        printed(trial, max((page for page in pages if page.language == language), key=lambda page: trial.site.size(page.path)), most=8)


def printed(trial: Trial, page: Page, most: int) -> None:
    tab = trial.tab()
    tab.open(trial.site.address(page.path))
    edition = trial.site.edition
    navigation = tab.evaluate(NAVIGATION)
    for paper, (width, height) in PAPERS.items():
        sheets = text_of(tab.pdf(width, height))
        where = f"{page.path} on {paper}"
        trial.remark(f"{where}: {len(sheets)} sheets")
        trial.expect(1 <= len(sheets) <= most, f"{where}: {len(sheets)} sheets, more than {most}")
        for number, sheet in enumerate(sheets, 1):
            trial.expect(edition in sheet, f"{where}: sheet {number} does not name edition {edition}")
            trial.expect(len(sheet.split()) > 12, f"{where}: sheet {number} is all but empty")
            lines = {re.sub(r"\s+", " ", line).strip() for line in sheet.splitlines()}
            trial.expect(not lines & set(navigation), f"{where}: sheet {number} has navigation: {sorted(lines & set(navigation))}")


def text_of(document: bytes) -> list[str]:
    """The text of each sheet of a PDF."""
    ran = subprocess.run(["pdftotext", "-layout", "-", "-"], input=document, capture_output=True, check=True)
    return ran.stdout.decode("utf-8").split("\f")[:-1]
