"""The built folder as files: its pages, and what each links to and is linked by."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass
class Page:
    path: str
    kind: str
    language: str = ""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)  # where a reader can go
    parts: list[str] = field(default_factory=list)  # what the page is shown with


class PageReader(HTMLParser):
    LINKS = {"a": "href", "area": "href"}
    PARTS = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "use": "href"}

    def __init__(self, page: Page):
        super().__init__()
        self.page = page

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if "id" in given:
            self.page.ids.append(given["id"])
        if tag == "html":
            self.page.language = given.get("lang", "")
        if tag in self.LINKS and self.LINKS[tag] in given:
            self.page.links.append(given[self.LINKS[tag]])
        if tag in self.PARTS and self.PARTS[tag] in given:
            self.page.parts.append(given[self.PARTS[tag]])


class Site:
    def __init__(self, folder: Path):
        self.folder = folder.resolve()

    @cached_property
    def pages(self) -> dict[str, Page]:
        pages = {}
        for file in sorted(self.folder.rglob("*.html")):
            path = file.relative_to(self.folder).as_posix()
            page = Page(path, kind_of(path))
            PageReader(page).feed(file.read_text(encoding="utf-8"))
            pages[path] = page
        return pages

    @cached_property
    def edition(self) -> str:
        return json.loads((self.folder / "EDITION.json").read_text(encoding="utf-8"))["id"]

    def kinds(self) -> list[list[Page]]:
        """Pages of one kind and language together, the smallest first."""
        kinds: dict[tuple[str, str], list[Page]] = {}
        for page in sorted(self.pages.values(), key=lambda page: (self.size(page.path), page.path)):
            kinds.setdefault((page.kind, page.language), []).append(page)
        return [kinds[name] for name in sorted(kinds)]

    def samples(self) -> list[Page]:
        """The largest page of every kind in every language: what can go wrong shows there first."""
        return [pages[-1] for pages in self.kinds()]

    def middle_pages(self) -> list[Page]:
        """A page of middling size of every kind in every language, for what takes long on large ones."""
        return [pages[len(pages) // 2] for pages in self.kinds()]

    def size(self, path: str) -> int:
        return (self.folder / path).stat().st_size

    def address(self, path: str, fragment: str = "") -> str:
        return (self.folder / path).as_uri() + (f"#{fragment}" if fragment else "")

    def holds(self, address: str) -> bool:
        """Whether an address needs nothing but this folder."""
        return address.startswith((self.folder.as_uri() + "/", "data:", "blob:", "about:"))

    def target(self, page: Page, link: str) -> tuple[str, str] | None:
        """Path and fragment a link leads to; none when it leads out of the folder."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        file = (self.folder / page.path).parent / unquote(parts.path) if parts.path else self.folder / page.path
        path = Path(*file.parts).resolve()
        inside = path.is_relative_to(self.folder)
        return (path.relative_to(self.folder).as_posix() if inside else str(path)), unquote(parts.fragment)


def kind_of(path: str) -> str:
    """The kind of a page, by where it stands."""
    parts = path.removeprefix("zh/").removesuffix(".html").split("/")
    if len(parts) == 1:
        return "home" if parts[0] == "index" else parts[0]
    if parts[-1] == "index":
        return f"{parts[0]} index"
    if parts[-1].startswith("letter-"):
        return "supplier list"
    return f"{parts[0]} {'inner ' if len(parts) > 2 else ''}page"
