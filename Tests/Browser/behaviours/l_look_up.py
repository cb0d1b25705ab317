"""A number on a carton is taken apart, doubted where it does not fit, and looked for in the directory."""

from urllib.parse import quote

from checking import BOTH, Skip, Trial, behaviour
from driving.tab import Tab
from open_data import OpenData

RESULT = "#look-up section.looked-up"
TEXT = f"(document.querySelector('{RESULT}') || {{}}).innerText || ''"


def look_up(trial: Trial, tab: Tab, number: str, page: str = "look-up.html") -> str:
    tab.open("about:blank")
    tab.open(trial.site.address(page, "n=" + quote(number)))
    tab.wait_for(f"({TEXT}).length > 0")
    return tab.evaluate(TEXT)


def need_page(trial: Trial) -> None:
    if not (trial.site.folder / "assets" / "look-up.js").exists():
        raise Skip("this site has no look-up")


@behaviour("a number of the directory is found with its supplier, however it is typed", BOTH)
def held(trial: Trial) -> None:
    need_page(trial)
    data = OpenData(trial.site.folder)
    names = {each["id"]: each["name"] for each in data.suppliers}
    tab = trial.tab()
    rows = [row for row in data.rows("certificates") if row["scheme"] in ("niosh", "nmpa-registration", "fda-eua-test-kit") and row["supplier"]]
    if not rows:
        rows = [row for row in data.rows("certificates") if row["number"] in ("TC-84A-5475", "EUA209901")]
    for row in rows[:4]:
        for typed in (row["number"], row["number"].lower(), row["number"].replace("0", "O"), " ".join(row["number"])):
            said = look_up(trial, tab, typed)
            wanted = names.get(row["supplier"], row["holder"])
            trial.expect(wanted in said, f"{typed!r}: does not name {wanted}, but says {said[:160]!r}")
    trial.remark(f"{len(rows[:4])} numbers, typed four ways")
    trial.expect_quiet(tab, "look-up.html")


@behaviour("a number that fits no scheme, or whose check digit is wrong, is doubted", BOTH)
def doubted(trial: Trial) -> None:
    need_page(trial)
    tab = trial.tab()
    for page in ("look-up.html", "zh/look-up.html"):
        for good, bad in (("91430100MA4L16JQ9D", "91430100MA4L16JQ9E"), ("6901234567892", "6901234567893")):
            kinds = []
            for number in (good, bad):
                look_up(trial, tab, number, page)
                kinds.append(tab.evaluate(f"document.querySelector('{RESULT} .s').classList[1]"))
            trial.expect_equal(kinds, ["met", "unmet"], f"{page}: {good} and {bad}")
        look_up(trial, tab, "hello", page)
        trial.expect_equal(tab.evaluate(f"document.querySelector('{RESULT} .s').classList[1]"), "unmet", f"{page}: hello")


@behaviour("a number is typed, looked up with Enter, and taken back with the back button", BOTH)
def typed(trial: Trial) -> None:
    need_page(trial)
    tab = trial.tab()
    tab.open(trial.site.address("look-up.html"))
    tab.click("#number")
    tab.type("TC-84A-5475")
    tab.press("Enter")
    tab.wait_for(f"({TEXT}).includes('TC-84A-5475')")
    trial.expect("n=TC-84A-5475" in tab.evaluate("location.hash"), "the number is not in the address")
    tab.back()
    tab.wait_for(f"location.hash === '' && ({TEXT}) === ''")
