"""Front matter of a supplier for Hugo: what the page must say and cannot look up, papers by their place on the page."""

import json
import re

from hugo_facts import front_matter, title_of, word_after
from hugo_ready import slug
from words import COUNTRIES

AUTHORITIES = {sign: region for region, (sign, _, _) in COUNTRIES["CN"][1].items()} | {"国": "national"}
CATEGORIES = {
    "14": "infusion, nursing and protective devices", "07": "examination and monitoring devices",
    "08": "respiratory, anaesthesia and first aid devices", "40": "in vitro reagents",
    "22": "clinical laboratory instruments", "64": "dressings and hygiene materials", "20": "general diagnostics",
    "54": "operating and emergency room equipment",
}
WEIGHTS = ["error", "warning", "note"]
NO_LATER = "not later than the day of issue"


class Fronts:
    """Remembers runs of rules that are met without a paper: the same ones stand on many pages."""

    def __init__(self, content, edition):
        self.edition = edition
        self.wanted = edition.papers_wanted()
        self.rules, self.weights = {}, {}
        for file in sorted((content / "rules").glob("*.md")):
            front, _ = front_matter(file)
            code = word_after("code", front)
            self.rules[code] = file.stem
            self.weights[code] = WEIGHTS.index(word_after("severity", front))
        self.schemes = {file.stem: title_of(file.read_text(encoding="utf-8"))
                        for file in sorted((content / "schemes").glob("*.yaml"))}
        self.products = {file.stem: title_of(front_matter(file)[0]) for file in sorted((content / "products").glob("*.md"))}
        self.never_medical = {file.stem for file in sorted((content / "products").glob("*.md"))
                              if word_after("use", front_matter(file)[0]) == "non-medical"}
        self.runs, self.run_places = [], {}

    def front(self, firm):
        told = self.edition.supplier(firm["id"])
        papers = firm["papers"]
        if [paper.get("number", "") for paper in told["papers"]] != [paper["number"] for paper in papers]:
            raise SystemExit(f"the edition tells other papers of {firm['id']} than were made")
        seen = set()
        return {
            "title": firm["name"], "letters": [firm["name"][0].lower()],
            "products": [offer["product"] for offer in firm["offers"]],
            "markets": sorted({market.lower() for offer in firm["offers"] for market in offer["markets"]}),
            "regions": [slug(firm["country"], firm["region"])],
            "firm": {
                key: firm[key] for key in ["id", "country", "region", "city", "address", "identifiers", "website",
                                           "email", "source", "recorded"]
            } | {
                "roles": ", ".join(firm["roles"]), "goods": ", ".join(map(self.label, dict.fromkeys(
                    offer["product"] for offer in firm["offers"]))),
                "groups": badge_groups(told["offers"]),
                "offers": [self.offer(offer, papers) for offer in told["offers"]],
                "papers": [self.paper(paper, seen) for paper in papers],
            },
        }

    def label(self, product):
        return self.products[product] + (" (NOT FOR MEDICAL USE)" if product in self.never_medical else "")

    def offer(self, offer, papers):
        front = {
            "product": offer["product"], "models": ", ".join(offer["models"]), "use": offer["use"],
            "standards": ", ".join(offer["standards"]),
        }
        if offer.get("gtin"):
            front["gtin"] = offer["gtin"]
        named = [(place + 1, papers[place]) for place in offer["papers"]]
        if named:
            front["papers"] = [
                {"at": place, "number": paper["number"] or self.schemes[paper["scheme"]]} for place, paper in named]
        grid = [
            {"market": market["market"], "use": use, "cells": [self.cell(paper, named) for paper in cells["papers"]]}
            for market in offer["markets"]
            for use, cells in self.wanted.get(offer["product"], {}).get(market["market"], {}).items()
            if use in ("any", offer["use"])
        ]
        if grid:
            front["grid"] = grid
        front["states"] = [self.state(market, papers) for market in offer["markets"]]
        return front

    def cell(self, wanted, named):
        """Whether a paper of one of the kinds wanted is there, and why it does not count."""
        for place, paper in named:
            if self.schemes[paper["scheme"]] in wanted:
                why = state_of(paper)
                kind = "open" if why[:2] in ("on", "no") else "failing"
                return {"key": kind if why else "present", "at": place,
                        "number": paper["number"] or self.schemes[paper["scheme"]]} | ({"why": why} if why else {})
        return {"key": "missing"}

    def state(self, market, papers):
        front = {"market": market["market"], "status": market["status"]}
        if market.get("since"):
            front["since"] = market["since"]
        if market["turns"]:
            front["turns"], front["next"] = market["turns"][0]["day"], market["turns"][0]["status"]
        if not market["marketRuleInForce"]:
            front["uncovered"] = 1
        front["proof"] = self.proof(market["rules"], papers)
        return front

    def proof(self, verdicts, papers):
        """Verdicts as the page orders them: what is not met first, then by weight; plain ones as runs."""
        order = {"unmet": 0, "unknown": 1, "met": 2}
        rows, run = [], []
        for verdict in sorted(verdicts, key=lambda one: (order[one["outcome"]], self.weights[one["rule"]], one["rule"])):
            rule = self.rules[verdict["rule"]]
            if verdict["outcome"] == "met" and "scheme" not in verdict:
                run.append(rule)
                continue
            if run:
                rows.append({"run": self.place_of(run)})
                run = []
            row = {"rule": rule, "outcome": verdict["outcome"]}
            if "scheme" in verdict:
                row["at"] = next(place for place, paper in enumerate(papers, 1)
                                 if paper["scheme"] == verdict["scheme"] and paper["number"] == verdict.get("number", ""))
            if verdict.get("findings"):
                row["findings"] = [self.finding(finding) for finding in verdict["findings"]]
            rows.append(row)
        return rows + ([{"run": self.place_of(run)}] if run else [])

    def place_of(self, run):
        if tuple(run) not in self.run_places:
            self.run_places[tuple(run)] = len(self.runs)
            self.runs.append(run)
        return self.run_places[tuple(run)]

    def finding(self, finding):
        values = [self.schemes.get(value, value) for value in finding.get("values", [])]
        values = [value for value in values if not re.fullmatch(r"\d{4}-\d\d-\d\d", value)]
        return {"fact": finding["fact"], "text": " or ".join(", ".join(values).rsplit(", ", 1))}

    def paper(self, paper, seen):
        front = {key: value for key, value in paper.items() if value and key not in ("supplier", "holder")}
        if state_of(paper) in ("ended", "taken back by its issuer"):
            front["state"] = state_of(paper)
        if paper["scheme"] not in seen:
            front["first"] = 1
            seen.add(paper["scheme"])
        parts = number_parts(paper["scheme"], paper["number"], self.label(paper["product"]))
        return front | ({"parts": parts} if parts else {})


