"""Markers of items: drawn on a slide, a property of the paragraph in a slide program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.export.pptx.drawn.wording import style_of
from recap_deck.geometry import touch
from recap_deck.patterns import expression
from recap_deck.place.boxes import Box, FillBox, Role, TextBox
from recap_deck.place.direction import runs_left
from recap_deck.values import dataclass

_NUMBER = expression(r"(\d{1,5})([.)])")
_MOST = 32_767
"""No list there counts further, or from nothing."""

_FARTHEST = 400.0
"""A marker further from its text belongs to another one."""

_HAIR = 0.5
"""What is so much flatter than wide is a dash."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """What stands before an item, from `x` to `end`: a sign, or a number that counts on."""

    x: float
    end: float
    color: str
    sign: str = ""
    number: int = 0
    closing: str = "."
    is_large: bool = False
    share: float = 0.0
    """How wide the sign is, as a share of the text's size; 0 where any width will do."""


def split_bullets(boxes: Sequence[Box]) -> tuple[Mapping[int, Bullet], list[Box]]:
    """The bullets by the `id` of the text they stand before, and all boxes that are none."""
    marks = [box for box in boxes if _is_mark(box)]
    bullets: dict[int, Bullet] = {}
    used: set[int] = set()
    for box in boxes:
        if not isinstance(box, TextBox) or box.role in (Role.MARKER, Role.CODE):
            continue
        free = [mark for mark in marks if id(mark) not in used and _is_beside(mark, box)]
        beside = _nearest(free, box)
        bullet = _bullet_of(beside, box)
        if bullet is not None:
            bullets[id(box)] = bullet
            used |= set(map(id, beside))
    return bullets, [box for box in boxes if id(box) not in used]


def _is_mark(box: Box) -> bool:
    """Say so of items' marks; numbers of lines and of footnotes have no level."""
    return box.role is Role.MARKER and not (isinstance(box, TextBox) and not box.level)


def _is_beside(mark: Box, text: TextBox) -> bool:
    """Say whether a mark stands before a text's first line, where that begins."""
    line = text.paragraph.lines[text.first]
    height = (line.bottom - line.top) * text.scale
    middle = mark.rect.y + mark.rect.height / 2
    distance = _distance(mark, text)
    return text.rect.y <= middle <= text.rect.y + height and -1 <= distance < _FARTHEST


def _distance(mark: Box, text: TextBox) -> float:
    if runs_left(text.text):
        return mark.rect.x - text.rect.x - text.paragraph.width * text.scale
    return text.rect.x - mark.rect.right


def _nearest(marks: Sequence[Box], text: TextBox) -> list[Box]:
    """The mark that is next to a text, with what is drawn within it."""
    if not marks:
        return []
    nearest = min(marks, key=lambda mark: _distance(mark, text))
    return [mark for mark in marks if touch(mark.rect, nearest.rect)]


def _bullet_of(marks: Sequence[Box], text: TextBox) -> Bullet | None:
    if not marks:
        return None
    first = marks[0]
    if isinstance(first, TextBox):
        return _number_of(first)
    assert isinstance(first, FillBox), "a marker is a number or a shape"
    if len(marks) > 1:
        return Bullet(first.rect.x, first.rect.right, first.edge, "☑", is_large=True)
    color = first.fill if isinstance(first.fill, str) else first.fill.stops[0][1]
    share = first.rect.width / (style_of(text).size * text.scale)
    if first.edge:
        return _open_bullet(first, share)
    if first.rect.height < _HAIR * first.rect.width:
        return Bullet(first.rect.x, first.rect.right, color, "–")
    is_round = first.radius * 2 >= first.rect.width * 0.9
    return Bullet(first.rect.x, first.rect.right, color, "•" if is_round else "▪", share=share)


def _open_bullet(box: FillBox, share: float) -> Bullet:
    is_round = box.radius * 2 >= box.rect.width * 0.9
    if is_round:
        return Bullet(box.rect.x, box.rect.right, box.edge, "○", share=share)
    return Bullet(box.rect.x, box.rect.right, box.edge, "☐", is_large=True)


def _number_of(box: TextBox) -> Bullet | None:
    found = _NUMBER.fullmatch(box.text.strip())
    if found is None or not 0 < int(found[1]) <= _MOST:
        return None
    color = style_of(box).color
    return Bullet(box.rect.x, box.rect.right, color, number=int(found[1]), closing=found[2])
