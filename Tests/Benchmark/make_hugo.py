#!/usr/bin/env python3
"""Turns a site of make_content.py into a Hugo project that publishes the same facts on the same kinds of pages.

Hugo is spared the judging: statuses stand in the front matter, and which rules apply to which goods in one data file.
What repeats between pages is looked up in data files, as a careful author of a Hugo theme would have it.
"""

import argparse
import csv
import json
import re
import shutil
from pathlib import Path

from firms import AS_OF, PRODUCTS, papers_wanted
from make_content import firms_for, quoted
from words import COUNTRIES

THEME = Path(__file__).resolve().parent / "theme"
AUTHORITIES = {sign: region for region, (sign, _, _) in COUNTRIES["CN"][1].items()} | {"国": "national"}
OUTCOMES = {"cleared": "met", "unproven": "unknown"}
CATEGORIES = {
    "14": "infusion, nursing and protective devices", "07": "examination and monitoring devices",
    "08": "respiratory, anaesthesia and first aid devices", "40": "in vitro reagents",
    "22": "clinical laboratory instruments", "64": "dressings and hygiene materials", "20": "general diagnostics",
    "54": "operating and emergency room equipment",
}
MARKETS = ["CN-EXPORT", "EU", "US"]
INDEXES = {
    "letters": "Suppliers", "products": "Products", "markets": "Markets", "regions": "Regions", "rules": "Rules",
    "notices": "Notices", "data": "Open data",
}
# The compiler cuts a list after so many estimated bytes of rows, see ListPaging; on average that is so many rows.
BYTES_OF_ROWS, ROW, BADGES, MOST_ROWS = 80_000, 432, 130, 200


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="a folder made by make_content.py")
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    parser.add_argument("--json", action="store_true", help="front matter of suppliers as JSON, which Hugo reads faster")
    options = parser.parse_args()
    make_project(options.site, options.folder, options.json)


def make_project(site, folder, as_json=False):
    shutil.copytree(THEME, folder)
    source, content, data = site / "content", folder / "content", folder / "data"
    data.mkdir()
    goods = {file.stem: front_matter(file)[0] for file in sorted((source / "products").glob("*.md"))}
    groups = {product: word_after("group", front) for product, front in goods.items()}
    write_terms(source, content, data)
    write_pages(source, content, data, groups)
    write_indexes(content)
    write_issuers(source / "issuers", data)
    (data / "demands.json").write_text(json.dumps(demands(source / "rules", groups), indent=1), encoding="utf-8")
    write_suppliers(site, folder, as_json)


def write_suppliers(site, folder, as_json):
    made = json.loads((site / "made.json").read_text())
    firms = firms_for(site / "content", made["seed"])
    offers = standings = 0
    for place in range(1, made["suppliers"] + 1):
        firm = firms.firm(place)
        offers += len(firm["offers"])
        standings += sum(len(offer["states"]) for offer in firm["offers"])
        target = folder / "content" / "suppliers" / firm["id"][:2]
        target.mkdir(parents=True, exist_ok=True)
        front = front_of(firm)
        front = json.dumps(front, ensure_ascii=False, indent=1) if as_json else f"---\n{as_yaml(front)}---"
        with open(target / (firm["id"] + ".md"), "w", encoding="utf-8", newline="\n") as file:
            file.write(f"{front}\n\n{firm['text']}")
    rows = {"supplierRows": standings / made["suppliers"], "offerRows": standings / offers}
    with open(folder / "hugo.yaml", "a", encoding="utf-8") as settings:
        for name, badges in rows.items():
            settings.write(f"  {name}: {min(MOST_ROWS, int(BYTES_OF_ROWS / (ROW + BADGES * badges)))}\n")


# Front matter of a supplier


def front_of(firm):
    """What is known of an offer or a paper stands there once; papers are named by their place on the page."""
    places = {(paper["product"], paper["number"] or paper["scheme"]): place
              for place, paper in enumerate(firm["papers"], 1)}
    return {
        "title": firm["name"], "letters": [firm["name"][0].lower()],
        "products": [offer["product"] for offer in firm["offers"]],
        "markets": sorted({market.lower() for offer in firm["offers"] for market in offer["markets"]}),
        "regions": [slug(firm["region"])],
        "firm": {
            key: firm[key] for key in ["country", "region", "city", "address", "roles", "identifiers", "website",
                                       "email", "source", "recorded"]
        } | {
            "region-link": f"regions/{slug(firm['region'])}.html",
            "groups": badge_groups(firm["offers"]),
            "offers": [offer_front(offer, firm, places) for offer in firm["offers"]],
            "papers": [paper_front(paper) for paper in firm["papers"]],
        },
    }


