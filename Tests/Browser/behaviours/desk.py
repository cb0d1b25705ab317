"""The buyer's desk keeps what it is given, says when it cannot, and loses nothing on the way to another page or person."""

import json
import re
import subprocess

from checking import BOTH, Trial, behaviour
from driving.tab import Setting

NO_STORE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } });"
FULL_STORE = """Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };"""
NAMES = "Array.from(document.querySelectorAll('.chosen h3')).map(each => each.textContent.trim())"
SAID = "(document.getElementById('desk-said') || {}).textContent"
OPEN = "document.getElementById('desk') !== null && document.getElementById('desk').hasAttribute('data-ready')"
RUN_AXE = """axe.run(document, { resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
  .then(found => found.violations.map(each => [each.id, each.nodes[0].target.join(" ")]))"""
LANGUAGES = ("desk.html", "zh/desk.html")


def suppliers(trial: Trial, count: int) -> list[str]:
    """Ids of suppliers that offer something, by the edition's own open data."""
    data = json.loads((trial.site.folder / "data" / "suppliers-1.json").read_text(encoding="utf-8"))
    return [each["id"] for each in data["suppliers"] if each["offers"]][:count]


def checklist_key(trial: Trial) -> str:
    text = (trial.site.folder / "data" / "checklists-en.js").read_text(encoding="utf-8")
    return re.search(r'"([a-z0-9-]+,[A-Z0-9-]+,medical)":\{"page"', text)[1]


def desk(trial: Trial, fragment: str = "", page: str = "desk.html", before: str = ""):
    """A desk nobody has used yet; some browsers keep one for both languages, some one for each."""
    tab = trial.tab()
    for each in LANGUAGES:
        tab.open(trial.site.address(each))
        tab.wait_for(OPEN)
        tab.evaluate("localStorage.clear()")
    tab.open(trial.site.address("index.html"))
    if before:
        tab.before_pages(before)
    tab.open(trial.site.address(page, fragment))
    tab.wait_for(OPEN)
    return tab


def leave_and_return(trial: Trial, tab, fragment: str = "") -> None:
    tab.open(trial.site.address("index.html"))
    tab.open(trial.site.address("desk.html", fragment))
    tab.wait_for(OPEN)


def add(trial: Trial, tab, *ids: str) -> None:
    for each in ids:
        leave_and_return(trial, tab, f"add={each}")
        # All of it is drawn: what comes later would move what is clicked next.
        tab.wait_for(f"!!document.getElementById('desk-s-{each}') && {SAID}.length > 0 && {OPEN}")


@behaviour("the desk opens empty, teaches what to do, and keeps a supplier added from its page", BOTH)
def keeps(trial: Trial) -> None:
    tab = desk(trial)
    trial.expect(tab.evaluate("!!document.querySelector('#desk-shortlist .empty a')"), "an empty desk does not lead anywhere")
    (one,) = suppliers(trial, 1)
    tab.open(trial.site.address(f"suppliers/{one[:2]}/{one}.html"))
    tab.click("article .to-desk a")
    tab.wait_for(f"!!document.getElementById('desk-s-{one}')")
    tab.wait_for("location.hash === ''")
    trial.expect(bool(tab.evaluate(SAID)), "nothing is said about the supplier added")
    leave_and_return(trial, tab)
    tab.wait_for(f"!!document.getElementById('desk-s-{one}')")
    trial.expect_quiet(tab, "desk.html")


@behaviour("an empty desk is light: what it may need is loaded when it is asked for", ("chromium",))
def light(trial: Trial) -> None:
    tab = desk(trial)
    trial.expect_equal(tab.evaluate("document.querySelectorAll('script[src*=\"records\"], script[src*=\"checklists\"]').length"), 0, "scripts of an empty desk")
    tab.click("[data-k='open-plans']")
    tab.wait_for("document.activeElement.dataset.k === 'plan-title'")
    tab.click("[data-k='open-lists']")
    tab.wait_for("document.activeElement.dataset.k === 'new-list-product'")
    tab.click("[data-k='new-list']")
    tab.wait_for("document.querySelectorAll('.ticks input[type=checkbox]').length > 3")


@behaviour("the desk is cleared with a way back", ("chromium",))
def cleared(trial: Trial) -> None:
    tab = desk(trial)
    add(trial, tab, *suppliers(trial, 2))
    tab.click("[data-k='clear']")
    tab.wait_for(f"{NAMES}.length === 0")
    tab.wait_for(OPEN)
    tab.click("[data-k='undo']")
    tab.wait_for(f"{NAMES}.length === 2")


