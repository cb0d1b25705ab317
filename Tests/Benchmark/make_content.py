#!/usr/bin/env python3
"""Makes a site of any size for measurements: the rules and products of this repository, made-up suppliers.

The same number, seed and repository give the same bytes. Everything the site says about firms is invented.
"""

import argparse
import csv
import json
import re
import shutil
import sys
import time
from pathlib import Path

from firms import AS_OF, Firms

REPOSITORY = Path(__file__).resolve().parents[2]
COPIED = ["products", "places", "schemes", "markets", "rules", "checklists", "pages", "issuers"]
COLUMNS = ["scheme", "number", "holder", "issuer", "product", "models", "standard", "use", "issued", "expires",
           "status", "recorded", "checked", "evidence", "source", "supplier", "since"]
ROWS_IN_A_FILE = 20_000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, help="how many suppliers")
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet or is empty")
    parser.add_argument("--seed", type=int, default=2020)
    parser.add_argument("--repository", type=Path, default=REPOSITORY, help="where content/ and templates/ are copied from")
    options = parser.parse_args()
    if options.number < 1:
        parser.error("the number of suppliers must be at least 1")
    if options.folder.exists() and any(options.folder.iterdir()):
        parser.error(f"{options.folder} is not empty")
    start = time.monotonic()
    make_site(options.number, options.folder, options.seed, options.repository)
    print(f"{options.number} suppliers in {time.monotonic() - start:.1f} s", file=sys.stderr)


def make_site(number, folder, seed=2020, repository=REPOSITORY):
    content = folder / "content"
    for part in COPIED:
        copy_main_language(repository / "content" / part, content / part)
    shutil.copytree(repository / "templates", folder / "templates")
    (content / "site.yaml").write_text(site_settings(number), encoding="utf-8")
    write_suppliers(number, seed, content)
    # Read again by make_hugo.py, which then makes the same firms without parsing them back.
    (folder / "made.json").write_text(json.dumps({"suppliers": number, "seed": seed}) + "\n")


def copy_main_language(source, target):
    """Copies the files of the first language; `about.zh.md` stays behind, Chinese words in the others are left aside."""
    target.mkdir(parents=True)
    for file in sorted(source.glob("*.*")):
        if file.suffixes in ([".md"], [".yaml"], [".csv"]):
            shutil.copyfile(file, target / file.name)


def site_settings(number):
    return f"""\
title: A directory of {number:,} made-up suppliers
publisher: Benchmark
base-url: https://sourcebook.example/
languages: [en]
as-of: {AS_OF}
known-by: {AS_OF}
valid-for: 90
markets: [CN-EXPORT, EU, US]
page-size: 200
notice: Every firm in this edition is made up.
"""


def firms_for(content, seed):
    products = {file.stem for file in (content / "products").glob("*.md")}
    numberless = {file.stem for file in (content / "schemes").glob("*.yaml")
                  if re.search(r"^numbers:\s*none\s*$", file.read_text(encoding="utf-8"), re.MULTILINE)}
    return Firms(seed, products, numberless, issuers_by_scheme(content / "issuers"))


def issuers_by_scheme(folder):
    """What stands in the issuers' files, as lists of (id, products) by scheme; only scopes open on the site's day."""
    found = {}
    for file in sorted(folder.glob("*.csv")):
        with open(file, encoding="utf-8-sig", newline="") as rows:
            for row in csv.DictReader(rows):
                if (row["from"] or "0") > "2018" or (row["until"] or "9") < str(AS_OF):
                    continue
                products = [product.strip() for product in row["products"].split(";") if product.strip()]
                if products == ["?"]:  # nobody knows what it may issue papers for
                    continue
                for scheme in row["schemes"].split(";"):
                    if scheme.strip():
                        found.setdefault(scheme.strip(), []).append((row["id"], products))
    return found


def write_suppliers(number, seed, content):
    firms = firms_for(content, seed)
    suppliers, certificates = content / "suppliers", content / "certificates"
    suppliers.mkdir()
    certificates.mkdir()
    rows = []
    for place in range(1, number + 1):
        firm = firms.firm(place)
        with open(suppliers / (firm["id"] + ".md"), "w", encoding="utf-8", newline="\n") as file:
            file.write(profile(firm))
        rows += firm["papers"]
        if len(rows) >= ROWS_IN_A_FILE:
            write_register(certificates, rows[:ROWS_IN_A_FILE])
            rows = rows[ROWS_IN_A_FILE:]
    write_register(certificates, rows)


def write_register(folder, rows):
    place = sum(1 for _ in folder.iterdir()) + 1
    with open(folder / f"register-{place:04d}.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def profile(firm):
    """The firm's file as an editor would write it."""
    lines = [
        "---", f"name: {quoted(firm['name'])}", f"country: \"{firm['country']}\"", f"region: {firm['region']}",
        f"city: {firm['city']}", f"address: {quoted(firm['address'])}", f"roles: [{', '.join(firm['roles'])}]",
        "identifiers:",
    ]
    lines += [f"  {kind}: {quoted(value)}" for kind, value in firm["identifiers"].items()]
    lines += [
        "contact:", f"  website: {quoted(firm['website'])}", f"  email: {firm['email']}", "sources:",
        "  - title: Made-up record of the benchmark", f"    url: {quoted(firm['source'])}",
        f"    date: {firm['recorded']}", f"recorded: {firm['recorded']}", "fictional: true", "offers:",
    ]
    for offer in firm["offers"]:
        lines += [
            f"  - product: {offer['product']}", f"    model: {quoted(offer['model'])}", f"    use: {offer['use']}",
            f"    markets: [{', '.join(offer['markets'])}]",
            f"    standards: [{', '.join(quoted(standard) for standard in offer['standards'])}]",
        ]
        if offer["certificates"]:
            lines.append(f"    certificates: [{', '.join(quoted(number) for number in offer['certificates'])}]")
        if offer["gtin"]:
            lines.append(f"    gtin: {quoted(offer['gtin'])}")
    lines += ["---", "", firm["text"]]
    return "\n".join(lines)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    main()
