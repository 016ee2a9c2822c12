"""A page as a strict reader takes it."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr"}


def squeezed(text: str) -> str:
    return "".join(text.split())


class Page(HTMLParser):
    """Elements must nest, ids must be one of a kind. Words that are not the article's (class gap) are passed over.

    Quotations stand in full, each with the id of the item it is in; of words that articles share there are pieces.
    """

    def __init__(self, page: str):
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.by_id: dict[str, str] = {}
        self.quotations: list[tuple[str, str]] = []
        self.shared: list[list[str]] = []
        self.pieces: list[tuple[str, str]] = []
        self.after: dict[str, str] = {}
        self.headings: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        assert len(attributes) == len(attrs)
        assert not (tag == "a" and any(name == "a" for name, _ in self.open)), "a link inside a link"
        self.elements.append((tag, attributes))
        if "id" in attributes:
            assert attributes["id"] not in self.by_id, f"twice: {attributes['id']}"
            self.by_id[attributes["id"]] = ""
            if self._article() and tag in ("a", "span"):
                self.after[attributes["id"]] = ""
        if tag not in VOID:
            self.open.append((tag, attributes))
        if tag == "blockquote":
            item = next((a["id"] for name, a in reversed(self.open) if name == "li" and "id" in a), "")
            if attributes.get("class") == "shared":
                self.shared.append([""])
            else:
                self.quotations.append((item, ""))
        if attributes.get("class") == "gap" and any(one.get("class") == "shared" for _, one in self.open):
            self.shared[-1].append("")
        if self._article() and (tag == "p" or attributes.get("class") == "gap"):
            self.pieces.append((self._article(), ""))
        if tag == "p":
            self._within = set(self.after)
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append(tag)

    def handle_endtag(self, tag):
        opened, attributes = self.open.pop()
        assert opened == tag
        if attributes.get("class") == "gap" and self._article():
            self.pieces.append((self._article(), ""))

    def handle_data(self, data):
        if any(attributes.get("class") == "gap" for _, attributes in self.open):
            return
        for _, attributes in self.open:
            if "id" in attributes:
                self.by_id[attributes["id"]] += data
        quoting = next((attributes.get("class") for tag, attributes in self.open if tag == "blockquote"), "")
        if quoting == "shared":
            self.shared[-1][-1] += data
        elif quoting != "":
            item, words = self.quotations[-1]
            self.quotations[-1] = item, words + data
        if self._article() and any(tag == "p" for tag, _ in self.open):
            article, words = self.pieces[-1]
            self.pieces[-1] = article, words + data
            for id_ in set(self.after) - self._within:
                self.after[id_] += data

    def _article(self) -> str:
        """Return the id of the article whose text is being read, nothing elsewhere."""
        inside = any(attributes.get("class") == "text" for _, attributes in self.open)
        return next((a["id"] or "" for tag, a in self.open if tag == "article"), "") if inside else ""

    def hrefs(self) -> list[str]:
        return [attributes["href"] or "" for _, attributes in self.elements if "href" in attributes]
