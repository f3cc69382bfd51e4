"""A term and `: its definition` on the next line: a definition list."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_MARKER = expression(r":[ ]+(?=\S)")


class TermsBlock(OpenBlock):
    """Terms with their definitions."""

    def accepts(self, block: OpenBlock) -> bool:
        """Take definitions only."""
        return isinstance(block, DefinitionBlock)


class DefinitionBlock(OpenBlock):
    """A definition, and what is indented below it."""

    def __init__(self, element: Element, content: int) -> None:
        super().__init__(element)
        self._content = content

    def continues(self, cursor: Cursor) -> bool:
        """Take the indent of the definition's text."""
        if cursor.is_blank:
            return True
        if cursor.indent < self._content:
            return False
        cursor.advance(self._content)
        return True


def start_definition(scanner: Scanner, cursor: Cursor) -> bool:
    """Open a definition below a paragraph, whose lines are then the terms."""
    match = _MARKER.match(cursor.content)
    if not match:
        return False
    if scanner.paragraph is None and not _stands_below_terms(scanner):
        return False
    scanner.close_to(scanner.matched)
    scanner.close_paragraph()
    if not isinstance(scanner.tip, TermsBlock):
        _open_terms(scanner)
    content = min(cursor.indent + match.end(), 4)
    scanner.push(DefinitionBlock(element_at(cursor.number, "dd"), content))
    cursor.move_to(cursor.first + match.end())
    return True


def _stands_below_terms(scanner: Scanner) -> bool:
    container = scanner.container
    if isinstance(container, TermsBlock):
        return True
    return len(container.element) > 0 and container.element[-1].tag in {"p", "dl"}


def _open_terms(scanner: Scanner) -> None:
    container = scanner.tip.element
    last = container[-1]
    if last.tag == "dl":
        scanner.reopen(TermsBlock(last))
        return
    container.remove(last)
    terms = TermsBlock(element_at(int(last.get("line", "1")), "dl"))
    if commands := last.get("commands"):
        terms.element.set("commands", commands)
    for offset, text in enumerate((last.text or "").split("\n")):
        term = element_at(int(last.get("line", "1")) + offset, "dt")
        term.text = text
        terms.element.append(term)
    container.append(terms.element)
    scanner.reopen(terms)
