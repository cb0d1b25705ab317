#!/usr/bin/env python3
"""Turns a site of make_content.py into a Hugo project that publishes the same facts on as many pages.

Hugo is spared the judging: statuses and their proof stand in the front matter, where its templates find them.
"""

import argparse
import json
import re
import shutil
from pathlib import Path

from firms import PRODUCTS
from make_content import firms_for, quoted
from words import COUNTRIES

THEME = Path(__file__).resolve().parent / "theme"
BECAUSE = {
    "cleared": "Every demand that applies is met.",
    "unproven": "Nothing is unmet, but not everything could be shown.",
    "lapsed": "It would be cleared but for evidence that has ended.",
    "not-cleared": "At least one demand is not met.",
    "withdrawn": "A paper it rests on was withdrawn.",
}
AUTHORITIES = {sign: region for region, (sign, _, _) in COUNTRIES["CN"][1].items()} | {"国": "national"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="a folder made by make_content.py")
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    options = parser.parse_args()
    make_project(options.site, options.folder)


def make_project(site, folder):
    shutil.copytree(THEME, folder)
    content, source = folder / "content", site / "content"
    for part in ["products", "rules", "checklists", "pages"]:
        write_pages(source / part, content / part, folder / "data" / part)
    for part in ["markets", "schemes"]:
        write_records(source / part, content / part, folder / "data" / part)
    rules = rules_by_market(source / "rules")
    made = json.loads((site / "made.json").read_text())
    firms = firms_for(source, made["seed"])
    for place in range(1, made["suppliers"] + 1):
        firm = firms.firm(place)
        target = content / "suppliers" / firm["id"][:2]
        target.mkdir(parents=True, exist_ok=True)
        with open(target / (firm["id"] + ".md"), "w", encoding="utf-8", newline="\n") as file:
            file.write(profile(firm, rules))
    write_overviews(content)


def write_overviews(content):
    """Titles of list pages; without them Hugo would show ids."""
    for name, title in {"by-letter": "Suppliers A to Z", "by-product": "Suppliers by product",
                        "by-market": "Suppliers by market", "by-region": "Suppliers by region",
                        "rules": "Rules", "schemes": "Papers and what they prove", "products": "Products",
                        "markets": "Markets", "checklists": "Checklists", "pages": "About this directory"}.items():
        target = content / name / "_index.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text(f"---\ntitle: {title}\n---\n", encoding="utf-8")
    for file in (content / "products").glob("[!_]*.md"):
        term = content / "by-product" / file.stem / "_index.md"
        term.parent.mkdir()
        term.write_text(file.read_text(encoding="utf-8").split("source:", 1)[0] + "---\n", encoding="utf-8")
    (content / "desk.md").write_text("---\ntitle: Desk\n---\nWhat was added to the desk is shown here.\n")
    # Hugo's own list of all suppliers would be one page of any length; the lists by letter stand for it.
    (content / "suppliers" / "_index.md").write_text("---\ntitle: Suppliers\nbuild: {render: never}\n---\n")


