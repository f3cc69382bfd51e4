"""`!!! note "Title"` with an indented text: a callout, as Python-Markdown's admonition."""

from __future__ import annotations

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_NAMES = (
    "abstract attention bug caution danger details error example failure hint important info "
    "note question quote success summary tip todo warning"
)
CALLOUTS = frozenset(_NAMES.split())
"""The kinds that people write."""

_OPENING = expression(
    r"(?:!!!|\?\?\?\+?)[ ]*(?P<kind>[A-Za-z][\w-]*)[^\"]*(?:\"(?P<title>[^\"]*)\")?[ ]*$"
)


class CalloutBlock(OpenBlock):
    """Lines indented by four."""

    def continues(self, cursor: Cursor) -> bool:
        """Take four blanks."""
        if cursor.indent >= 4:
            cursor.advance(4)
            return True
        return cursor.is_blank


def start_callout(scanner: Scanner, cursor: Cursor) -> bool:
    """Open a callout at `!!!` or `???`."""
    match = _OPENING.match(cursor.content)
    if not match:
        return False
    callout = element_at(cursor.number, "callout", kind=match["kind"].lower())
    if match["title"]:
        title = element_at(cursor.number, "title")
        title.text = match["title"]
        callout.append(title)
    scanner.push(CalloutBlock(callout))
    cursor.finish()
    return True
