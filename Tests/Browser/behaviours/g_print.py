"""On paper: whole sheets that name their edition, without what only a screen can use."""

import re
import subprocess

from checking import Skip, Trial, behaviour
from driving.tab import Setting
from site_files import Page

PAPERS = {"A4": (21.0, 29.7), "Letter": (21.59, 27.94)}

# Words of links to other pages; those of links to places of this page are its headings too.
STATUSES = """Array.from(document.querySelectorAll("#overview ~ table td .m")).map(each => each.textContent)"""
NAVIGATION = """Array.from(document.querySelectorAll("nav a:not([href^='#']), .skip")).map(each => each.textContent.trim())"""


@behaviour("a supplier is one sheet of A4 or Letter that names its edition and says every status", ("chromium",))
def supplier(trial: Trial) -> None:
    pages = [page for page in trial.site.pages.values() if page.kind == "suppliers inner page"]
    for language in sorted({page.language for page in pages}):
        for page in heaviest(trial, [page for page in pages if page.language == language], 8):
            for sheets in printed(trial, page, most=1).values():
                said = re.sub(r"\s+", "", "".join(sheets))
                for status in trial.tabs[-1].evaluate(STATUSES):
                    trial.expect(re.sub(r"\s+", "", status) in said, f"{page.path}: the sheet does not say {status!r}")


@behaviour("a checklist is one sheet of A4 or Letter that names its edition", ("chromium",))
def checklist(trial: Trial) -> None:
    pages = [page for page in trial.site.pages.values() if page.kind.startswith("checklists") and "index" not in page.kind]
    if not pages:
        raise Skip("this site has no checklists")
    for language in sorted({page.language for page in pages}):
        for page in heaviest(trial, [page for page in pages if page.language == language], 6):
            printed(trial, page, most=1)


@behaviour("on paper links are numbers, and their addresses stand once at the end; without scripts they stand behind the links", ("chromium",))
def references(trial: Trial) -> None:
    counted = 0
    tab = trial.tab()
    for page in trial.site.samples():
        if page.kind == "suppliers inner page":
            continue
        tab.open(trial.site.address(page.path))
        addresses = tab.evaluate(ADDRESSES)
        said = "\n".join(text_of(tab.pdf(*PAPERS["A4"]), "-raw"))
        packed = re.sub(r"\s+", "", said)
        for number, address in enumerate(dict.fromkeys(addresses), 1):
            trial.expect(f"[{number}]" in packed, f"{page.path}: no link has the number {number} on paper")
            trial.expect(address in packed, f"{page.path}: the paper does not say {address}")
            trial.expect(f"<{address}>" not in packed, f"{page.path}: {address} stands behind its link")
        counted += len(addresses)
    trial.expect(counted > 0, "no page has a link outside")
    tab = trial.tab(Setting(scripts=False))
    page = next(page for page in trial.site.samples() if page.kind != "suppliers inner page" and cited(trial, page))
    tab.open(trial.site.address(page.path))
    packed = re.sub(r"\s+", "", "".join(text_of(tab.pdf(*PAPERS["A4"]), "-raw")))
    trial.expect(any(f"<{address}>" in packed for address in cited(trial, page)), f"{page.path}: no address on paper without scripts")
    trial.remark(f"{counted} links")


def cited(trial: Trial, page: Page) -> list[str]:
    text = (trial.site.folder / page.path).read_text(encoding="utf-8")
    return re.findall(r'<a rel="external" href="([^"]+)"', text)


ADDRESSES = """Array.from(document.querySelectorAll("main a[rel~='external']:not(.bare)"))
  .filter(each => each.checkVisibility()).map(each => each.href)"""


def heaviest(trial: Trial, pages: list[Page], count: int) -> list[Page]:
    """The largest pages, and one of middling size: that has to fit, too, with larger letters."""
    ordered = sorted(pages, key=lambda page: (trial.site.size(page.path), page.path))
    return ordered[-count:] + [ordered[len(ordered) // 2]]


def printed(trial: Trial, page: Page, most: int) -> dict[str, list[str]]:
    """The text of each sheet, by paper."""
    tab = trial.tab()
    printed = {}
    tab.open(trial.site.address(page.path))
    edition = trial.site.edition
    navigation = tab.evaluate(NAVIGATION)
    for paper, (width, height) in PAPERS.items():
        sheets = printed[paper] = text_of(tab.pdf(width, height))
        where = f"{page.path} on {paper}"
        trial.expect(1 <= len(sheets) <= most, f"{where}: {len(sheets)} sheets, more than {most}")
        for number, sheet in enumerate(sheets, 1):
            trial.expect(edition in sheet, f"{where}: sheet {number} does not name edition {edition}")
            trial.expect(len(sheet.split()) > 12, f"{where}: sheet {number} is all but empty")
            lines = {re.sub(r"\s+", " ", line).strip() for line in sheet.splitlines()}
            trial.expect(not lines & set(navigation), f"{where}: sheet {number} has navigation: {sorted(lines & set(navigation))}")

    return printed

def text_of(document: bytes, order: str = "-layout") -> list[str]:
    """The text of each sheet of a PDF, as it lies on the sheet or, `-raw`, as it was written."""
    ran = subprocess.run(["pdftotext", order, "-", "-"], input=document, capture_output=True, check=True)
    return ran.stdout.decode("utf-8").split("\f")[:-1]
