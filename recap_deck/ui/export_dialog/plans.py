"""The pages to come, one after the other as they get known, each with a way to draw it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QImage

from recap_deck.build.builder import Builder
from recap_deck.export.handout.lettering import lettering_of
from recap_deck.export.handout.look import HandoutLook
from recap_deck.export.handout.margins import with_margins
from recap_deck.export.handout.paint import sheet_image
from recap_deck.export.handout.write import bare_pages
from recap_deck.export.pages import part_label
from recap_deck.export.sheets import Sheet, sheets_of
from recap_deck.geometry import Size
from recap_deck.paint.slide import PictureSource, slide_image
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Planned:
    """One page to come: what it is called, its size, and what draws it so many pixels wide."""

    label: str
    size: Size
    draw: Callable[[int], QImage]


Plan = Iterator[tuple[Planned, ...]]
"""The next pages; none, where more work is to be done before they are known."""


def slide_plan(
    builder: Builder, entries: Sequence[int], pictures: PictureSource, *, by_step: bool
) -> Plan:
    """A page for each slide, or for each of its steps."""
    for entry in entries:
        label = builder.entries[entry].label
        yield tuple(
            Planned(
                part_label(label, sheet.page.slide.part),
                sheet.page.slide.size,
                partial(_draw_slide, sheet, pictures),
            )
            for sheet in sheets_of(builder, entry, by_step=by_step)
        )


def sheet_plan(
    builder: Builder, entries: Sequence[int], pictures: PictureSource, look: HandoutLook
) -> Plan:
    """The sheets of a handout; how many there are stands on each, so that they come at the end."""
    pages = []
    for entry in entries:
        builder.facts(entry)
        yield ()
    for page in bare_pages(builder, look, entries):
        pages.append(page)
        yield ()
    for page in with_margins(builder, pages, look, lettering_of(builder)):
        draw = partial(sheet_image, builder, page, look.size, pictures)
        yield (Planned("", look.size, draw),)


def _draw_slide(sheet: Sheet, pictures: PictureSource, pixels: int) -> QImage:
    page = sheet.page
    return slide_image(page.slide, pictures, pixels, sheet.step, page.furniture)
