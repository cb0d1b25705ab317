#!/usr/bin/env python3
"""Turns a site and its published edition into a Hugo project that publishes the same facts on the same kinds of pages.

Hugo is spared the judging: statuses, their days and every verdict stand in the front matter as the edition tells them.
Whatever does not grow with the suppliers (home, rules, checklists, the first part of product and market pages) is
given to it ready, as HTML content. Profiles and lists are made by its templates; what repeats between pages is looked
up in data files and rendered once by partialCached, as a careful author of a Hugo theme would have it.
"""

import argparse
import csv
import json
import re
import shutil
from pathlib import Path

from hugo_facts import Edition, front_matter
from hugo_front import Fronts, as_toml
from hugo_ready import rows_of_lists, slug, write_ready
from make_content import firms_for
from words import COUNTRIES

THEME = Path(__file__).resolve().parent / "theme"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="a folder made by make_content.py")
    parser.add_argument("edition", type=Path, help="the edition sourcebook built of it")
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    options = parser.parse_args()
    make_project(options.site, Edition(options.edition), options.folder)


def make_project(site, edition, folder):
    shutil.copytree(THEME, folder)
    source, content, data = site / "content", folder / "content", folder / "data"
    data.mkdir()
    write_data(source, site / "templates", edition, data)
    write_ready(edition, content)
    counts = write_suppliers(site, edition, folder)
    write_terms(content, counts["regions"])
    facts = edition.facts
    with open(folder / "hugo.yaml", "a", encoding="utf-8") as settings:
        settings.write(f"title: {json.dumps(title_of_site(source))}\nparams:\n  asOf: \"{facts['asOf']}\"\n"
                       f"  knownBy: \"{facts['knownBy']}\"\n  validUntil: \"{facts['validUntil']}\"\n"
                       f"  generator: {facts['generator']}\n  rows:\n")
        for name, rows in rows_of_lists(edition, counts).items():
            settings.write(f"    {name}: {rows}\n")


def title_of_site(source):
    return re.search(r"^title: (.+)$", (source / "site.yaml").read_text(encoding="utf-8"), re.MULTILINE)[1]


def write_suppliers(site, edition, folder):
    """Writes the profiles; answers with the number of rows each list will have, by taxonomy and term."""
    made = json.loads((site / "made.json").read_text())
    firms = firms_for(site / "content", made["seed"])
    fronts = Fronts(site / "content", edition)
    counts = {}
    for place in range(1, made["suppliers"] + 1):
        firm = firms.firm(place)
        front = fronts.front(firm)
        for taxonomy in ["letters", "products", "markets", "regions"]:
            for term in front[taxonomy]:
                rows = counts.setdefault(taxonomy, {})
                rows[term] = rows.get(term, 0) + 1
        target = folder / "content" / "suppliers" / firm["id"][:2]
        target.mkdir(parents=True, exist_ok=True)
        with open(target / (firm["id"] + ".md"), "w", encoding="utf-8", newline="\n") as file:
            file.write(f"+++\n{as_toml(front)}+++\n\n{firm['text']}")
    (folder / "data" / "runs.json").write_text(json.dumps(fronts.runs), encoding="utf-8")
    return counts


# What many pages say


def write_data(source, templates, edition, data):
    for kind in ["rules", "products"]:
        for file in sorted((source / kind).glob("*.md")):
            write(data / kind / f"{file.stem}.yaml", front_matter(file)[0])
    for kind in ["markets", "schemes"]:
        for file in sorted((source / kind).glob("*.yaml")):
            write(data / kind / file.name, file.read_text(encoding="utf-8"))
    write(data / "phrases.yaml", (templates / "phrases" / "en.yaml").read_text(encoding="utf-8"))
    write(data / "wanted.json", json.dumps(edition.papers_wanted(), ensure_ascii=False, indent=1))
    write(data / "issuers.json", json.dumps(issuer_names(source / "issuers"), ensure_ascii=False, indent=1))


def issuer_names(folder):
    names = {}
    for file in sorted(folder.glob("*.csv")):
        with open(file, encoding="utf-8-sig", newline="") as rows:
            names.update((row["id"], row["name"]) for row in csv.DictReader(rows))
    return names


def write_terms(content, rows):
    """Sections and terms without a page of their own in the edition; suppliers are listed by letter only."""
    write(content / "suppliers" / "_index.md", "---\ntitle: Suppliers\nbuild: {render: never}\n---\n")
    write(content / "pages" / "_index.md", "---\ntitle: About\nbuild: {render: never}\n---\n")
    for country, (_, regions) in COUNTRIES.items():
        for region in (name for name in regions if slug(country, name) in rows):
            write(content / "regions" / slug(country, region) / "_index.md", f"---\ntitle: {region}\n---\n")


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