@behaviour("an id that is in no record adds nothing and is said", BOTH)
def unknown(trial: Trial) -> None:
    tab = desk(trial, "add=no-such-supplier")
    tab.wait_for(f"({SAID} || '').includes('no-such-supplier')")
    trial.expect_equal(tab.evaluate(NAMES), [], "shortlist")
    leave_and_return(trial, tab, "state=1broken!!")
    tab.wait_for(f"({SAID} || '').length > 0")
    trial.expect_equal(tab.evaluate(NAMES), [], "shortlist after a broken address")


@behaviour("the shortlist is put in order and thinned out by keyboard alone, with a way back", BOTH)
def by_keyboard(trial: Trial) -> None:
    tab = desk(trial)
    one, two, three = suppliers(trial, 3)
    add(trial, tab, one, two, three)
    names = tab.evaluate(NAMES)
    tab.evaluate(f"document.querySelector('[data-k=\"up:{three}\"]').focus({{ preventScroll: true }})")
    tab.press("Enter")
    tab.wait_for(f"{NAMES}.join() === {json.dumps(','.join([names[0], names[2], names[1]]))}")
    tab.press("Enter")
    tab.wait_for(f"{NAMES}.join() === {json.dumps(','.join([names[2], names[0], names[1]]))}")
    trial.expect_equal(tab.evaluate("document.activeElement.dataset.k"), f"down:{three}", "focus at the end of the list")
    tab.evaluate(f"document.querySelector('[data-k=\"remove:{three}\"]').focus({{ preventScroll: true }})")
    tab.press("Enter")
    tab.wait_for(f"{NAMES}.length === 2")
    trial.expect_equal(tab.evaluate("document.activeElement.id"), f"desk-s-{one}", "focus after removal")
    tab.wait_for(OPEN)
    tab.click("[data-k='undo']")
    tab.wait_for(f"{NAMES}.length === 3")


@behaviour("offers stand side by side, and goods that are not medical say so", ("chromium",))
def side_by_side(trial: Trial) -> None:
    tab = desk(trial)
    data = json.loads((trial.site.folder / "data" / "suppliers-1.json").read_text(encoding="utf-8"))
    plain = next(each for each in data["suppliers"] if any(offer["notForMedicalUse"] for offer in each["offers"]))
    other = next(each["id"] for each in data["suppliers"] if each["offers"] and each["id"] != plain["id"])
    add(trial, tab, plain["id"], other)
    text = tab.evaluate("document.querySelector('.compare').textContent")
    trial.expect("NOT FOR MEDICAL USE" in text, "the comparison does not warn")
    tab.set_viewport(390, 844)
    wide = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    trial.expect(wide <= 0, f"the desk is wider than a phone by {wide}")


@behaviour("ticks, initials, notes and decisions last", BOTH)
def ticks(trial: Trial) -> None:
    key = checklist_key(trial)
    tab = desk(trial, f"checklist={key}")
    tab.wait_for("document.querySelectorAll('.ticks input[type=checkbox]').length > 3")
    tab.wait_for(OPEN)
    tab.click("[data-k='me']")
    tab.type("AB")
    tab.click(".ticks input[type=checkbox]")
    tab.wait_for("document.querySelector('.proof-of-tick input').value === 'AB'")
    tab.click(f"[data-k='note:list:{key}']")
    tab.type("box 3 wet")
    tab.press("Tab")
    leave_and_return(trial, tab)
    tab.wait_for("document.querySelectorAll('.ticks input:checked').length === 1")
    trial.expect_equal(tab.evaluate(f"document.querySelector('[data-k=\"note:list:{key}\"]').value"), "box 3 wet", "note")
    trial.expect_equal(tab.evaluate("document.querySelector('.proof-of-tick input').value"), "AB", "initials")


@behaviour("a sampling plan on the desk has the figures of the standard", ("chromium",))
def sampling(trial: Trial) -> None:
    tab = desk(trial, "sampling=3000,II,0,2.5,4.0")
    tab.wait_for("!!document.querySelector('#desk-sampling .worklist table')")
    rows = tab.evaluate("""Array.from(document.querySelectorAll('#desk-sampling .worklist tbody tr')).map(row =>
      Array.from(row.cells).map(cell => cell.textContent))""")
    trial.expect_equal(rows[1][2:5], ["125", "7", "8"], "major defects of a lot of 3000 at AQL 2.5")


