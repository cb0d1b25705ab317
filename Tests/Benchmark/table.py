"""The tables of docs/performance.md, out of the figures kept."""

from figures import BY_KEY, is_met, is_open, is_stretched, stretch_of

MARKS = ("<!-- figures: speed -->", "<!-- end of figures: speed -->")
EDITS = ["nothing", "profile", "name", "certificate", "status", "paper", "rule", "phrase", "rare-phrase", "day"]


def write_into(page, kept):
    before, rest = page.split(MARKS[0], 1)
    return f"{before}{MARKS[0]}\n{text_of(kept)}\n{MARKS[1]}{rest.split(MARKS[1], 1)[1]}"


def text_of(kept):
    parts = []
    for suppliers in sorted({figure["suppliers"] for figure in kept["figures"]}):
        figures = [figure for figure in kept["figures"] if figure["suppliers"] == suppliers]
        parts += [f"### {suppliers:,} suppliers", "", *bars(figures), "", *outputs(figures), *edits(figures)]
    return "\n".join([*parts, "Medians of alternating pairs, ratios pair by pair, warm disk."])


def bars(figures):
    lines = ["| | against | bar | stretch | measured | | ours | the other |", "|---|---|---:|---:|---:|---|---:|---:|"]
    for measured in figures:
        figure = BY_KEY[measured["key"]]
        if measured.get("ratio") is None:
            lines.append(f"| {figure.what} | {figure.against} | {bar_text(figure, figure.bar)} | | | {measured['failed']} | | |")
            continue
        stretch = stretch_of(measured)
        missed = "**pairs disagree**" if is_open(measured) else "**not met**" if figure.bar else "stated"
        verdict = "stretch met" if is_stretched(measured) else "met" if is_met(measured) else missed
        lines.append(
            f"| {what(measured)} | {figure.against} | {bar_text(figure, figure.bar)} "
            f"| {bar_text(figure, stretch) if stretch else ''} | {ratio_text(measured)} | {verdict} "
            f"| {amount(measured, 'ours')} | {amount(measured, 'peer')} |")
    said = dict.fromkeys(f"`{one['command']}`, pairs: {one['pairs']}, {one['machine']}" for one in figures)
    return [*lines, "", "; ".join(said)]


def what(measured):
    start = measured.get("notes", {}).get("from")
    return BY_KEY[measured["key"]].what + (f", from {start:,}" if start else "")


def bar_text(figure, value):
    if value is None:
        return ""
    return f"{number(value)} times better" if figure.at_least else f"at most {number(value)}"


def ratio_text(measured):
    ratio = measured["ratio"]
    return f"{number(ratio['median'])} ({number(ratio['low'])} to {number(ratio['high'])})"


def number(value):
    """Three figures, and no more of them than say something."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def amount(measured, side):
    value = measured[side]["median"]
    if measured["unit"] == "B":
        return f"{value / 1e6:,.0f} MB"
    return f"{value * 1000:,.0f} ms" if value < 1 else f"{value:,.2f} s"


def outputs(figures):
    """What both sides made, so that a reader sees that they did the same."""
    notes = next((figure["notes"] for figure in figures if figure["key"] == "clean-wall" and figure.get("ratio")), None)
    if not notes:
        return []
    lines = [f"| clean build | ours | Hugo {notes['version']} | ours / Hugo |", "|---|---:|---:|---:|"]
    for title, key in [("HTML pages", "pages"), ("bytes of HTML", "page_bytes"), ("all files", "files"),
                       ("bytes of all files", "file_bytes")]:
        mine, other = notes["ours"][key], notes["peer"][key]
        shown = [f"{value / 1e6:,.1f} MB" if "bytes" in key else f"{value:,}" for value in (mine, other)]
        lines.append(f"| {title} | {shown[0]} | {shown[1]} | {mine / other:.2f} |")
    return [*lines, ""]


def edits(figures):
    found = [figure for figure in figures if figure["key"] in EDITS]
    if not found:
        return []
    lines = ["| what had changed | pages whose bytes changed | files written | lstat alone | our build | ours / lstat |",
             "|---|---:|---:|---:|---:|---:|"]
    for measured in found:
        notes, ours = measured["notes"], measured["ours"]["median"]
        lstat = notes["lstat"]["median"]
        if measured["key"] == "day":
            pages = f"{notes['pages']:,.0f} of {notes['allPages']:,.0f}; {notes['statuses']:,.0f} statuses of {notes['allStatuses']:,.0f}"
        else:
            pages = f"{notes['pages']:,.0f} of {notes['allPages']:,.0f}"
        first = f" (first after a clean build {notes['first'] * 1000:,.0f} ms)" if "first" in notes else ""
        lines.append(f"| {BY_KEY[measured['key']].what} | {pages} | {notes['written']:,.0f} | {lstat * 1000:,.0f} ms "
                     f"| {ours * 1000:,.0f} ms{first} | {number(ours / lstat)} |")
    files = found[0]["notes"]
    return [*lines, "", f"Files looked at: {files['files']:,.0f}; a clean build of the same run took {files['clean']:,.2f} s.", ""]
