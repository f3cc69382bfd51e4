"""Lists: `-`, `*`, `+`, `1.` and `1)`, tasks, and lists within lists."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression
from recap_deck.values import dataclass

_MARKER = expression(r"(?:(?P<bullet>[-+*])|(?P<number>\d{1,9})(?P<end>[.)]))(?P<gap>[ ]+|$)")
_TASK = expression(r"\[(?P<mark>[ xX])\][ ]+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Marker:
    """What stands before an item: `character` is `-`, `*`, `+`, `.` or `)`."""

    character: str
    start: int
    width: int
    is_ordered: bool
    is_empty: bool


class ListBlock(OpenBlock):
    """Items with the same marker."""

    def __init__(self, marker: _Marker, indent: int, line: int) -> None:
        tag = "ol" if marker.is_ordered else "ul"
        super().__init__(element_at(line, tag, marker=marker.character, start=str(marker.start)))
        self.character = marker.character
        self.is_deep = indent >= 4

    def accepts(self, block: OpenBlock) -> bool:
        """Take items with the same marker only."""
        return isinstance(block, ItemBlock) and block.character == self.character


class ItemBlock(OpenBlock):
    """What is indented to the text after a marker."""

    def __init__(self, marker: _Marker, cursor: Cursor) -> None:
        super().__init__(_item_element(marker, cursor))
        self.character = marker.character
        self.is_ordered = marker.is_ordered
        self._content = cursor.indent + marker.width
        self._least = cursor.indent + 2

    def continues(self, cursor: Cursor) -> bool:
        """Take the indent; blank lines belong to an item that has begun."""
        if cursor.is_blank:
            return len(self.element) > 0
        if cursor.indent >= self._content:
            cursor.advance(self._content)
            return True
        # Two blanks are meant as a level below `1.`, though its text starts at three.
        if self.is_ordered and cursor.indent >= self._least:
            bullet = _MARKER.match(cursor.content)
            if bullet and bullet["bullet"]:
                self._content = cursor.indent
                cursor.advance(self._content)
                return True
        return False


def _item_element(marker: _Marker, cursor: Cursor) -> Element:
    """An item that knows its indent in the container, and its columns on the line."""
    return element_at(
        cursor.number,
        "li",
        number=str(marker.start) if marker.is_ordered else "",
        indent=str(cursor.indent),
        column=str(cursor.first),
        content=str(cursor.first + marker.width),
    )


def start_item(scanner: Scanner, cursor: Cursor) -> bool:
    """Open an item, and a list where none with its marker is open."""
    marker = _marker_of(cursor)
    if marker is None or (scanner.paragraph and not _may_interrupt(marker)):
        return False
    item = ItemBlock(marker, cursor)
    container = scanner.container
    if not container.accepts(item) or not isinstance(container, ListBlock):
        scanner.push(ListBlock(marker, cursor.indent, cursor.number))
    scanner.push(item)
    cursor.move_to(cursor.first + marker.width)
    if task := _TASK.match(cursor.rest):
        item.element.set("checked", "" if task["mark"] == " " else "yes")
        cursor.advance(task.end())
    return True


def start_deep_item(scanner: Scanner, cursor: Cursor) -> bool:
    """Open an item that is indented too far below another item's text, or beside such a one."""
    container = scanner.container
    if isinstance(container, ListBlock):
        return container.is_deep and start_item(scanner, cursor)
    is_below = isinstance(container, ItemBlock) and scanner.paragraph is not None
    return is_below and start_item(scanner, cursor)


def _marker_of(cursor: Cursor) -> _Marker | None:
    match = _MARKER.match(cursor.content)
    if not match:
        return None
    rest = cursor.content[match.end() :]
    # A marker and five blanks: the item starts with indented code.
    gap = len(match["gap"]) if len(match["gap"]) <= 4 and rest else 1
    character = match["bullet"] or match["end"]
    return _Marker(
        character,
        int(match["number"] or 1),
        match.start("gap") + gap,
        match["bullet"] is None,
        not rest,
    )


def _may_interrupt(marker: _Marker) -> bool:
    return not marker.is_empty and (not marker.is_ordered or marker.start == 1)
