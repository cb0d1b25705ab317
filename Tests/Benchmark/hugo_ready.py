"""Pages Hugo gets ready, as HTML content, and how many rows its lists must hold to have as many pages as ours."""

import html
import json
import re

# Where the list begins that a template makes.
LISTS = {"products": '<section aria-labelledby="offers">', "markets": '<section aria-labelledby="suppliers">'}
NUMBERED = re.compile(r"^(?:letter-)?(.+?)(?:-offers)?(?:-(\d+))?$")


def slug(country, region):
    return f"{country}-{region}".lower().replace(" ", "-")


def write_ready(edition, content):
    for page in edition.pages():
        name = str(page)
        if is_list(page) or name == "404.html":
            continue
        text = (edition.folder / page).read_text(encoding="utf-8")
        kind = page.parts[0] if len(page.parts) > 1 else ""
        if kind in LISTS and page.stem != "index":
            target = content / kind / page.stem / "_index.html"
        elif page.stem == "index":
            target = content / ("letters" if kind == "suppliers" else kind) / "_index.html"
        else:
            target = content / page
        target.parent.mkdir(parents=True, exist_ok=True)
        title, body = inner(text, LISTS.get(kind))
        target.write_text(f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{body}", encoding="utf-8")


def is_list(page):
    """Profiles, and lists or parts of lists that templates make."""
    if page.parts[0] == "suppliers":
        return page.stem != "index"
    if page.parts[0] == "regions":
        return page.stem != "index"
    return page.parts[0] in LISTS and re.search(r"-\d+$", page.stem) is not None


def inner(text, before):
    """The heading and what follows it in the main part, up to the list that a template makes."""
    body = text.split('<main id="main">\n', 1)[1].split("</main>", 1)[0]
    heading = re.search(r"<h1>(.*?)</h1>\n?", body)
    title = html.unescape(re.sub(r"<[^>]+>", "", heading[1]))
    body = body[heading.end():]
    return title, (body.split(before, 1)[0] if before else body).rstrip() + "\n"


def rows_of_lists(edition, counts):
    """For each taxonomy the number of rows on a page with which Hugo comes nearest to our number of pages."""
    ours = dict.fromkeys(counts, 0)
    for page in edition.pages():
        kind = page.parts[0] if len(page.parts) > 1 else ""
        if kind == "suppliers" and page.stem.startswith("letter-"):
            ours["letters"] += 1
        elif kind == "regions" and page.stem != "index":
            ours["regions"] += 1
        elif kind in LISTS and NUMBERED.match(page.stem)[1] in counts.get(kind, {}):
            ours[kind] += 1
    return {
        kind: min(range(1, 1_000), key=lambda rows: (abs(pages_with(terms, rows) - ours[kind]), rows))
        for kind, terms in counts.items()
    }


def pages_with(terms, rows):
    return sum(-(-count // rows) for count in terms.values())
