"""One chart of the table: for each figure our cost as a share of what its bar allows, on a scale of powers of two."""

import html
import math

from figures import BY_KEY, FIGURES, is_met, stretch_of
from table import number

LEFT, PLOT, COLUMN, TOP, ROW = 400, 330, 92, 96, 32
STYLE = """
  .page { fill: #ffffff } text { font: 15px system-ui, "Liberation Sans", sans-serif; fill: #1b1b1b }
  .title { font-size: 19px; font-weight: 600 } .small { font-size: 13px; fill: #555555 } .end { text-anchor: end }
  .mid { text-anchor: middle } .grid { stroke: #d5d5d5 } .bar { stroke: #1b1b1b; stroke-width: 2 } .band { fill: #f4f4f4 }
  .met { fill: #1a6e3c; stroke: #1a6e3c } .missed { fill: #ffffff; stroke: #b3261e; stroke-width: 3 }
  .stretch { stroke: #555555; stroke-width: 2 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #16181c } text { fill: #ececec } .small { fill: #b8b8b8 } .grid { stroke: #3a3d42 }
    .bar { stroke: #ececec } .met { fill: #6fd08c; stroke: #6fd08c } .missed { fill: #16181c; stroke: #ff8a80 }
    .stretch { stroke: #b8b8b8 } .band { fill: #202328 }
  }
"""


class Scale:
    """Costs to places; what is far off stands at the edge."""

    def __init__(self, costs):
        self.low = min([-2, *(math.floor(math.log2(max(cost, 2**-5))) for cost in costs)])
        self.high = max([2, *(math.ceil(math.log2(min(cost, 2**10))) for cost in costs)])

    def __call__(self, cost):
        cost = min(max(cost, 2**self.low), 2**self.high)
        return LEFT + (math.log2(cost) - self.low) / (self.high - self.low) * PLOT


def draw(kept):
    measured = [figure for figure in kept["figures"] if figure.get("ratio") and BY_KEY[figure["key"]].bar]
    sizes = sorted({one["suppliers"] for one in measured})
    rows = [found for figure in FIGURES if (found := [one for one in measured if one["key"] == figure.key])]
    scale = Scale([cost_of(one) for one in measured])
    width, bottom = max(LEFT + PLOT + COLUMN * (1 + len(sizes)) + 24, 900), TOP + ROW * len(rows)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {bottom + 44}" width="{width}" height="{bottom + 44}" '
        'role="img" aria-labelledby="t d">',
        '<title id="t">What Sourcebook costs against what each bar allows</title>',
        f'<desc id="d">{escaped(". ".join(map(sentence, measured)))}.</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="page" width="{width}" height="{bottom + 44}"/>',
        '<text class="title" x="16" y="30">What Sourcebook costs, as a share of what each bar allows</text>',
        '<text class="small" x="16" y="53">Left of the thick line the bar is met, and the dot is full; the short line is the '
        "stretch. Larger dots are larger directories.</text>",
    ]
    parts += [f'<rect class="band" x="0" y="{TOP + place * ROW}" width="{width}" height="{ROW}"/>'
              for place in range(0, len(rows), 2)]
    parts += grid(scale, bottom)
    parts += [f'<text class="small end" x="{column(place)}" y="{TOP - 10}">{head}</text>'
              for place, head in enumerate(["bar", *(f"{size:,}" for size in sizes)])]
    for place, row in enumerate(rows):
        parts += draw_row(row, sizes, scale, TOP + place * ROW + ROW / 2)
    parts.append(f'<text class="small" x="16" y="{bottom + 28}">{escaped("; ".join(dict.fromkeys(one["machine"] for one in measured)))}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def grid(scale, bottom):
    parts, step = [], 1 if scale.high - scale.low <= 8 else 2
    for power in range(scale.low, scale.high + 1):
        if power % step:
            continue
        x, kind = scale(2**power), "grid" if power else "bar"
        parts.append(f'<line class="{kind}" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{bottom}"/>')
        label = "bar" if power == 0 else f"{2**power}x" if power > 0 else f"1/{2**-power}"
        parts.append(f'<text class="small mid" x="{x:.1f}" y="{TOP - 10}">{label}</text>')
    return parts


def draw_row(row, sizes, scale, y):
    figure = BY_KEY[row[0]["key"]]
    parts = [
        f'<text x="16" y="{y + 5:.1f}">{escaped(figure.what)} <tspan class="small">{escaped(figure.short)}</tspan></text>',
        f'<text class="small end" x="{column(0)}" y="{y + 5:.1f}">{value(figure, figure.bar)}</text>',
    ]
    for one in row:
        place = sizes.index(one["suppliers"])
        radius = 5 + 3 * place / max(1, len(sizes) - 1)
        if stretch_of(one):
            x = scale(figure.costs(stretch_of(one)))
            parts.append(f'<line class="stretch" x1="{x:.1f}" y1="{y - 10:.1f}" x2="{x:.1f}" y2="{y + 10:.1f}"/>')
        kind = "met" if is_met(one) else "missed"
        parts.append(f'<circle class="{kind}" cx="{scale(cost_of(one)):.1f}" cy="{y:.1f}" r="{radius:g}"/>')
        parts.append(f'<text class="end" x="{column(place + 1)}" y="{y + 5:.1f}">{value(figure, one["ratio"]["median"])}</text>')
    return parts


def column(place):
    return LEFT + PLOT + COLUMN * (place + 1)


def cost_of(measured):
    return BY_KEY[measured["key"]].costs(measured["ratio"]["median"])


def value(figure, ratio):
    """The share of the other's cost that ours is."""
    return f"1/{number(ratio)}" if figure.at_least else number(ratio)


def sentence(measured):
    figure = BY_KEY[measured["key"]]
    return (f"{figure.what}, {measured['suppliers']:,} suppliers, against {figure.against}: "
            f"{value(figure, measured['ratio']['median'])}, bar {value(figure, figure.bar)}, "
            f"{'met' if is_met(measured) else 'not met'}")


def escaped(text):
    return html.escape(text, quote=True)
