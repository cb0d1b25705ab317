"""The sampling planner says what ISO 2859-1 and the binomial say."""

import re
from math import comb

from checking import BOTH, Skip, Trial, behaviour

# Single normal plans known from the standard's tables: lot, level, limit; pieces, accept, reject.
KNOWN = [
    (3000, "II", "2.5", 125, 7, 8),
    (3000, "II", "0.65", 125, 2, 3),
    (3000, "II", "4.0", 125, 10, 11),
    (500, "II", "1.0", 50, 1, 2),
    (8, "II", "6.5", 2, 0, 1),
    (10_000, "I", "2.5", 80, 5, 6),
    (35_000, "III", "1.5", 500, 14, 15),
    (3000, "S-1", "6.5", 8, 1, 2),
    (600_000, "S-4", "2.5", 125, 7, 8),
]
READ = """(() => Object.fromEntries(Array.from(document.querySelectorAll("tr[data-class=major] [data-out]"))
  .map(each => [each.dataset.out, each.textContent])))()"""


def passes(share: float, pieces: int, accept: int) -> float:
    return sum(comb(pieces, bad) * share**bad * (1 - share) ** (pieces - bad) for bad in range(accept + 1))


@behaviour("the sampling planner gives the standard's plan and its risk for what is typed", BOTH)
def planner(trial: Trial) -> None:
    for path in ("sampling.html", "zh/sampling.html"):
        if path not in trial.site.pages:
            raise Skip("this site has no sampling page")
        tab = trial.tab()
        tab.open(trial.site.address(path))
        tab.wait_for("document.querySelector('#plan').checkVisibility()")
        for lot, level, limit, pieces, accept, reject in KNOWN:
            for name, value in (("lot", lot), ("level", level), ("major", limit), ("bad", 9)):
                tab.evaluate(
                    f"""(() => {{
                      const field = document.querySelector("#plan form").elements["{name}"];
                      field.value = "{value}";
                      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, {{ bubbles: true }}));
                      return field.value;
                    }})()"""
                )
            shown = tab.evaluate(READ)
            where = f"{path}: {lot} pieces, level {level}, AQL {limit}"
            wanted = [str(min(pieces, lot)), str(accept), str(reject)]
            trial.expect_equal([shown["pieces"], shown["accept"], shown["reject"]], wanted, where)
            found = re.search(r"[\d.]+", shown["atShare"])
            trial.expect(
                found is not None and abs(float(found[0]) / 100 - passes(0.09, pieces, accept)) < 0.0006,
                f"{where}: a lot with 9 % passes {shown['atShare']}, by the binomial {passes(0.09, pieces, accept):.4f}",
            )
        trial.expect_quiet(tab, path)


@behaviour("a lot size that cannot be is refused in words", BOTH)
def refused(trial: Trial) -> None:
    if "sampling.html" not in trial.site.pages:
        raise Skip("this site has no sampling page")
    tab = trial.tab()
    tab.open(trial.site.address("sampling.html"))
    tab.wait_for("document.querySelector('#plan').checkVisibility()")
    for value in ("", "0", "-5", "2.5"):
        tab.evaluate(
            f"""(() => {{
              const field = document.querySelector("#plan form").elements.lot;
              field.value = "{value}";
              field.dispatchEvent(new Event("input", {{ bubbles: true }}));
            }})()"""
        )
        tab.wait_for("document.querySelector('[data-note=lot]').checkVisibility()")
        trial.expect(not tab.evaluate("document.querySelector('[data-answer]').checkVisibility()"), f"{value!r}: still a plan")
