"""`# Heading`, also `# Heading {#id}` and `# [fit] Heading`; text underlined by `===` or `---`."""

from __future__ import annotations

from recap_deck.parse.attributes import ATTRIBUTES
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

# Two and more `#` count without a blank too: `##3.18` is what people type in notes.
_HEADING = expression(r"(#{1,6})(?:[ ]+|$)|(##{1,5})(?=[^\s#])")
_CLOSING = expression(r"(?:^|[ ]+)#+[ ]*$")
_ATTRIBUTES = expression(rf"[ ]+{ATTRIBUTES.pattern}$")
_FIT = expression(r"\[fit\][ ]*")
_UNDERLINE = expression(r"(?:=+|-+)[ ]*$")


def start_heading(scanner: Scanner, cursor: Cursor) -> bool:
    """Take a line of one to six `#` and text."""
    match = _HEADING.match(cursor.content)
    if not match:
        return False
    level = len(match[1] or match[2])
    heading = element_at(cursor.number, f"h{level}")
    text = _ATTRIBUTES.sub("", cursor.content[match.end() :].rstrip(" "))
    text = _CLOSING.sub("", text).strip(" ")
    if fit := _FIT.match(text):
        heading.set("fit", "yes")
        text = text[fit.end() :]
    heading.text = text or None
    scanner.append(heading)
    cursor.finish()
    return True


def start_underlined_heading(scanner: Scanner, cursor: Cursor) -> bool:
    """Make the paragraph above a line of `=` or `-` a heading."""
    paragraph = scanner.paragraph
    if paragraph is None or not _UNDERLINE.match(cursor.content):
        return False
    mark = cursor.content[0]
    if mark == "-" and not scanner.settings.setext_headings:
        return False
    scanner.close_paragraph()
    if paragraph.element.tag == "nothing":
        return False
    paragraph.element.tag = "h1" if mark == "=" else "h2"
    cursor.finish()
    return True
