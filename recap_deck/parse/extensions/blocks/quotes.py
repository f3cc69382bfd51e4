"""`> text`: somebody's words, or a callout where the first line is `[!NOTE]`."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.findings import Findings
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_AUTHOR = expression(r"(?:[—―–][ ]*|--[ ]+)(?=\S)")
_CALLOUT = expression(r"\[!(?P<kind>[A-Za-z][\w-]*)\][-+]?[ ]*(?P<title>.*)$")


class QuoteBlock(OpenBlock):
    """Lines that start with `>`."""

    def continues(self, cursor: Cursor) -> bool:
        """Take the `>` and one blank."""
        if cursor.indent >= 4 or not cursor.content.startswith(">"):
            return False
        _take_mark(cursor)
        return True

    def close(self, _findings: Findings) -> None:
        """Find the callout's kind, or the author."""
        children = [child for child in self.element if child.tag != "nothing"]
        if not children:
            return
        if children[0].tag == "p" and (match := _callout_of(children[0])):
            _make_callout(self.element, children[0], match)
        elif children[-1].tag == "p":
            _split_author(self.element, children[-1])


def start_quote(scanner: Scanner, cursor: Cursor) -> bool:
    """Open a quote at `>`."""
    scanner.push(QuoteBlock(element_at(cursor.number, "blockquote")))
    _take_mark(cursor)
    return True


def _take_mark(cursor: Cursor) -> None:
    cursor.move_to(cursor.first + 1)
    if cursor.indent:
        cursor.advance(1)


def _callout_of(paragraph: Element) -> re.Match[str] | None:
    return _CALLOUT.match((paragraph.text or "").partition("\n")[0])


def _make_callout(quote: Element, paragraph: Element, match: re.Match[str]) -> None:
    quote.tag = "callout"
    quote.set("kind", match["kind"].casefold())
    line = int(paragraph.get("line", "1"))
    title = element_at(line, "title")
    title.text = match["title"].strip() or None
    quote.insert(0, title)
    rest = (paragraph.text or "").partition("\n")[2]
    paragraph.text = rest or None
    paragraph.set("line", str(line + 1))
    if not rest:
        paragraph.tag = "nothing"


def _split_author(quote: Element, paragraph: Element) -> None:
    head, _, last = (paragraph.text or "").rpartition("\n")
    match = _AUTHOR.match(last)
    if not match or not (head or len(quote) > 1):
        return
    line = int(paragraph.get("line", "1"))
    author = element_at(line + (head.count("\n") + 1 if head else 0), "author")
    author.text = last[match.end() :]
    quote.append(author)
    paragraph.text = head.rstrip() or None
    if not head:
        paragraph.tag = "nothing"
