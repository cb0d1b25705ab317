#!/usr/bin/env python3
"""Measures the search of built sites, opened from their folders, in Chromium and Firefox.

  Tests/Browser/measure.py SITE [SITE ...]            a Markdown table, one column for each site and browser
  Tests/Browser/measure.py --runs 9 SITE

Each run has a fresh profile, the file machine's disk warm. First result: from the focus of the field, words set in the
same moment, to the first hit in the page; once for a word most suppliers have, once for a number only the last one has,
so that all shards must have come. Keystroke: from keydown to the hits of that keystroke drawn, in the list
under the field and, with all facets counted, on the search page. Longest task: the longest time between two turns of
the page while it loads and searches.
"""

import argparse
import gzip
import json
import os
import platform
import sys
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / ".build-browser" / "tools")]

from driving.chromium import Chromium  # noqa: E402
from driving.firefox import Firefox  # noqa: E402
from driving.tab import Tab  # noqa: E402
from site_files import Site  # noqa: E402

WORDS = "medical"
TYPED = "health 3"
# Keeps the longest time the page did not come round: a message to itself that is late is a task that was long.
WATCH_TURNS = """(() => {
  const channel = new MessageChannel();
  let last = performance.now();
  window.__longest = 0;
  channel.port1.onmessage = () => {
    const now = performance.now();
    window.__longest = Math.max(window.__longest, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(0), 0);
  };
  channel.port2.postMessage(0);
})(), 0"""
FIRST = """new Promise(done => {
  const field = document.getElementById("q");
  const observer = new MutationObserver(() => {
    if (!document.querySelector("[data-result]")) return;
    observer.disconnect();
    done(performance.now() - begun);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const begun = performance.now();
  field.focus();
  field.value = WORDS;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""
# Times from keydown to the last change the keystroke makes, drawn or not; a change more than two seconds late is another's.
WATCH_KEYS = """(() => {
  window.__keys = [];
  let begun = 0;
  addEventListener("keydown", event => { begun = event.timeStamp; window.__keys.push(0); }, true);
  new MutationObserver(() => {
    if (begun) window.__keys[window.__keys.length - 1] = performance.now() - begun;
  }).observe(document.querySelector("PLACE"), { childList: true, subtree: true, characterData: true });
})(), 0"""
QUIET = "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true), 0)))"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sites", type=Path, nargs="+")
    options.add_argument("--runs", type=int, default=5)
    given = options.parse_args()
    columns: list[tuple[str, dict[str, str]]] = []
    for folder in given.sites:
        site = Site(folder)
        for make in (Chromium, Firefox):
            columns.append(measure(site, make, given.runs))
    print(f"On {platform.machine()} with {os.cpu_count()} processors, load {os.getloadavg()[2]:.1f}; medians of {given.runs} runs.\n")
    print("| | " + " | ".join(heading for heading, _ in columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for name in columns[0][1]:
        print(f"| {name} | " + " | ".join(found[name] for _, found in columns) + " |")


def measure(site: Site, make, runs: int) -> tuple[str, dict[str, str]]:
    last = last_number(site)
    firsts, lasts, popup_keys, page_keys, longest, typed_longest = [], [], [], [], [], []
    suppliers = 0
    for _ in range(runs):
        browser = make()
        version = browser.version()
        try:
            tab = browser.new_tab()
            tab.open(site.address("index.html"))
            tab.evaluate(WATCH_TURNS)
            firsts.append(tab.evaluate(FIRST.replace("WORDS", repr(WORDS))))
            suppliers = tab.evaluate("SB.engine.names().suppliers")
            tab.wait_for("SB.engine.loaded() >= SB.engine.names().suppliers", 120)
            longest.append(tab.evaluate("window.__longest"))
            popup_keys += keystrokes(tab, "#hits")
            tab.open(site.address("search.html"))
            tab.click("#q")
            tab.wait_for("window.SB.engine && SB.engine.names() && SB.engine.loaded() >= SB.engine.names().suppliers", 120)
            tab.evaluate(WATCH_TURNS)
            page_keys += keystrokes(tab, "#results")
            typed_longest.append(tab.evaluate("window.__longest"))
            tab.open(site.address("index.html"))
            lasts.append(tab.evaluate(FIRST.replace("WORDS", repr(last))))
            tab.close()
        finally:
            browser.end()
    raw, packed, shards = index_size(site)
    return f"{suppliers:,} in {version}", {
        "Index, search-*.js": f"{raw / 1e6:.2f} MB in {shards}",
        "Index, each gzip -9": f"{packed / 1e3:.0f} kB",
        "First result after focus": milliseconds(firsts),
        "The same, for a number in the last shard alone": milliseconds(lasts),
        "Longest task while loading": milliseconds(longest),
        "Keystroke, list under the field": milliseconds(popup_keys),
        "Keystroke, search page with facets": milliseconds(page_keys),
        "Longest task while typing there": milliseconds(typed_longest),
    }


def keystrokes(tab: Tab, place: str) -> list[float]:
    """How long each letter of some words took, from keydown to the last change of the hits."""
    tab.evaluate("(() => { const field = document.getElementById('q'); field.focus(); field.value = ''; })(), 0")
    tab.evaluate(WATCH_KEYS.replace("PLACE", place))
    times = []
    for letter in TYPED:
        if letter == " ":
            tab.press("Space")
            continue
        tab.press(letter)
        number = "window.__keys[window.__keys.length - 1]"
        tab.wait_for(f"{number} > 0", 20)
        # Further changes of the same keystroke may follow, when shards are searched in turns.
        before = -1.0
        while (now := tab.evaluate(f"{QUIET}.then(() => {number})")) != before:
            before = now
        times.append(now)
    return times


def last_number(site: Site) -> str:
    """A number of the last supplier that no other has."""
    shards = sorted((site.folder / "data").glob("search-*.js"), key=lambda file: int(file.stem.split("-")[1]))
    parts = [json.loads(file.read_text(encoding="utf-8").split(",", 1)[1].rsplit(")", 1)[0]) for file in shards]
    texts = "\n".join(part["numbers"] for part in parts)
    return next(each for row in reversed(parts[-1]["numbers"].split("\n")) for each in row.split("|")
                if len(each) > 8 and texts.count(each) == 1)


def index_size(site: Site) -> tuple[int, int, int]:
    files = sorted((site.folder / "data").glob("search-*.js"))
    read = [file.read_bytes() for file in files]
    return sum(map(len, read)), sum(len(gzip.compress(each, 9, mtime=0)) for each in read), len(files)


def milliseconds(values: list[float]) -> str:
    return f"{median(values):.0f} ms ({min(values):.0f} to {max(values):.0f})"


if __name__ == "__main__":
    main()
