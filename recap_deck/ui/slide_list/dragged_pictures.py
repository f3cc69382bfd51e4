"""Slides that are dragged to another program: pictures of them, in a folder that passes."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import write_file
from recap_deck.paint.slide import ALL_STEPS, PictureSource
from recap_deck.patterns import expression
from recap_deck.ui.assist.pictures.bringing import png_of
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.slide.live_pictures import at_once
from recap_deck.ui.slide.pages import Sight, fitted, sight_image
from recap_deck.ui.window.rows import Row
from recap_deck.writing.pictures import free_name

_WIDTH = 1920
_LONGEST = 60
_NOT_IN_NAMES = expression(r'[\x00-\x1f/\\:*?"<>|]+')


class DraggedPictures:
    """Draws slides when somebody takes them; the files are there until the next drag."""

    def __init__(self, live_deck: LiveDeck, pictures: PictureSource) -> None:
        self._deck = live_deck
        self._pictures = at_once(pictures)
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def draw(self, rows: Sequence[Row]) -> Sequence[Path]:
        """A PNG of each page of some slides, in a folder of their own; none where it can't be."""
        self._folder = tempfile.TemporaryDirectory(prefix="recap-deck-")
        folder, taken, made = Path(self._folder.name), set[str](), list[Path]()
        for row in rows:
            for page in self._deck.builder.pages(row.index) if row.index >= 0 else ():
                sight = Sight(page, ALL_STEPS)
                pixels = fitted(sight.size, _WIDTH, 10 * _WIDTH)
                name = free_name(_stem(row), "png", taken)
                taken.add(name.casefold())
                try:
                    write_file(folder / name, png_of(sight_image(sight, pixels, self._pictures)))
                except RecapDeckError:
                    return made  # what another program asks for has nowhere to be told
                made.append(folder / name)
        return made


def _stem(row: Row) -> str:
    """A name that every system takes: the slide's number and title."""
    title = _NOT_IN_NAMES.sub(" ", f"{row.number} {row.title}").strip(" .")
    return title[:_LONGEST].rstrip(" .") or "slide"
