"""From placed boxes to what a slide program has: one box for texts that belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.export.pptx.pieces.bullets import Bullet, split_bullets
from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, FillBox, MediaBox, PictureBox, Role, TextBox
from recap_deck.values import dataclass, replace

FLOWING = frozenset(
    (Role.BODY, Role.ITEM, Role.HEADING, Role.QUOTE, Role.AUTHOR, Role.FOOTNOTE, Role.CAPTION)
)
CELLS = frozenset((Role.CELL, Role.HEADER_CELL))
_PANEL = 60.0
"""What is filled and wider and higher than this holds what stands on it."""

_NEAR = 2.5
"""Paragraphs further apart than so many lines stand in boxes of their own."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one set paragraph, and what stands before the first of them."""

    box: TextBox
    bullet: Bullet | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs one below the other, which become one box to write in."""

    paragraphs: tuple[Paragraph, ...]
    role: Role
    rect: Rect


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one table, with the fills among which its rules and stripes are."""

    boxes: tuple[TextBox, ...]


Piece = Text | Cells | FillBox | PictureBox | MediaBox


def pieces_of(boxes: Sequence[Box]) -> list[Piece]:
    """What a page is made of, back to front; the boxes are those that are seen."""
    joined = list(_joined(boxes))
    bullets, rest = split_bullets(joined)
    obstacles = [box for box in rest if _is_obstacle(box)]
    panels = [box.rect for box in rest if _is_panel(box)]
    pieces: list[Piece] = []
    tables: dict[tuple[int, ...], int] = {}
    for box in rest:
        if not isinstance(box, TextBox):
            pieces.append(box)
        elif box.role in CELLS:
            _add_cell(box, pieces, tables)
        else:
            _add_text(Paragraph(box, bullets.get(id(box))), pieces, panels, obstacles)
    return pieces


def text_rect(box: TextBox) -> Rect:
    """The room that lines were set in, or which they take where it has no end."""
    width = box.paragraph.width * box.scale
    is_free = width > 4_000
    return box.rect if is_free else replace(box.rect, width=max(width, box.rect.width))


def _joined(boxes: Sequence[Box]) -> Iterator[Box]:
    """The same boxes, lines of one paragraph as one where its first line stands."""
    whole: dict[int, TextBox] = {}
    last: dict[tuple[int, Role, tuple[int, ...]], tuple[int, TextBox]] = {}
    for place, box in enumerate(boxes):
        if not isinstance(box, TextBox):
            continue
        key = (id(box.paragraph), box.role, box.path)
        first, above = last.get(key, (place, None))
        if above is not None and above.last == box.first and box.rect.y > above.rect.y:
            height = box.rect.bottom - above.rect.y
            width = max(above.rect.width, box.rect.width)
            rect = replace(above.rect, width=width, height=height)
            box = replace(above, rect=rect, last=box.last)
        else:
            first = place
        last[key] = (first, box)
        whole[first] = box
    for place, box in enumerate(boxes):
        if not isinstance(box, TextBox):
            yield box
        elif place in whole:
            yield whole[place]


def _is_obstacle(box: Box) -> bool:
    if isinstance(box, TextBox):
        return box.role not in FLOWING and box.role is not Role.MARKER
    return not isinstance(box, FillBox)


def _is_panel(box: Box) -> bool:
    is_ground = isinstance(box, FillBox) and box.role not in (Role.BACKGROUND, Role.VEIL)
    return is_ground and min(box.rect.width, box.rect.height) > _PANEL


def _add_cell(box: TextBox, pieces: list[Piece], tables: dict[tuple[int, ...], int]) -> None:
    key = box.path[:-2]
    if key not in tables:
        tables[key] = len(pieces)
        pieces.append(Cells((box,)))
        return
    table = pieces[tables[key]]
    assert isinstance(table, Cells), "only cells are noted"
    pieces[tables[key]] = Cells((*table.boxes, box))


def _add_text(
    new: Paragraph, pieces: list[Piece], panels: Sequence[Rect], obstacles: Sequence[Box]
) -> None:
    for place in range(len(pieces) - 1, -1, -1):
        text = pieces[place]
        if isinstance(text, Text) and _goes_on(text, new, panels, obstacles):
            rect = _union(text.rect, text_rect(new.box))
            pieces[place] = replace(text, paragraphs=(*text.paragraphs, new), rect=rect)
            return
    pieces.append(Text((new,), new.box.role, text_rect(new.box)))


def _goes_on(text: Text, new: Paragraph, panels: Sequence[Rect], obstacles: Sequence[Box]) -> bool:
    """Say whether a paragraph stands right below others, in their column and on their panel."""
    above, box = text.paragraphs[-1].box, new.box
    if box.role is Role.MARKER and above.role is Role.MARKER:
        return above.path == box.path and bool(box.path) and box.rect.y >= above.rect.bottom - 1
    if not {text.role, box.role} <= FLOWING or _family(text.role) != _family(box.role):
        return False
    gap = box.rect.y - above.rect.bottom
    pitch = above.rect.height / (above.last - above.first)
    if not -2 <= gap <= _NEAR * pitch or not _share_column(text.rect, text_rect(box)):
        return False
    if _panel_of(above.rect, panels) != _panel_of(box.rect, panels):
        return False
    between = Rect(box.rect.x, above.rect.bottom - 1, box.rect.width, max(0.0, gap) + 2)
    return not any(_cover(each.rect, between) for each in obstacles)


def _family(role: Role) -> str:
    if role in (Role.QUOTE, Role.AUTHOR):
        return "quote"
    return role.value if role in (Role.FOOTNOTE, Role.CAPTION) else "body"


def _share_column(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right


def _panel_of(rect: Rect, panels: Sequence[Rect]) -> Rect | None:
    around = [each for each in panels if each.contains(rect, 1.0)]
    return min(around, key=lambda each: each.width * each.height, default=None)


def _cover(one: Rect, other: Rect) -> bool:
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom


def _union(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    right, bottom = max(one.right, other.right), max(one.bottom, other.bottom)
    return Rect(x, y, right - x, bottom - y)
