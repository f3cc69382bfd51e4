"""A sheet of thumbnails written as a file."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.pages import part_label
from recap_deck.export.pictures import PictureLook, encoded
from recap_deck.export.thumbnails.paint import sheet_picture
from recap_deck.export.thumbnails.plan import plan_sheet
from recap_deck.files import write_file
from recap_deck.values import dataclass

Progress = Callable[[int, int, str], None]
MOST_PIXELS = 100_000_000
_MOST_HIGH = 30_000
"""Many programs open no picture that is higher."""


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What was written: the names of the pages on it, and bytes."""

    labels: tuple[str, ...]
    size: int


def write_thumbnails(
    builder: Builder,
    place: Path,
    look: PictureLook,
    progress: Progress,
    chosen: Sequence[int],
    columns: int = 0,
) -> SheetReport:
    """Write the chosen entries as one picture; 0 takes as many columns as suit their number.

    Where it would be too large to be opened, it has fewer pixels than were asked for.
    """
    if not chosen:
        raise RecapDeckError("export-empty", path=builder.deck.path)
    sheet, numbers = plan_sheet(builder, chosen, columns), itertools.count(1)

    def done(entry: int) -> None:
        progress(next(numbers), len(chosen), builder.entries[entry].title)

    aspect = sheet.size.height / sheet.size.width
    width = min(look.width, int((MOST_PIXELS / aspect) ** 0.5), int(_MOST_HIGH / aspect))
    data = encoded(sheet_picture(builder, sheet, max(1, width), done), look)
    write_file(place, data)
    labels = (
        part_label(builder.entries[i].label, page.slide.part)
        for i in chosen
        for page in builder.pages(i)
    )
    return SheetReport(tuple(labels), len(data))
