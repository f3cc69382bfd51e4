"""What lies under each text of a page, pixel by pixel, and how well the text reads on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from recap_deck.build.page import Page
from recap_deck.geometry import Rect
from recap_deck.model.runs import Mark, Run
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.place.boxes import Role, TextBox
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.formats import SMALL, color_of, is_inline_code
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import replace
from tests.contrast import blended, contrast
from tests.placed_faults import boxes_of, ink_rects

WIDTH = 480
LARGE = 40.0
"""Slide units from which text counts as large: 20 of 960 points, beyond WCAG's 18."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of text in one colour, how large it is painted, its least contrast."""

    text: str
    size: float
    ratio: float
    color: str
    ground: str


def readings(page: Page, pictures: PictureStore) -> Iterator[Reading]:
    """How every text of a page reads at the worst pixel that it may stand on."""
    ground = ground_of(page, pictures)
    factor = WIDTH / page.slide.size.width
    for box in boxes_of(page):
        if isinstance(box, TextBox) and not is_ornament(box):
            for rect, line in zip(ink_rects(box), _inked(box), strict=True):
                colors = colors_under(ground, rect, factor)
                yield from _line_readings(box, line, colors)


def ground_of(page: Page, pictures: PictureStore) -> Image.Image:
    """The page without its texts, and without what dims lines that aren't talked about."""
    shapes = (box for box in page.slide.boxes if not isinstance(box, TextBox))
    boxes = tuple(box for box in shapes if box.role is not Role.VEIL)
    image = slide_image(replace(page.slide, boxes=boxes), pictures, WIDTH)
    size = (image.width(), image.height())
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "BGRX")


def is_ornament(box: TextBox) -> bool:
    """A large sign of the theme's own that says nothing."""
    style = style_of(box)
    return box.role is Role.DECORATION and (len(style.color) == 9 or box.text in "“❯›→?")


def style_of(box: TextBox) -> TextStyle:
    assert isinstance(box.paragraph, QtParagraph)
    return box.paragraph.style


def _inked(box: TextBox) -> list[int]:
    lines = box.paragraph.lines
    return [
        index
        for index in range(box.first, box.last)
        if lines[index].width > 0
        and box.paragraph.text[lines[index].start : lines[index].end].strip()
    ]


def colors_under(ground: Image.Image, rect: Rect, factor: float) -> set[str]:
    """The colours in a rectangle of slide units; what is on its very edge may be beside it."""
    left, top = int(rect.x * factor) + 1, int(rect.y * factor) + 1
    right, bottom = int(rect.right * factor), int(rect.bottom * factor)
    box = (max(0, left), max(0, top), max(left + 1, right), max(top + 1, bottom))
    counted = ground.crop(box).getcolors(WIDTH * WIDTH) or []
    return {"#" + bytes(color).hex() for _, color in counted}  # type: ignore[arg-type]


def _line_readings(box: TextBox, index: int, colors: set[str]) -> Iterator[Reading]:
    style, line = style_of(box), box.paragraph.lines[index]
    assert isinstance(box.paragraph, QtParagraph)
    start = 0
    for run in box.paragraph.runs:
        end = start + len(run.text)
        if start < line.end and line.start < end and run.text.strip():
            yield _reading(run, style, box.scale, colors)
        start = end


def _reading(run: Run, style: TextStyle, scale: float, colors: set[str]) -> Reading:
    color = color_of(run.marks, run.link, run.token, style) or style.color
    fill = style.code_fill if is_inline_code(run.marks, style) else ""
    fill = fill or (style.mark_fill if run.marks & Mark.HIGHLIGHT else "")
    grounds = {blended(fill, ground) for ground in colors} if fill else colors
    worst = min(grounds, key=lambda ground: contrast(color, ground))
    reduced = run.marks & (Mark.SMALL | Mark.SUB | Mark.SUP)
    size = style.size * scale * (SMALL if reduced else 1.0)
    return Reading(run.text, size, contrast(color, worst), color, worst)
