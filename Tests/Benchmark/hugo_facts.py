"""What a published edition and the content beside it tell: facts of each supplier, papers wanted, words of records."""

import html
import json
import re

HEAD = re.compile(rb'^,?\{"id":"([^"]+)"')


class Edition:
    """The facts of suppliers stay in their files and are read one by one, since all of them need a lot of memory."""

    def __init__(self, folder):
        self.folder = folder
        self.facts = None
        self.places = {}
        for file in sorted((folder / "data").glob("suppliers-*.json")):
            self.look_through(file)

    def look_through(self, file):
        with open(file, "rb") as lines:
            place = 0
            for line in lines:
                found = HEAD.match(line)
                if found:
                    self.places[found[1].decode()] = (file, place)
                elif self.facts is None:
                    self.facts = json.loads(line.decode().split(',"suppliers":', 1)[0] + "}")["edition"]
                place += len(line)

    def supplier(self, ident):
        file, place = self.places[ident]
        with open(file, "rb") as lines:
            lines.seek(place)
            facts, _ = json.JSONDecoder().raw_decode(lines.readline().decode().lstrip(","))
        return facts

    def pages(self):
        return sorted(file.relative_to(self.folder) for file in self.folder.rglob("*.html"))

    def papers_wanted(self):
        """The papers a buyer wants to see for a product, and the note, by market and use, off the product's page."""
        wanted = {}
        for file in sorted((self.folder / "products").glob("*.html")):
            table = re.search(r'<table class="wanted">.*?</table>', file.read_text(encoding="utf-8"), re.DOTALL)
            for row in re.findall(r'<tr><th scope="row">.*?</tr>', table[0] if table else "", re.DOTALL):
                market = re.search(r"/([\w-]+)\.html", row)[1].upper()
                use = "non-medical" if 'class="warn"' in row else "medical" if 'class="use"' in row else "any"
                papers, note = row.split("</ul>", 1)
                note = html.unescape(re.sub(r"<[^>]+>", "", note))
                wanted.setdefault(file.stem, {}).setdefault(market, {})[use] = {
                    "papers": [html.unescape(re.sub(r"<[^>]+>", "", paper))
                               for paper in re.findall(r"<li>(.*?)</li>", papers)],
                } | ({"note": note} if note else {})
        return wanted


def front_matter(file):
    _, front, text = re.split(r"^---[ \t]*\n", file.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
    return front, text


def title_of(front):
    """The first language of `title` or `name`, wherever on its line or the next it stands."""
    found = re.search(r"^(?:title|name):[ \t]*(?:\{\s*en:[ \t]*|\n[ \t]+en:[ \t]*)?(\"[^\"]*\"|'[^']*'|[^,}\n]+)",
                      front, re.MULTILINE)
    return found[1].strip().strip("\"'") if found else ""


def word_after(key, front):
    found = re.search(rf"^{key}:\s*\"?([\w-]+)", front, re.MULTILINE)
    return found[1] if found else ""