def badge_groups(offers):
    """The statuses of a row in a list, counted by use, market and status."""
    counts = {}
    for offer in offers:
        for market, status in offer["states"].items():
            badges = counts.setdefault(offer["use"], {}).setdefault(market, {})
            badges[status] = badges.get(status, 0) + 1
    return [
        {"use": use, "markets": [
            {"market": market, "badges": [
                {"status": status} | ({"count": count} if count > 1 else {}) for status, count in sorted(badges.items())
            ]} for market, badges in sorted(markets.items())
        ]} for use, markets in sorted(counts.items())
    ]


def offer_front(offer, firm, places):
    front = {key: offer[key] for key in ["product", "model", "use", "standards", "gtin"] if offer[key]}
    front["certificates"] = [places[offer["product"], number] for number in offer["certificates"]]
    front["states"] = []
    for market, status in offer["states"].items():
        state = {"market": market, "status": status, "outcome": OUTCOMES.get(status, "unmet")}
        wanted = papers_wanted(offer, market)
        rest = [place for place, paper in enumerate(firm["papers"], 1)
                if paper["scheme"] in wanted and paper["product"] == offer["product"]]
        if rest:
            state["paper"] = rest[0]
        front["states"].append(state)
    return front


def paper_front(paper):
    front = {key: value for key, value in paper.items() if value and key not in ("supplier", "holder")}
    parts = number_parts(paper["scheme"], paper["number"])
    return front | ({"parts": parts} if parts else {})


def number_parts(scheme, number):
    """A number taken apart, as the compiler shows it."""
    if scheme == "nmpa-registration":
        parts = [
            (number[0], "authority", AUTHORITIES[number[0]]), (number[1:4], "", ""),
            (number[4:8], "year of first registration", ""),
            (number[8], "class", {"2": "class II", "3": "class III"}[number[8]]),
            (number[9:11], "category of the catalogue", CATEGORIES[number[9:11]]), (number[11:], "serial", ""),
        ]
    elif scheme == "fda-510k":
        parts = [("K", "", ""), (number[1:3], "year of receipt", ""), (number[3:], "serial", "")]
    elif scheme == "niosh":
        parts = [("TC-", "", ""), ("84A", "series", "particulate respirators"), ("-", "", ""), (number[7:], "serial", "")]
    else:
        return []
    return [{"text": text, "label": label, "meaning": meaning} for text, label, meaning in parts]


def as_yaml(front, indent=""):
    """Mappings and lists of mappings in block style, plain lists on one line, every string in quotes."""
    lines = []
    for key, value in front.items():
        if isinstance(value, dict):
            lines.append(f"{indent}{key}:\n{as_yaml(value, indent + '  ')}")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{indent}{key}:\n")
            for item in value:
                block = as_yaml(item, indent + "    ")
                lines.append(f"{indent}  - {block.lstrip(' ')}")
        elif isinstance(value, list):
            lines.append(f"{indent}{key}: [{', '.join(map(scalar, value))}]\n")
        else:
            lines.append(f"{indent}{key}: {scalar(value)}\n")
    return "".join(lines)


def scalar(value):
    return str(value) if isinstance(value, int) else quoted(value)


def slug(region):
    return region.lower().replace(" ", "-")


# Everything else


def write_terms(source, content, data):
    """Products, markets and regions are terms of a taxonomy; a term's own text is the page's first part."""
    for file in sorted((source / "products").glob("*.md")):
        front, text = front_matter(file)
        write(content / "products" / file.stem / "_index.md", page(front, text))
        write(data / "products" / f"{file.stem}.yaml", front)
    for file in sorted((source / "markets").glob("*.yaml")):
        record = file.read_text(encoding="utf-8")
        write(content / "markets" / word_after("code", record).lower() / "_index.md", page(record, ""))
        write(data / "markets" / f"{file.stem}.yaml", record)
    for file in sorted((source / "schemes").glob("*.yaml")):
        write(data / "schemes" / file.name, file.read_text(encoding="utf-8"))
    for _, regions in COUNTRIES.values():
        for region in regions:
            write(content / "regions" / slug(region) / "_index.md", f"---\ntitle: {region}\n---\n")


