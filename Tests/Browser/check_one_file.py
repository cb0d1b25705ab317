#!/usr/bin/env python3
"""Holds a one-file edition against the pages it was made from: nothing lost, nothing from outside, every link leads somewhere.

  Tests/Browser/check_one_file.py FILE.html SITE [PAGE ...]     pages that must be in it beside those found
"""

import base64
import hashlib
import re
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Words(HTMLParser):
    """The words of a page's main part, or of each section of a one-file edition."""

    def __init__(self):
        super().__init__()
        # Name, whether in the main part, whether left out, and the section.
        self.open: list[tuple[str, bool, bool, str | None]] = []
        self.sections: dict[str, list[str]] = {}
        self.main: list[str] = []
        self.ids: list[str] = []
        self.links: list[tuple[str, dict]] = []
        self.sources: list[str] = []
        self.handlers: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = given["content"]
        if "href" in given:
            self.links.append((tag, given))
        self.sources += [given[name] for name in ("src", "srcset", "poster", "data", "action") if name in given]
        self.handlers += [name for name in given if name.startswith("on") or name == "style"]
        if tag not in VOID:
            isIn, isOut, section = self.open[-1][1:] if self.open else (False, False, None)
            kind = given.get("class")
            self.open.append((
                tag,
                isIn or tag == "main",
                isOut or tag in ("form", "script") or kind in ("crumbs", "one-file-back"),
                given["id"] if kind == "one-file-page" else section,
            ))

    def handle_endtag(self, tag):
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] == tag:
                del self.open[place:]
                return

    def handle_data(self, data):
        _, isIn, isOut, section = self.open[-1] if self.open else ("", False, False, None)
        if isIn and not isOut:
            self.main += data.split()
            if section:
                self.sections.setdefault(section, []).extend(data.split())


def read(path: Path) -> Words:
    words = Words()
    words.feed(path.read_text(encoding="utf-8"))
    return words


def check(file: Path, site: Path, wanted: list[str]) -> list[str]:
    faults = []
    text = file.read_text(encoding="utf-8")
    one = read(file)
    ids = set(one.ids)
    faults += [f"id {each} stands twice" for each, count in Counter(one.ids).items() if count > 1]
    for tag, given in one.links:
        address = given["href"]
        if address.startswith("#"):
            if address[1:] not in ids:
                faults.append(f"{address} leads nowhere")
        elif tag != "a" or not (address.startswith("mailto:") or address.startswith("tel:") or "external" in given.get("rel", "").split()):
            faults.append(f"<{tag}> reaches outside: {address}")
    faults += [f"loads {each[:60]}" for each in one.sources if not each.startswith("data:")]
    faults += [f"has {each}" for each in one.handlers]
    for kind in ("script", "style"):
        parts = re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.S)
        if len(parts) != 1:
            faults.append(f"{len(parts)} elements {kind}")
        for part in parts:
            digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
            if f"{kind}-src 'sha256-{digest}'" not in one.policy:
                faults.append(f"the policy does not name the {kind}")
    if not one.policy.startswith("default-src 'none'"):
        faults.append(f"policy {one.policy}")

    pages = {}
    language = re.search(r'<html lang="([^"]*)"', text).group(0)
    for page in site.rglob("*.html"):
        if language not in page.read_text(encoding="utf-8")[:200]:
            continue
        pages.setdefault(tuple(read(page).main), []).append(page.relative_to(site).as_posix())
    found = set()
    for name, words in one.sections.items():
        names = pages.get(tuple(words))
        if names is None:
            faults.append(f"section {name} says something else than any page: {' '.join(words[:12])}")
        else:
            found.update(names)
    faults += [f"{each} is not in it" for each in wanted if each not in found]
    print(f"{len(one.sections)} pages, {len(ids)} places, {len(text.encode()) / 1048576:.1f} MiB")
    return faults


if __name__ == "__main__":
    given = check(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
    print("\n".join(given[:40]))
    sys.exit(1 if given else 0)
