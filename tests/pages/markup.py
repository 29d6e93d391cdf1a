"""Reads a page as a tree and says what is wrong with its structure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What may not stand inside a paragraph, a heading or a span.
BLOCKS = frozenset({"p", "ul", "ol", "div", "form", "table", "figure", "article", "section", *HEADINGS})
PHRASING_ONLY = frozenset({"p", "span", "button", "a", *HEADINGS})


@dataclass
class Element:
    """An element; `children` are elements and texts in order."""

    name: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def all(self, name: str = "", **attributes: str) -> list[Element]:
        """The elements below of this name with these attributes (`_` in a name is `-`)."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            e
            for e in self.walk()
            if name in ("", e.name) and all(e.attributes.get(key) == value for key, value in wanted.items())
        ]

    def one(self, name: str = "", **attributes: str) -> Element:
        """The only such element."""
        (found,) = self.all(name, **attributes)
        return found

    def with_class(self, name: str) -> list[Element]:
        """The elements below that have a class."""
        return [e for e in self.walk() if name in e.attributes.get("class", "").split()]

    def walk(self) -> Iterator[Element]:
        """Every element below, in order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    @property
    def text(self) -> str:
        """The text, white space folded."""
        return " ".join(self.raw_text.split())

    @property
    def raw_text(self) -> str:
        """The text as it is, a space for a line break."""
        return "".join(
            c if isinstance(c, str) else c.raw_text + " " * (c.name == "br") for c in self.children
        )

    def above(self) -> Iterator[Element]:
        """The elements around, nearest first."""
        around = self.parent
        while around is not None:
            yield around
            around = around.parent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> repeats an attribute: {names}"
        made = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(made)
        if tag not in VOID:
            self.at = made

    def handle_endtag(self, tag: str) -> None:
        assert self.at.name == tag, f"</{tag}> where <{self.at.name}> is open (line {self.getpos()[0]})"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def read_html(html: str) -> Element:
    """The page as a tree; AssertionError when a tag is not closed where it should be."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.at is reader.root, f"<{reader.at.name}> is never closed"
    return reader.root


def check_page(page: Element) -> None:
    """AssertionError says what is wrong with the page's structure."""
    assert page.one("html").attributes["lang"]
    assert page.one("title").text
    page.one("main")
    page.one("h1")
    check_structure(page)
    levels = [int(e.name[1]) for e in page.walk() if e.name in HEADINGS and _is_in_outline(e)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def check_structure(page: Element) -> None:
    """What holds for a fragment too: ids, labels, nesting, and nothing inline that the policy forbids."""
    elements = list(page.walk())
    ids = Counter(e.attributes["id"] for e in elements if "id" in e.attributes)
    assert not [name for name, count in ids.items() if count > 1 or not name or " " in name]
    for element in elements:
        _check_references(element, ids)
        _check_nesting(element)
        assert "style" not in element.attributes, element
        assert not [name for name in element.attributes if name.startswith("on")], element
        assert element.name != "style"
        assert element.name != "script" or (element.attributes["src"] and not element.children)


def _check_references(element: Element, ids: Counter[str]) -> None:
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        for name in element.attributes.get(attribute, "").split():
            assert name in ids, f"{attribute} names {name!r}, which is not there"
    if element.attributes.get("href", "").startswith("#"):
        assert element.attributes["href"][1:] in ids, element.attributes["href"]


def _check_nesting(element: Element) -> None:
    if element.name in BLOCKS:
        outer = {e.name for e in element.above()} & PHRASING_ONLY
        assert not outer, f"<{element.name}> inside {outer}"
    if element.name == "li":
        assert element.parent is not None
        assert element.parent.name in ("ul", "ol")
    if element.name in ("ul", "ol"):
        assert all(c.name == "li" for c in element.children if isinstance(c, Element))


def _is_in_outline(element: Element) -> bool:
    # The summary of errors stands before the page's heading, as in govuk-frontend's own pages.
    is_summary = element.attributes.get("class") == "govuk-error-summary__title"
    return not is_summary and all(e.name != "template" for e in element.above())
