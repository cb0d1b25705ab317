"""Choices combine, their counts are right, and they are in the address."""

import json

from behaviours.h_search import TOTAL, search, search_tab
from checking import BOTH, Trial, behaviour
from open_data import FACETS, OpenData

# The count beside each choice of a facet, by the value's name in addresses.
SHOWN = """(() => {
  const names = SB.engine.names();
  const lists = { product: names.products.map(each => each.id), market: names.markets.map(each => each.id),
    status: names.statuses, use: names.uses };
  const counts = {};
  for (const row of document.querySelectorAll("fieldset[data-facet=FACET] label")) {
    const value = lists.FACET[Number(row.querySelector("input").value)];
    counts[value] = Number(row.querySelector(".n").textContent.replace(",", ""));
  }
  return counts;
})()"""
CHOICES = [
    {},
    {"product": "surgical-mask"},
    {"market": "US", "status": "cleared"},
    {"product": "medical-respirator", "market": "EU", "use": "medical"},
    {"product": "medical-respirator", "use": "non-medical", "status": "withdrawn"},
    {"market": "UK", "status": "not-cleared", "use": "medical", "product": "ventilator"},
]


@behaviour("facets combine, and their counts are those of the open data", BOTH)
def counts(trial: Trial) -> None:
    data = OpenData(trial.site.folder)
    tab = search_tab(trial)
    for chosen in CHOICES:
        search(trial, tab, **chosen)
        total = data.total(**chosen) if chosen else len(data.suppliers)
        trial.expect_equal(tab.evaluate(TOTAL), total, f"{chosen}: suppliers")
        for facet in FACETS:
            shown = tab.evaluate(SHOWN.replace("FACET", facet))
            wanted = data.counts(facet, **chosen)
            for value, count in shown.items():
                trial.expect_equal(count, wanted.get(value, 0), f"{chosen}: {facet} {value}")
            if len(shown) < 8:
                trial.expect_equal(set(shown) - set(chosen.values()), set(wanted) - set(chosen.values()), f"{chosen}: choices of {facet}")
    trial.remark(f"{len(CHOICES)} combinations of {', '.join(FACETS)}")


@behaviour("a choice made by hand is in the address, and the back button takes it back", BOTH)
def by_hand(trial: Trial) -> None:
    data = OpenData(trial.site.folder)
    tab = search_tab(trial)
    search(trial, tab)
    # Steps of history begin after the address has lost what the test put there.
    tab.open("about:blank")
    tab.open(trial.site.address("search.html"))
    tab.click("#q")
    tab.wait_for("document.querySelectorAll('#facets fieldset').length > 0")
    everyone = tab.evaluate(TOTAL)
    tab.click("fieldset[data-facet=use] label:nth-of-type(2) input")
    use = data.total(use="non-medical")
    tab.wait_for(f"{TOTAL} === {use}")
    trial.expect("use=non-medical" in tab.evaluate("location.hash"), "the choice is not in the address")
    focused = tab.evaluate("document.activeElement.closest('fieldset')?.dataset.facet")
    trial.expect_equal(focused, "use", "focus after a choice")
    tab.click("fieldset[data-facet=status] input")
    tab.wait_for("location.hash.includes('status=')")
    both = tab.evaluate(TOTAL)
    trial.expect(both <= use, "a second choice adds suppliers")
    tab.back()
    tab.wait_for(f"!location.hash.includes('status=') && {TOTAL} === {use}")
    tab.back()
    tab.wait_for(f"{TOTAL} === {everyone}")
    trial.expect_equal(tab.evaluate("document.querySelectorAll('#facets input:checked').length"), 0, "choices still marked")


@behaviour("evidence and region combine with the others, and narrow what is found", BOTH)
def evidence_and_region(trial: Trial) -> None:
    data = OpenData(trial.site.folder)
    tab = search_tab(trial)
    country = max({each.country for each in data.standings}, key=lambda code: data.total(country=code))
    search(trial, tab, region=country)
    wanted = len({each["id"] for each in data.suppliers if each["country"] == country})
    trial.expect_equal(tab.evaluate(TOTAL), wanted, f"suppliers in {country}")
    search(trial, tab, region=country, product="surgical-mask", market="US")
    wanted = data.total(country=country, product="surgical-mask", market="US")
    trial.expect_equal(tab.evaluate(TOTAL), wanted, f"surgical masks for the US from {country}")
    search(trial, tab)
    sums = tab.evaluate(
        """Array.from(document.querySelectorAll("fieldset[data-facet=evidence] .n")).map(each => Number(each.textContent))"""
    )
    trial.expect(len(sums) > 1 and all(sums), f"evidence counts {json.dumps(sums)}")
    search(trial, tab, evidence="register")
    trial.expect_equal(tab.evaluate(TOTAL), sums[0], "suppliers with evidence of a register")
