"""The page that checks editions, given them as readers give them: dragged from a folder of theirs and let go.

Chromium drags files and folders from outside by a command of its protocol. Firefox has none: there a ZIP comes in an event
that a script makes, and a folder cannot be tried at all.
"""

from behaviours.m_sealed import DAY, Sealed, answer_to, try_cases
from checking import Skip, Trial, behaviour


@behaviour("a ZIP that is dropped on the page that checks editions is checked, good or tampered with")
def drop_archives(trial: Trial) -> None:
    if trial.browser.name == "firefox":
        trial.remark("the event is made by a script, as no command of the protocol drags files from outside")
    try_cases(trial, lambda tab, sealed: tab.drop("#drop", [sealed.zip()]))


@behaviour("a folder that is dropped on the page that checks editions is checked, good or tampered with")
def drop_folders(trial: Trial) -> None:
    if trial.browser.name == "firefox":
        raise Skip("no command of the protocol drags files from outside, and no script can make the entry of a folder")
    try_cases(trial, lambda tab, sealed: tab.drop("#drop", [sealed.folder]))


@behaviour("an edition may be dropped anywhere on the page, and as all that lies in its folder", ("chromium",))
def drop_elsewhere(trial: Trial) -> None:
    with Sealed(trial) as sealed:
        for what, place, paths in [
            ("on the heading", "h1", [sealed.folder]),
            ("all that lies in the folder", "#drop", sorted(sealed.folder.iterdir())),
        ]:
            said = answer_to(trial, sealed, DAY, "", lambda tab: tab.drop(place, paths))
            trial.expect("GOOD: whole, signed by this key" in said and "NOT GOOD" not in said, f"{what}: {said!r}")


@behaviour("what is dropped and is no edition is told, and the page stays")
def drop_other_things(trial: Trial) -> None:
    with Sealed(trial) as sealed:
        letter, other = sealed.place / "letter.txt", sealed.place / "other.zip"
        letter.write_text("Dear reader")
        other.write_text("Dear reader")
        for paths in ([letter], [other], [letter, other]):
            said = answer_to(trial, sealed, DAY, "", lambda tab: tab.drop("#drop", paths))
            trial.expect("NOT GOOD" in said, f"{[path.name for path in paths]}: {said!r}")


@behaviour("the place to drop shows that something is held over it, and no longer once it has fallen", ("chromium",))
def show_held(trial: Trial) -> None:
    with Sealed(trial) as sealed:
        tab = trial.tab()
        tab.set_clock(DAY)
        tab.open_file(sealed.page)
        is_over = "document.getElementById('drop').classList.contains('over')"
        trial.expect(not tab.evaluate(is_over), "before")
        tab.drag_over("#drop", [sealed.folder])
        tab.wait_for(is_over)
        tab.drop("#drop", [sealed.folder])
        tab.wait_for("!!document.querySelector('#answer .verdict')", 60)
        trial.expect(not tab.evaluate(is_over), "after")
