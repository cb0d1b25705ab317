"""A browser that lets files read each other would prove nothing about a folder on a buyer's desk."""

import tempfile
from pathlib import Path

from checking import Trial, behaviour

PROBES = {
    "fetch of a sibling": "fetch('other.txt').then(() => true, () => false)",
    "a request of a sibling": """new Promise(done => {
        const request = new XMLHttpRequest();
        request.onload = () => done(true);
        request.onerror = () => done(false);
        try { request.open('GET', 'other.txt'); request.send(); } catch { done(false); }
    })""",
    "a module from a file": """new Promise(done => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = 'module.js';
        script.onload = () => done(true);
        script.onerror = () => done(false);
        document.head.append(script);
    })""",
    "a worker from a file": """new Promise(done => {
        try {
            const worker = new Worker('worker.js');
            worker.onmessage = () => done(true);
            worker.onerror = () => done(false);
        } catch { done(false); }
    })""",
}


@behaviour("the browser keeps files from each other, as a reader's does", is_condition=True)
def strict_policy(trial: Trial) -> None:
    with tempfile.TemporaryDirectory(prefix="sourcebook-policy-") as name:
        folder = Path(name)
        for page in ("one.html", "two.html"):
            (folder / page).write_text("<!DOCTYPE html><html lang=en><title>Probe</title><p>Probe</p>")
        (folder / "other.txt").write_text("other")
        (folder / "module.js").write_text("export {};")
        (folder / "worker.js").write_text("postMessage(1);")
        (folder / "classic.js").write_text("window.ran = true;")
        tab = trial.tab()
        tab.open_file(folder / "one.html")
        for what, probe in PROBES.items():
            trial.expect_equal(tab.evaluate(probe), False, what)
        # A probe that always fails would prove nothing either: a classic script of the same folder runs.
        runs = PROBES["a module from a file"].replace("script.type = 'module';", "").replace("module.js", "classic.js")
        trial.expect_equal(tab.evaluate(runs), True, "a classic script")
        tab.evaluate("localStorage.setItem('probe', 'one')")
        tab.open_file(folder / "two.html")
        seen = tab.evaluate("localStorage.getItem('probe')")
        trial.remark(f"a second file sees what the first stored: {seen is not None}")
        if tab.browser == "firefox":
            trial.expect_equal(seen, None, "what another file stored")