def state_of(paper):
    if paper["status"] == "withdrawn":
        return "taken back by its issuer"
    if paper["expires"] and paper["expires"] < "2020-11-30":
        return "ended"
    if paper["evidence"] == "declared":
        return "only declared"
    if not paper["issuer"]:
        return "no issuer on record"
    return ""


def badge_groups(offers):
    """The statuses of a row in a list, counted by use, market and status."""
    counts = {}
    for offer in offers:
        for market in offer["markets"]:
            badges = counts.setdefault(offer["use"], {}).setdefault(market["market"], {})
            badges[market["status"]] = badges.get(market["status"], 0) + 1
    return [
        {"use": use, "markets": [
            {"market": market, "badges": [
                status if count == 1 else f"{status}-{count}" for status, count in sorted(badges.items())
            ]} for market, badges in sorted(markets.items())
        ]} for use, markets in sorted(counts.items())
    ]


def number_parts(scheme, number, product):
    """A number taken apart, as the compiler shows it."""
    if scheme == "nmpa-registration":
        category = f"category of the {'2017' if number[9:11] in ('14', '07', '08', '40', '22') else '2002'} catalogue"
        fits = f"fits {product}"
        parts = [
            (number[0], "authority", AUTHORITIES[number[0]], ""), (number[1:3], "", "", ""),
            (number[3], "origin", "made in mainland China", ""),
            (number[4:8], "year of first registration", "", NO_LATER),
            (number[8], "class", {"2": "class II", "3": "class III"}[number[8]], fits),
            (number[9:11], category, CATEGORIES[number[9:11]], fits), (number[11:], "serial", "", ""),
        ]
    elif scheme == "fda-510k":
        parts = [("K", "", "", ""), (number[1:3], "year of receipt", "", NO_LATER), (number[3:], "serial", "", "")]
    elif scheme == "niosh":
        parts = [("TC-", "", "", ""), ("84A", "series", "particulate respirators", f"fits {product}"), ("-", "", "", ""),
                 (number[7:], "serial", "", "")]
    else:
        return []
    names = ["text", "label", "meaning", "fits"]
    return [{name: value for name, value in zip(names, part) if value} for part in parts]


def as_toml(front):
    """TOML, which Hugo itself writes and reads fastest; lists of tables one to a line."""
    plain = [f"{key} = {value_of(value)}\n" for key, value in front.items() if not isinstance(value, dict)]
    tables = [f"[{key}]\n{as_toml_table(value)}" for key, value in front.items() if isinstance(value, dict)]
    return "".join(plain + tables)


def as_toml_table(table):
    lines = []
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines += [f"{key} = [\n", *(f"  {value_of(item)},\n" for item in value), "]\n"]
        else:
            lines.append(f"{key} = {value_of(value)}\n")
    return "".join(lines)


def value_of(value):
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {value_of(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(value_of, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
