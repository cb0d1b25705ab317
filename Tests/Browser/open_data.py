"""What the open data of a site says, read on its own: the pages must say the same."""

import csv
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FACETS = ("product", "market", "status", "use")


@dataclass(frozen=True)
class Standing:
    supplier: str
    product: str
    market: str
    status: str
    use: str
    country: str


class OpenData:
    def __init__(self, folder: Path):
        self.folder = folder / "data"

    def rows(self, name: str) -> list[dict[str, str]]:
        files = sorted(self.folder.glob(f"{name}-*.csv"))
        return [row for file in files for row in csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines())]

    @cached_property
    def suppliers(self) -> list[dict]:
        files = sorted(self.folder.glob("suppliers-*.json"))
        return [each for file in files for each in suppliers_of(json.loads(file.read_text(encoding="utf-8")))]

    @cached_property
    def standings(self) -> list[Standing]:
        return [
            Standing(row["supplier"], row["product"], row["market"], row["status"], row["use"], row["country"])
            for row in self.rows("offers")
        ]

    def total(self, **chosen: str) -> int:
        """Suppliers with one standing that has all that was chosen."""
        return len({each.supplier for each in self.standings if has(each, chosen)})

    def counts(self, facet: str, **chosen: str) -> dict[str, int]:
        """For each value of a facet, how many suppliers choosing it would leave."""
        others = {name: value for name, value in chosen.items() if name != facet}
        found: dict[str, set[str]] = {}
        for each in self.standings:
            if has(each, others):
                found.setdefault(getattr(each, facet), set()).add(each.supplier)
        return {value: len(suppliers) for value, suppliers in found.items()}


def has(standing: Standing, chosen: dict[str, str]) -> bool:
    return all(getattr(standing, name) == value for name, value in chosen.items())


def suppliers_of(read) -> list[dict]:
    return read["suppliers"] if isinstance(read, dict) else read