def write_pages(source, target, data):
    """Markdown files: their front matter moves under `source`, since some of its keys mean something else to Hugo."""
    target.mkdir(parents=True)
    data.mkdir(parents=True)
    for file in sorted(source.glob("*.md")):
        _, front, text = re.split(r"^---[ \t]*\n", file.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
        (target / file.name).write_text(
            f"---\ntitle: {title_of(front, file.stem)}\nsource:\n{indented(front)}---\n{text}", encoding="utf-8")
        (data / f"{file.stem}.yaml").write_text(front, encoding="utf-8")


def write_records(source, target, data):
    """YAML files: one page each, without text."""
    target.mkdir(parents=True)
    data.mkdir(parents=True)
    for file in sorted(source.glob("*.yaml")):
        record = file.read_text(encoding="utf-8")
        name = re.search(r"^code:\s*(\S+)", record, re.MULTILINE)
        page = name[1].lower() if name else file.stem
        (target / f"{page}.md").write_text(
            f"---\ntitle: {title_of(record, file.stem)}\nsource:\n{indented(record)}---\n", encoding="utf-8")
        shutil.copyfile(file, data / file.name)


def title_of(front, otherwise):
    """The first language of `title` or `name`, wherever on its line or the next it stands."""
    found = re.search(r"^(?:title|name):[ \t]*(?:\{\s*en:[ \t]*|\n[ \t]+en:[ \t]*)?(\"[^\"]*\"|'[^']*'|[^,}\n]+)", front, re.MULTILINE)
    return quoted(found[1].strip().strip("\"'")) if found else otherwise


def indented(text):
    return "".join(f"  {line}\n" if line.strip() else "\n" for line in text.splitlines())


def rules_by_market(folder):
    """Which rules a proof of (product, market) shows: read off the codes and the words of `applies-to`."""
    prefixes = {"CN-EXPORT": "CN-", "EU": "EU-", "US": "US-"}
    found = {}
    for file in sorted(folder.glob("*.md")):
        front = file.read_text(encoding="utf-8").split("\n---", 1)[0]
        code = re.search(r"^code:\s*(\S+)", front, re.MULTILINE)[1]
        applies = re.search(r"^applies-to:(.*(?:\n[ \t].*)*)", front, re.MULTILINE)
        applies = applies[1] if applies else ""
        for product in PRODUCTS:
            for market, prefix in prefixes.items():
                if code.startswith("DIR-") or (code.startswith(prefix) and
                                               ("products" not in applies or product in applies)):
                    found.setdefault((product, market), []).append(file.stem)
    return found


def profile(firm, rules):
    """The supplier's page in Hugo's terms; what is known of an offer or a paper stands there once."""
    papers = {paper["number"] or paper["scheme"]: place for place, paper in enumerate(firm["papers"], 1)}
    lines = [
        "---", f"title: {quoted(firm['name'])}", f"by-letter: [{firm['name'][0].upper()}]",
        f"by-product: [{', '.join(offer['product'] for offer in firm['offers'])}]",
        f"by-market: [{', '.join(sorted({market for offer in firm['offers'] for market in offer['markets']}))}]",
        f"by-region: [{firm['region']}]", "firm:", f"  id: {firm['id']}", f"  country: \"{firm['country']}\"",
        f"  region: {firm['region']}", f"  city: {firm['city']}", f"  address: {quoted(firm['address'])}",
        f"  roles: [{', '.join(firm['roles'])}]", "  identifiers:",
    ]
    lines += [f"    {kind}: {quoted(value)}" for kind, value in firm["identifiers"].items()]
    lines += [
        f"  website: {quoted(firm['website'])}", f"  email: {firm['email']}", f"  source: {quoted(firm['source'])}",
        f"  recorded: \"{firm['recorded']}\"", "  offers:",
    ]
    for offer in firm["offers"]:
        lines += [
            f"    - product: {offer['product']}", f"      model: {quoted(offer['model'])}",
            f"      use: {offer['use']}", f"      standards: [{', '.join(map(quoted, offer['standards']))}]",
            f"      certificates: [{', '.join(map(quoted, offer['certificates']))}]", "      states:",
        ]
        if offer["gtin"]:
            lines.insert(-1, f"      gtin: {quoted(offer['gtin'])}")
        for market, status in offer["states"].items():
            lines += [f"        - market: {market}", f"          status: {status}",
                      f"          because: {quoted(BECAUSE[status])}", "          proof:"]
            lines += proof(offer, rules.get((offer["product"], market), []), status, papers)
    lines.append("  papers:")
    for paper in firm["papers"]:
        first = "    - "
        for key, value in paper.items():
            if value and key not in ("supplier", "holder"):
                lines.append(f"{first}{key}: {quoted(value)}")
                first = "      "
        decoded = decode(paper)
        if decoded:
            lines.append(f"      decoded: {quoted(decoded)}")
    lines += ["---", "", firm["text"]]
    return "\n".join(lines)


def proof(offer, rules, status, papers):
    """Rules with their outcome and the place, from 1, of a paper that speaks for it."""
    outcome = {"cleared": "met", "unproven": "unknown"}.get(status, "unmet")
    numbers = offer["certificates"]
    return [f"            - {{rule: {rule}, outcome: {'met' if place else outcome}"
            + (f", paper: {papers[numbers[place % len(numbers)]]}}}" if numbers else "}")
            for place, rule in enumerate(rules)]


def decode(paper):
    number = paper["number"]
    if paper["scheme"] == "nmpa-registration":
        return (f"{number[0]} = {AUTHORITIES[number[0]]} authority; 准 = made in mainland China; {number[4:8]} = year; "
                f"{number[8]} = class; {number[9:11]} = category; {number[11:]} = serial")
    if paper["scheme"] == "fda-510k":
        return f"{number[1:3]} = year of receipt; {number[3:]} = serial"
    return ""


if __name__ == "__main__":
    main()