def write_pages(source, content, data, groups):
    for file in sorted((source / "rules").glob("*.md")):
        front, text = front_matter(file)
        write(content / "rules" / file.name, page(front, text))
        write(data / "rules" / f"{file.stem}.yaml", front)
    for file in sorted((source / "pages").glob("*.md")):
        write(content / "pages" / file.name, page(*front_matter(file), with_facts=False))
    for file in sorted((source / "checklists").glob("*.md")):
        front, text = front_matter(file)
        goods = [product for product in groups if applies(front, product, groups[product])]
        more = f"goods: [{', '.join(goods)}]\nbuild: {{render: never, list: always}}\n"
        write(content / "checklists" / file.name, page(front, text, more, with_facts=False))
    write(content / "quality.md", f"---\ntitle: Quality of this edition\n---\nCounts as of {AS_OF}.\n")


def write_indexes(content):
    for name, title in INDEXES.items():
        write(content / name / "_index.md", f"---\ntitle: {title}\n---\n")
    # Sections without a page of their own: Hugo's list of all suppliers would have any length.
    for name, title in {"suppliers": "Suppliers", "checklists": "Checklists", "pages": "About"}.items():
        write(content / name / "_index.md", f"---\ntitle: {title}\nbuild: {{render: never}}\n---\n")


def write_issuers(folder, data):
    names = {}
    for file in sorted(folder.glob("*.csv")):
        with open(file, encoding="utf-8-sig", newline="") as rows:
            names.update((row["id"], row["name"]) for row in csv.DictReader(rows))
    (data / "issuers.json").write_text(json.dumps(names, ensure_ascii=False, indent=1), encoding="utf-8")


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def front_matter(file):
    _, front, text = re.split(r"^---[ \t]*\n", file.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
    return front, text


def page(front, text, more="", with_facts=True):
    """A page whose facts stand under `source`, since some of their keys mean something else to Hugo."""
    facts = "".join(f"  {line}\n" if line.strip() else "\n" for line in front.splitlines())
    source = f"source:\n{facts}" if with_facts else ""
    return f"---\ntitle: {title_of(front)}\n{more}{source}---\n{text}"


def title_of(front):
    """The first language of `title` or `name`, wherever on its line or the next it stands."""
    found = re.search(r"^(?:title|name):[ \t]*(?:\{\s*en:[ \t]*|\n[ \t]+en:[ \t]*)?(\"[^\"]*\"|'[^']*'|[^,}\n]+)",
                      front, re.MULTILINE)
    return quoted(found[1].strip().strip("\"'")) if found else '""'


def word_after(key, front):
    return re.search(rf"^{key}:\s*\"?([\w-]+)", front, re.MULTILINE)[1]


# Which rule applies to what, read off the words of the rule's file


def demands(folder, groups):
    """For each product and market the rules a proof shows there."""
    found = {product: {market: [] for market in MARKETS} for product in PRODUCTS}
    for file in sorted(folder.glob("*.md"), key=lambda file: word_after("code", front_matter(file)[0])):
        front, _ = front_matter(file)
        for product, markets in found.items():
            for market in markets:
                if in_force(front) and applies(front, product, groups.get(product, ""), market, PRODUCTS[product][1]):
                    markets[market].append(file.stem)
    return found


def applies(front, product, group, market=None, use=None):
    block = re.search(r"^applies-to:(.*(?:\n[ \t]+.*)*)", front, re.MULTILINE)
    for key, values in re.findall(r"(products|groups|markets|use|roles):\s*(\[[^\]]*\]|[\w-]+)", block[1] if block else ""):
        values = re.findall(r"[\w-]+", values)
        asked = {"products": product, "groups": group, "markets": market, "use": use, "roles": "manufacturer"}[key]
        if asked and asked not in values:
            return False
    return True


def in_force(front):
    block = re.search(r"^in-force:(.*(?:\n[ \t]+.*)*)", front, re.MULTILINE)
    for period in re.split(r"\n\s*- |\{", block[1] if block else "")[1:] or [""]:
        days = dict(re.findall(r"\b(from|until):\s*\"?(\d{4}-\d\d-\d\d)", period))
        if days.get("from", "0") <= str(AS_OF) <= days.get("until", "9"):
            return True
    return False


if __name__ == "__main__":
    main()
