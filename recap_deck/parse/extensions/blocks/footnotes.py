"""`[^label]: text`: a footnote; it stands at the slide's end, where it is referred to."""

from __future__ import annotations

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.findings import Findings
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_OPENING = expression(r"\[\^(?P<label>[^\]\s]+)\]:[ ]*")


class FootnoteBlock(OpenBlock):
    """The text after the label, and lines that are indented.

    Text at the margin is the slide's: of a footnote that nobody names nothing is shown.
    """

    is_detached = True
    ends_text = True

    def continues(self, cursor: Cursor) -> bool:
        """Take up to four blanks."""
        if cursor.indent:
            cursor.advance(min(4, cursor.indent))
            return True
        return cursor.is_blank

    def close(self, findings: Findings) -> None:
        """Keep the footnote; the first with a label counts."""
        findings.footnotes.setdefault(self.element.get("label", ""), self.element)


def start_footnote(scanner: Scanner, cursor: Cursor) -> bool:
    """Open a footnote at its label."""
    match = _OPENING.match(cursor.content)
    if not match:
        return False
    element = element_at(cursor.number, "footnote-text", label=match["label"])
    scanner.push(FootnoteBlock(element))
    cursor.move_to(cursor.first + match.end())
    return True