@behaviour("what is exported comes back whole on an empty desk, and joins notes instead of replacing them", BOTH)
def exchange(trial: Trial) -> None:
    tab = desk(trial)
    (one,) = suppliers(trial, 1)
    add(trial, tab, one)
    write_note(tab, one, "from the first")
    text = tab.evaluate("SB.desk.file.text(SB.desk.site)")
    fresh = desk(trial)
    add(trial, fresh, one)
    write_note(fresh, one, "from the second")
    paste(fresh, text)
    fresh.wait_for("!!document.querySelector('#desk-report li')")
    fresh.wait_for(f"document.querySelector('[data-k=\"note:supplier:{one}\"]').value.includes('first')")
    note = fresh.evaluate(f"document.querySelector('[data-k=\"note:supplier:{one}\"]').value")
    trial.expect("from the first" in note and "from the second" in note, f"a note was lost: {note!r}")


@behaviour("a file that is none, is broken, newer or hostile changes nothing and is answered in words", BOTH)
def hostile(trial: Trial) -> None:
    tab = desk(trial)
    for text in ("", "{", "[]", '{"sourcebook-desk":99,"entries":{}}', '{"sourcebook-desk":1,"entries":[]}'):
        paste(tab, text)
        tab.wait_for("!!document.querySelector('#desk-report.caution li')")
        tab.evaluate("document.getElementById('desk-report').replaceChildren()")
    directory = tab.evaluate("SB.desk.site.directory")
    evil = "<img src=x onerror=window.hit=1>"
    paste(tab, json.dumps({
        "sourcebook-desk": 1, "directory": directory, "title": evil, "entries": {
            "supplier:evil": {"name": evil, "added": "2020-01-01", "edition": evil, "at": 5, "offers": [evil], "statuses": {evil: evil}},
            "note:supplier:evil": {"text": evil, "at": 5}, "__proto__": {"text": "x", "at": 5},
            "note:" + evil: {"text": evil, "at": 5}, "list:a,B,medical": {"supplier": evil, "at": 9e15},
        },
    }))
    tab.wait_for("!!document.getElementById('desk-s-evil')")
    tab.wait_for("!!document.querySelector('#dossier .sheet')")
    trial.expect_equal(tab.evaluate("document.querySelectorAll('#desk img, #dossier img').length"), 0, "markup from a file")
    trial.expect_equal(tab.evaluate("window.hit === undefined && ({}).text === undefined"), True, "a file reaches scripts")
    trial.expect("2" in tab.evaluate("document.querySelector('#desk-report').textContent"), "refused entries are not counted")


@behaviour("without a store, or with a full one, the desk says so and goes on in memory", BOTH)
def no_store(trial: Trial) -> None:
    (one,) = suppliers(trial, 1)
    for before in (NO_STORE, FULL_STORE):
        tab = desk(trial, f"add={one}", before=before)
        tab.wait_for(f"!!document.getElementById('desk-s-{one}')")
        trial.expect(tab.evaluate("!!document.querySelector('#desk-kept.caution button')"), "the missing store is not said")
        trial.expect(tab.evaluate("SB.desk.store.hasUnsaved()"), "leaving would not be asked about")
        tab.evaluate("SB.desk.store.setSaved()")


@behaviour("a store that cannot be read is put aside and said, not written over", BOTH)
def unreadable(trial: Trial) -> None:
    tab = desk(trial)
    key = tab.evaluate("'sourcebook-desk:' + SB.desk.site.directory")
    tab.evaluate(f"localStorage.setItem({json.dumps(key)}, '{{half')")
    leave_and_return(trial, tab)
    trial.expect(tab.evaluate("!!document.querySelector('#desk-kept.caution')"), "nothing is said")
    trial.expect_equal(tab.evaluate(f"localStorage.getItem({json.dumps(key + ':unreadable')})"), "{half", "what could not be read")


@behaviour("axe-core finds nothing on a desk with everything on it, in both languages and themes", ("chromium",))
def accessible(trial: Trial) -> None:
    script = (trial.tools / "axe_playwright_python" / "axe.min.js").read_text(encoding="utf-8")
    for dark in (False, True):
        for page in LANGUAGES:
            tab = trial.tab(Setting(dark=dark))
            for fragment in (f"add={suppliers(trial, 1)[0]}", f"checklist={checklist_key(trial)}", "sampling=3000,II,0,2.5,4.0"):
                tab.open(trial.site.address("index.html"))
                tab.open(trial.site.address(page, fragment))
                tab.wait_for(f"({SAID} || '').length > 0")
                tab.wait_for(OPEN)
            tab.evaluate("document.querySelector('.ticks input').click()")
            tab.set_viewport(390 if dark else 1280, 844)
            tab.evaluate(script + "; 0")
            for rule, place in tab.evaluate(RUN_AXE):
                trial.expect(False, f"{page} (dark {dark}): {rule} at {place}")


