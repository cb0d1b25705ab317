"""The page that checks editions, against the same tampering as the command and the stock tools."""

import base64
import hashlib
import json
import os
import re
import shutil
import tempfile
import zipfile
from pathlib import Path

from checking import Skip, Trial, behaviour

HERE = Path(__file__).resolve().parents[3]
BLAKE = HERE / "Sources" / "EditionSealing" / "Page" / "blake2b.js"
DAY = "2020-12-24"  # on which the packed sample is valid
AFTER = "2021-03-01"
PAGE = "suppliers/index.html"


class Sealed:
    """The edition `make browser` packed beside the site, unpacked for one behaviour."""

    def __init__(self, trial: Trial):
        self.packed = trial.site.folder.parent / "sealed"
        archives = sorted(self.packed.glob("edition-*.zip"))
        if not archives:
            raise Skip("no packed edition lies beside the site; `make browser` makes one")
        self.archive = archives[-1]
        self.place = Path(tempfile.mkdtemp(prefix="sealed-"))
        with zipfile.ZipFile(self.archive) as whole:
            whole.extractall(self.place)
        self.folder = self.place / self.archive.stem
        self.page = self.place / "verify.html"  # apart from the edition
        shutil.copy(self.packed / "verify.html", self.page)
        self.number = json.loads((self.folder / "EDITION.json").read_text())["number"]

    def __enter__(self) -> "Sealed":
        return self

    def __exit__(self, *_) -> None:
        shutil.rmtree(self.place, ignore_errors=True)

    def zip(self) -> Path:
        sent = self.place / "sent.zip"
        with zipfile.ZipFile(sent, "w", zipfile.ZIP_DEFLATED) as made:
            for file in sorted(self.folder.rglob("*")):
                if file.is_file():
                    made.write(file, f"{self.folder.name}/{file.relative_to(self.folder).as_posix()}")
        return sent

    def change_byte(self) -> None:
        bytes_ = bytearray((self.folder / PAGE).read_bytes())
        bytes_[len(bytes_) // 2] ^= 1
        (self.folder / PAGE).write_bytes(bytes_)

    def swap_list(self) -> None:
        """A page is changed, and list and label are made anew to fit."""
        self.change_byte()
        names = [line[66:] for line in (self.folder / "SHA256SUMS").read_text().splitlines()]
        sums = lambda: {name: hashlib.sha256((self.folder / name).read_bytes()).hexdigest() for name in names}
        written = lambda of: "".join(f"{value}  {name}\n" for name, value in of.items())
        others = {name: value for name, value in sums().items() if name != "EDITION.json"}
        contents = hashlib.sha256(written(others).encode()).hexdigest()
        label = self.folder / "EDITION.json"
        label.write_text(re.sub(r'"contents":"[0-9a-f]+"', f'"contents":"{contents}"', label.read_text()))
        (self.folder / "SHA256SUMS").write_text(written(sums()))


def cases(sealed: Sealed):
    """What is done, the day, the known number, and what the page must say."""
    return [
        ("good", lambda: None, DAY, "", "GOOD: whole, signed by this key, and valid today"),
        ("byte changed", sealed.change_byte, DAY, "", f"{PAGE} is not as it was sealed"),
        ("file added", lambda: (sealed.folder / "offer.html").write_text("x"), DAY, "", "offer.html does not belong to it"),
        ("file removed", lambda: (sealed.folder / PAGE).unlink(), DAY, "", f"{PAGE} is missing"),
        ("list swapped", sealed.swap_list, DAY, "", "SHA256SUMS is not the list that was signed"),
        ("replayed", lambda: None, DAY, "9", f"It is edition {sealed.number}, older than edition 9 that you know"),
        ("past its end", lambda: None, AFTER, "", "It was valid until 2021-02-28"),
    ]


def answer(trial: Trial, sealed: Sealed, day: str, known: str, field: str, path: Path) -> str:
    return answer_to(trial, sealed, day, known, lambda tab: tab.choose(field, [path]))


def answer_to(trial: Trial, sealed: Sealed, day: str, known: str, give) -> str:
    """What the page says of the edition it is given."""
    tab = trial.tab()
    tab.set_clock(day)
    tab.open_file(sealed.page)
    address = tab.evaluate("location.href")
    tab.evaluate("document.querySelector('[data-language=en]').click()")
    tab.evaluate(f"document.getElementById('known').value = {json.dumps(known)}")
    give(tab)
    tab.wait_for("!!document.querySelector('#answer .verdict')", 60)
    for fault in tab.faults() + tab.record.failed:
        trial.faults.append(fault)
    trial.expect_equal(tab.evaluate("location.href"), address, "the page stays")
    for address in tab.record.requests:
        trial.expect(address.startswith(("file:", "blob:", "data:", "about:")), f"asks for {address}")
    return tab.evaluate("document.getElementById('answer').innerText")


def try_cases(trial: Trial, give) -> None:
    """Every case, with the edition handed over by `give`."""
    for number in range(7):
        with Sealed(trial) as sealed:
            name, tamper, day, known, wanted = cases(sealed)[number]
            tamper()
            said = answer_to(trial, sealed, day, known, lambda tab: give(tab, sealed))
            trial.expect(wanted in said, f"{name}: wanted {wanted!r} in {said!r}")
            trial.expect(("NOT GOOD" in said) == (name != "good"), f"{name}: {said!r}")


@behaviour("the page that checks editions sees every tampering with a ZIP")
def check_archives(trial: Trial) -> None:
    try_cases(trial, lambda tab, sealed: tab.choose("#archive", [sealed.zip()]))


@behaviour("the page that checks editions sees every tampering with a folder", ("chromium",))
def check_folders(trial: Trial) -> None:
    try_cases(trial, lambda tab, sealed: tab.choose("#folder", [sealed.folder]))


@behaviour("without a key the page says that an edition is complete and no more")
def check_without_key(trial: Trial) -> None:
    with Sealed(trial) as sealed:
        sealed.page.write_text(re.sub(r'data-key="[^"]*"', 'data-key=""', sealed.page.read_text()))
        said = answer(trial, sealed, DAY, "", "#archive", sealed.zip())
        trial.expect("COMPLETE, and no more" in said, said)


@behaviour("a hostile ZIP is told from an edition by the page")
def check_hostile(trial: Trial) -> None:
    for add, wanted in [
        (lambda made: made.writestr("../evil.html", "x"), "`../evil.html`"),
        (lambda made: made.writestr("edition-1/bomb.html", bytes(700 << 20), zipfile.ZIP_DEFLATED), "unpacks to more"),
        (lambda made: made.writestr(link(), "/etc/passwd"), "is a link or device"),
    ]:
        with Sealed(trial) as sealed:
            sent = sealed.zip()
            with zipfile.ZipFile(sent, "a") as made:
                add(made)
            said = answer(trial, sealed, DAY, "", "#archive", sent)
            trial.expect(wanted.strip("`") in said and "NOT GOOD" in said, f"{wanted}: {said!r}")
    with Sealed(trial) as sealed:
        sent = sealed.zip()
        sent.write_bytes(sent.read_bytes()[:-100_000])
        trial.expect("It is no ZIP" in answer(trial, sealed, DAY, "", "#archive", sent), "cut short")


def link() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("edition-1/link")
    entry.create_system = 3
    entry.external_attr = 0o120777 << 16
    return entry


@behaviour("the page's digest is BLAKE2b as others compute it")
def check_digest(trial: Trial) -> None:
    tab = trial.tab()
    tab.open("about:blank")
    source = BLAKE.read_text(encoding="utf-8")
    for length in (0, 1, 3, 127, 128, 129, 255, 256, 257, 4096, 20_001):
        message = os.urandom(length)
        found = tab.evaluate(
            f"(() => {{ {source}\n const bytes = Uint8Array.from(atob({json.dumps(b64(message))}), c => c.charCodeAt(0));"
            " return Array.from(blake2b(bytes), b => b.toString(16).padStart(2, '0')).join(''); })()"
        )
        trial.expect_equal(found, hashlib.blake2b(message).hexdigest(), f"{length} bytes")


def b64(message: bytes) -> str:
    return base64.b64encode(message).decode()


@behaviour("the page that checks editions speaks Chinese and English and fits a phone")
def check_languages(trial: Trial) -> None:
    with Sealed(trial) as sealed:
        tab = trial.tab()
        tab.set_clock(DAY)
        tab.set_viewport(360, 740)
        tab.open_file(sealed.page)
        tab.choose("#archive", [sealed.zip()])
        tab.wait_for("!!document.querySelector('#answer .verdict')", 60)
        for language, word in (("zh", "合格"), ("en", "GOOD")):
            tab.evaluate(f"document.querySelector('[data-language={language}]').click()")
            trial.expect(word in tab.evaluate("document.getElementById('answer').innerText"), language)
            trial.expect_equal(tab.evaluate("document.documentElement.lang"), language, "language")
            wide = tab.evaluate("document.documentElement.scrollWidth > innerWidth")
            trial.expect(not wide, f"{language}: wider than a phone")
        narrow = tab.evaluate("Math.min(...[...document.querySelectorAll('dd')].map(each => each.clientWidth))")
        trial.expect(narrow > 200, f"a fact has {narrow} pixels on a phone")
        folder = os.environ.get("SCREENSHOTS")
        if folder:
            for name, width in (("phone", 360), ("desktop", 1280)):
                tab.set_viewport(width, 900)
                (Path(folder) / f"verify-{name}-{trial.browser.name}.png").write_bytes(tab.screenshot())
