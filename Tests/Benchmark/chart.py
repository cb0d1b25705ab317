"""One chart of the table: for each figure our cost as a share of what its bar allows, on a scale of powers of two."""

import html
import math

from figures import BY_KEY, FIGURES, is_met, stretch_of
from table import number

WIDTH, LEFT, RIGHT, TOP, ROW = 1000, 470, 250, 92, 34
STYLE = """
  .page { fill: #ffffff } text { font: 15px system-ui, "Liberation Sans", sans-serif; fill: #1b1b1b }
  .title { font-size: 19px; font-weight: 600 } .small { font-size: 13px; fill: #555555 } .end { text-anchor: end }
  .mid { text-anchor: middle } .grid { stroke: #dddddd } .bar { stroke: #1b1b1b; stroke-width: 2 }
  .met { fill: #1a6e3c; stroke: #1a6e3c } .missed { fill: #ffffff; stroke: #b3261e; stroke-width: 3 }
  .stretch { stroke: #555555; stroke-width: 2 } .band { fill: #f4f4f4 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #16181c } text { fill: #ececec } .small { fill: #b0b0b0 } .grid { stroke: #3a3d42 }
    .bar { stroke: #ececec } .met { fill: #6fd08c; stroke: #6fd08c } .missed { fill: #16181c; stroke: #ff8a80 }
    .stretch { stroke: #b0b0b0 } .band { fill: #202328 }
  }
"""


def draw(kept):
    measured = [figure for figure in kept["figures"] if figure.get("ratio")]
    order = [figure.key for figure in FIGURES]
    rows = sorted(measured, key=lambda one: (order.index(one["key"]), one["suppliers"]))
    costs = [BY_KEY[one["key"]].costs(one["ratio"]["median"]) for one in rows]
    low = min([-2, *(math.floor(math.log2(max(cost, 2**-6))) for cost in costs)])
    high = max([2, *(math.ceil(math.log2(min(cost, 2**10))) for cost in costs)])
    height = TOP + ROW * len(rows) + 44

    def across(cost):
        share = (math.log2(min(max(cost, 2**low), 2**high)) - low) / (high - low)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
        'aria-labelledby="t d">',
        '<title id="t">Speed of Sourcebook against its bars</title>',
        f'<desc id="d">{escaped(". ".join(map(sentence, rows)))}.</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="page" width="{WIDTH}" height="{height}"/>',
        '<text class="title" x="16" y="30">What Sourcebook costs, as a share of what each bar allows</text>',
        '<text class="small" x="16" y="52">Left of the thick line the bar is met (filled); the short line is the stretch. Each '
        "step is twice the one before.</text>",
    ]
    for place in range(len(rows)):
        if place % 2 == 0:
            parts.append(f'<rect class="band" x="0" y="{TOP + place * ROW}" width="{WIDTH}" height="{ROW}"/>')
    for power in range(low, high + 1):
        x = across(2**power)
        label = "bar" if power == 0 else number(2**power)
        parts.append(f'<line class="{"bar" if power == 0 else "grid"}" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{height - 40}"/>')
        if power == 0 or high - low <= 8 or power % 2 == 0:
            parts.append(f'<text class="small mid" x="{x:.1f}" y="{TOP - 10}">{label}</text>')
    for place, (one, cost) in enumerate(zip(rows, costs)):
        parts += row(one, across, cost, TOP + place * ROW + ROW / 2)
    parts.append(f'<text class="small" x="16" y="{height - 14}">{escaped(kept["machine"])}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def row(measured, across, cost, y):
    figure, stretch = BY_KEY[measured["key"]], stretch_of(measured)
    parts = [f'<text x="16" y="{y + 5:.1f}">{escaped(figure.what)}</text>',
             f'<text class="end" x="{LEFT - 16}" y="{y + 5:.1f}">{measured["suppliers"]:,}</text>']
    if stretch:
        x = across(figure.costs(stretch))
        parts.append(f'<line class="stretch" x1="{x:.1f}" y1="{y - 10:.1f}" x2="{x:.1f}" y2="{y + 10:.1f}"/>')
    kind = "met" if is_met(measured) else "missed"
    parts.append(f'<circle class="{kind}" cx="{across(cost):.1f}" cy="{y:.1f}" r="7"/>')
    parts.append(f'<text x="{WIDTH - RIGHT + 20}" y="{y + 5:.1f}">{escaped(value(measured))}</text>')
    return parts


def value(measured):
    figure, ratio = BY_KEY[measured["key"]], measured["ratio"]["median"]
    short = {"Hugo": " of Hugo", "Hugo, best settings": " of Hugo at its best"}
    if figure.at_least:
        return f"1/{number(ratio)}{short[figure.against]}, bar 1/{number(figure.bar)}"
    return f"{number(ratio)}, bar {number(figure.bar)}"


def sentence(measured):
    figure = BY_KEY[measured["key"]]
    return f"{figure.what}, {measured['suppliers']:,} suppliers, against {figure.against}: {value(measured)}, " + (
        "met" if is_met(measured) else "not met")


def escaped(text):
    return html.escape(text, quote=True)