@behaviour("the link to the other language carries the desk along, also where each file has its own store", BOTH)
def carried(trial: Trial) -> None:
    tab = desk(trial)
    (one,) = suppliers(trial, 1)
    add(trial, tab, one)
    tab.wait_for("document.querySelector('.languages a').href.includes('#state=')")
    tab.click(".languages a")
    tab.wait_for(f"document.documentElement.lang === 'zh' && !!document.getElementById('desk-s-{one}')")
    tab.wait_for("location.hash === ''")
    trial.expect_quiet(tab, "zh/desk.html")


@behaviour("two tabs of the desk lose nothing of each other", ("chromium",))
def two_tabs(trial: Trial) -> None:
    one, two = suppliers(trial, 2)
    first = desk(trial)
    second = desk(trial)
    leave_and_return(trial, first)
    first.evaluate(f"SB.desk.shortlist.add({json.dumps(one)}).then(() => 0)")
    second.evaluate(f"SB.desk.shortlist.add({json.dumps(two)}).then(() => 0)")
    second.wait_for(f"{NAMES}.length === 2")
    leave_and_return(trial, first)
    first.wait_for(f"{NAMES}.length === 2")


@behaviour("a record that differs from the one that was added shows old and new statuses", ("chromium",))
def changed(trial: Trial) -> None:
    tab = desk(trial)
    (one,) = suppliers(trial, 1)
    add(trial, tab, one)
    tab.evaluate(f"""(() => {{
      const entry = SB.desk.store.get('supplier:{one}');
      const key = Object.keys(entry.statuses)[0];
      SB.desk.store.set('supplier:{one}', {{ digest: '000000000000', edition: '2020-01-01', statuses: {{ ...entry.statuses, [key]: entry.statuses[key] === 'withdrawn' ? 'cleared' : 'withdrawn' }} }});
    }})()""")
    tab.wait_for("document.querySelectorAll('.chosen .caution tbody .s').length >= 2")
    tab.click(f"[data-k='seen:{one}']")
    tab.wait_for("!document.querySelector('.chosen .caution')")


@behaviour("printed, the desk is a dossier: edition, digest, open questions, empty and ticked boxes, lines to sign", ("chromium",))
def dossier(trial: Trial) -> None:
    one, two = suppliers(trial, 2)
    tab = desk(trial)
    add(trial, tab, one, two)
    leave_and_return(trial, tab, f"checklist={checklist_key(trial)}")
    tab.wait_for("document.querySelectorAll('.ticks input[type=checkbox]').length > 3")
    tab.click(".ticks input[type=checkbox]")
    tab.wait_for("document.querySelectorAll('#dossier .tick-box').length > 3")
    tab.wait_for("document.querySelector('#dossier').textContent.includes('✓')")
    digest = tab.evaluate(f"SB.desk.records.of({json.dumps(one)}).digest")
    for width, height in ((21.0, 29.7), (21.59, 27.94)):
        ran = subprocess.run(["pdftotext", "-layout", "-", "-"], input=tab.pdf(width, height), capture_output=True, check=True)
        text = ran.stdout.decode("utf-8")
        for wanted in (digest, "Open questions", "✓", "Signature", tab.evaluate("SB.edition"), "Dossier"):
            trial.expect(wanted in text, f"the dossier lacks {wanted!r}")
        trial.expect("Move up" not in text and "Import" not in text, "the dossier has controls on it")


def write_note(tab, supplier: str, text: str) -> None:
    tab.click(f"[data-k='note:supplier:{supplier}']")
    tab.type(text)
    tab.press("Tab")
    tab.wait_for(f"(SB.desk.store.get('note:supplier:{supplier}') || {{}}).text === {json.dumps(text)}")


def paste(tab, text: str) -> None:
    # The section is made when the reader comes near.
    tab.evaluate("document.getElementById('desk-exchange').scrollIntoView({ behavior: 'instant' })")
    tab.wait_for("!!document.getElementById('desk-paste')")
    tab.evaluate(f"""(() => {{
      document.getElementById('desk-paste').closest('details').open = true;
      document.getElementById('desk-paste').value = {json.dumps(text)};
    }})()""")
    tab.click("[data-k='import-text']")
