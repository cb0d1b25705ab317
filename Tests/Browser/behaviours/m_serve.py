"""A site served while it is written: pages follow each save, and mistakes stand over them until they are gone."""

import os
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from checking import Skip, Trial, behaviour

HOME = Path(__file__).resolve().parents[3]
COMMAND = Path(os.environ.get("SOURCEBOOK", HOME / ".build" / "release" / "sourcebook"))
PANEL = "document.querySelector('sourcebook-overlay').shadowRoot.querySelector('section')"
BADGE = "document.querySelector('sourcebook-overlay').shadowRoot.querySelector('.badge')"
SHOTS = os.environ.get("SHOTS")


class Served:
    """A copy of the sample, served; gone with its block."""

    def __enter__(self):
        if not COMMAND.exists():
            raise Skip(f"{COMMAND} is not built")
        self.folder = Path(tempfile.mkdtemp(prefix="sourcebook-served-"))
        for part in ("content", "templates"):
            shutil.copytree(HOME / part, self.folder / part)
        self.process = subprocess.Popen(
            [COMMAND, "serve", "--site", self.folder, "--port", "0", "--quiet"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "SOURCEBOOK_EDITOR": f"touch {self.folder}/opened; true"},
        )
        self.address = self.process.stdout.readline().strip()
        while not self.is_read():
            time.sleep(0.1)
        return self

    def is_read(self) -> bool:
        try:
            urllib.request.urlopen(self.address, timeout=30).close()
        except urllib.error.HTTPError:
            return False
        return True

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.folder)

    def supplier(self) -> tuple[Path, str]:
        """A profile, and the path of its page."""
        file = sorted((self.folder / "content" / "suppliers").glob("[a-z]*[!h].md"))[0]
        return file, f"suppliers/{file.stem[:2]}/{file.stem}.html"


@behaviour("a page served while it is written follows each save and shows mistakes until they are gone")
def follows(trial: Trial) -> None:
    with Served() as site:
        file, page = site.supplier()
        good = file.read_text(encoding="utf-8")
        tab = trial.tab()
        tab.open(site.address + page)
        tab.wait_for("!document.querySelector('sourcebook-overlay').hidden")
        trial.expect_equal(tab.faults(), [], "what went wrong on the served page")
        trial.expect_equal(tab.evaluate(f"{PANEL}.hidden && {BADGE}.hidden"), True, "nothing to say")

        begun = time.monotonic()
        file.write_text(good + "\nA sentence that was not there.\n", encoding="utf-8")
        tab.wait_for("document.body && document.body.textContent.includes('A sentence that was not there.')")
        trial.remark(f"the page shows a save after {(time.monotonic() - begun) * 1000:.0f} ms")

        file.write_text(good.replace("country:", "countri:", 1), encoding="utf-8")
        tab.wait_for(f"!{PANEL}.hidden && {PANEL}.textContent.includes('countri')")
        trial.expect_equal(tab.evaluate(f"!!{PANEL}.querySelector('pre mark')"), True, "the line is marked")
        trial.expect_equal(
            tab.evaluate("document.body.textContent.includes('A sentence that was not there.')"), True,
            "the last good page is still shown")
        for width, height in ((390, 844), (1280, 900)) if SHOTS else ():
            tab.set_viewport(width, height)
            time.sleep(0.3)
            Path(SHOTS, f"overlay-{tab.browser}-{width}.png").write_bytes(tab.screenshot())
        wide = tab.evaluate(f"{PANEL}.scrollWidth <= {PANEL}.clientWidth")
        trial.expect(wide, "the panel is wider than the window")

        tab.evaluate(f"{PANEL}.querySelector('[data-file]').click()")
        for _ in range(300):
            if (site.folder / "opened").exists():
                break
            time.sleep(0.02)
        trial.expect((site.folder / "opened").exists(), "the editor was not opened")
        tab.evaluate(f"{PANEL}.querySelector('header button').click()")
        trial.expect_equal(tab.evaluate(f"{PANEL}.hidden && !{BADGE}.hidden"), True, "closing leaves a button")

        new = file.with_name(".new")
        new.write_text(good, encoding="utf-8")
        os.replace(new, file)
        tab.wait_for(f"{PANEL} && {PANEL}.hidden && {BADGE}.hidden && {PANEL}.textContent === ''")
        tab.wait_for("!document.body.textContent.includes('A sentence that was not there.')")

        tab.open(site.address + "none.html")
        tab.wait_for("!!document.querySelector('sourcebook-overlay')")
        trial.expect("There is no page" in tab.evaluate("document.title"), "a missing page is told")
        if SHOTS:
            Path(SHOTS, f"missing-{tab.browser}.png").write_bytes(tab.screenshot())
