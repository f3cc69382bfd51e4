"""What anybody would see to be wrong with a page: texts on texts, too small, off the slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from recap_deck.build.page import Page
from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, FillBox, PictureBox, PlacedSlide, Role, TextBox
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.paragraph import QtParagraph

SMALLEST = 17.0
"""Slide units below which no letter of a page may be: 8.5 of 960 points."""
_TOUCH = 2.0
_ASCENT, _DESCENT = 0.74, 0.2
"""Where letters are around their baseline, in shares of their size."""


def overlaps(page: Page) -> list[tuple[str, str]]:
    """The texts of a page that lie on other texts, or on a picture that stands among them."""
    texts = [box for box in boxes_of(page) if isinstance(box, TextBox) and not _is_ghost(box)]
    inks = [(box, ink) for box in texts for ink in ink_rects(box)]
    found = [
        (one.text, other.text)
        for (one, ink), (other, other_ink) in combinations(inks, 2)
        if one is not other and one.step == other.step and touches(ink, other_ink)
    ]
    for picture in _pictures(page.slide):
        found += [(box.text, picture.key) for box, ink in inks if touches(ink, picture.rect)]
    return found


def boxes_of(page: Page) -> tuple[Box, ...]:
    """Everything that is painted."""
    return (*page.slide.boxes, *page.furniture)


def ink_rects(box: TextBox) -> Iterator[Rect]:
    """Where letters may be, a rectangle a line."""
    lines = box.paragraph.lines[box.first : box.last]
    size = style_of(box).size
    for line in lines:
        if line.width > 0 and box.paragraph.text[line.start : line.end].strip():
            top = line.baseline - lines[0].top - _ASCENT * size
            height = (_ASCENT + _DESCENT) * size
            yield Rect(
                box.rect.x + line.x * box.scale,
                box.rect.y + top * box.scale,
                line.width * box.scale,
                height * box.scale,
            )


def style_of(box: TextBox) -> TextStyle:
    """The style that a text is set in."""
    assert isinstance(box.paragraph, QtParagraph)
    return box.paragraph.style


def touches(one: Rect, other: Rect) -> bool:
    """Tell whether two rectangles have more than a hair in common."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > _TOUCH and down > _TOUCH


def _is_ghost(box: TextBox) -> bool:
    """A sign of the theme's own that is hardly seen, or one that is all air below its top."""
    if box.role is not Role.DECORATION:
        return False
    return box.text == "“" or len(style_of(box).color) == 9


def _pictures(slide: PlacedSlide) -> list[PictureBox]:
    """Those among text: what fills the slide, or lies behind all, is meant to be written on."""
    if slide.layout == "image-full":
        return []
    return [
        box
        for box in slide.boxes
        if isinstance(box, PictureBox) and box.role in (Role.PICTURE, Role.DECORATION)
    ]


def off_slide(page: Page) -> list[Rect]:
    """What is not wholly on the slide, but for grounds, shapes and shadows."""
    whole = Rect(0, 0, page.slide.size.width, page.slide.size.height)
    return [
        box.rect
        for box in boxes_of(page)
        if not isinstance(box, FillBox) and not whole.contains(box.rect, 0.5) and _has_ink(box)
    ]


def _has_ink(box: Box) -> bool:
    return not isinstance(box, TextBox) or not _is_ghost(box)


def smallest(page: Page) -> float:
    """The size of the smallest text."""
    sizes = [style_of(box).size * box.scale for box in boxes_of(page) if isinstance(box, TextBox)]
    return min(sizes, default=SMALLEST)


def covered(page: Page) -> list[str]:
    """The pictures among text that something is painted over."""
    boxes = page.slide.boxes
    return [
        picture.key
        for picture in _pictures(page.slide)
        if picture.path
        for box in boxes[boxes.index(picture) + 1 :]
        if isinstance(box, FillBox) and box.path != picture.path and touches(box.rect, picture.rect)
    ]


def torn(pages: Sequence[Page]) -> list[str]:
    """What a slide that continues should have kept together, or said again."""
    found: list[str] = []
    slides = [page.slide for page in pages]
    titles = {_texts(slide.boxes, Role.TITLE) for slide in slides}
    if len(titles) > 1:
        found.append("the title is not on every part")
    for slide, after in zip(slides, slides[1:], strict=False):
        if _last_role(slide) is Role.HEADING:
            found.append("a heading stands alone at the end")
        if _has(after, Role.CELL) and _begins_with(after, slide) and not _has_head(after, slide):
            found.append("a table goes on without its header")
        texts = [box for box in after.boxes if isinstance(box, TextBox)]
        found += [f"torn: {box.text}" for box in texts if _is_torn(box)]
    return found


def _texts(boxes: Iterable[Box], role: Role) -> tuple[str, ...]:
    return tuple(box.text for box in boxes if isinstance(box, TextBox) and box.role is role)


def _last_role(slide: PlacedSlide) -> Role | None:
    texts = [box for box in slide.boxes if isinstance(box, TextBox) and box.path]
    lowest = max(texts, key=lambda box: box.rect.bottom, default=None)
    return lowest.role if lowest else None


def _has(slide: PlacedSlide, role: Role) -> bool:
    return any(box.role is role for box in slide.boxes)


def _begins_with(after: PlacedSlide, before: PlacedSlide) -> bool:
    """Tell whether the same table is on both."""
    return bool(_tables(after) & _tables(before))


def _tables(slide: PlacedSlide) -> set[tuple[int, ...]]:
    return {box.path[:-2] for box in slide.boxes if box.role is Role.CELL and len(box.path) > 1}


def _has_head(after: PlacedSlide, before: PlacedSlide) -> bool:
    return _has(after, Role.HEADER_CELL) or not _has(before, Role.HEADER_CELL)


def _is_torn(box: TextBox) -> bool:
    """Tell whether a short paragraph begins on the part before."""
    if box.role in (Role.CODE, Role.TITLE):
        return False
    return box.first > 0 and len(box.paragraph.lines) <= 3
