"""A card's next second: painted over the one before, and the same as if painted whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.build.live import LiveTexts
from recap_deck.paint.picture_store import PictureStore
from recap_deck.source.load import load_deck
from recap_deck.theme.load import built_in_themes
from recap_deck.ui.slide.changed import changed_rect
from recap_deck.ui.slide.pages import Sight, sight_image
from recap_deck.ui.slide.prepared import Prepared

PIXELS = QSize(1283, 722)
DIGITS = ("10:00", "9:59", "9:58", "1:00:00", "0:01", "0:01")


def breaks(event: Path, theme: str) -> tuple[Sight, ...]:
    builder = Builder(load_deck(event), theme)
    entry = next(each for each in builder.entries if each.title == "Coffee")
    texts = [LiveTexts((("digits", each),)) for each in DIGITS]
    sights = tuple(Sight(builder.pages_now(entry, each)[0], 0) for each in texts)
    builder.close()
    return sights


def furthest(one: QImage, other: QImage) -> int:
    """How far apart two pictures are at most, in 255ths; gradients round by where one begins."""
    bytes_of_one, bytes_of_other = bytes(one.constBits()), bytes(other.constBits())
    return max(abs(a - b) for a, b in zip(bytes_of_one, bytes_of_other, strict=True))


@pytest.mark.parametrize("theme", built_in_themes())
def test_every_second_looks_as_if_it_had_been_painted_whole(
    qapp: QApplication, event: Path, theme: str
) -> None:
    prepared = Prepared(PictureStore())
    for sight in breaks(event, theme):
        whole = sight_image(sight, PIXELS, PictureStore())
        assert furthest(prepared.image(sight, PIXELS), whole) <= 1
    assert len(prepared) == 1


def test_what_differs_is_around_the_digits(qapp: QApplication, event: Path) -> None:
    ten, nine, *_ = breaks(event, "recap")
    where = changed_rect(ten, nine)
    assert where is not None
    assert where.width * where.height < 0.5 * 1920 * 1080


def test_preparing_what_may_come_leaves_the_image_that_is_shown(
    qapp: QApplication, event: Path
) -> None:
    ten, nine, *_ = breaks(event, "recap")
    prepared = Prepared(PictureStore())
    prepared.image(ten, PIXELS)
    prepared.prepare(nine, PIXELS)
    assert prepared.is_ready(ten)
    assert prepared.is_ready(nine)


def test_other_slides_are_painted_whole(qapp: QApplication, event: Path) -> None:
    builder = Builder(load_deck(event))
    one, other = (Sight(builder.pages(i)[0], 0) for i in (0, 1))
    assert changed_rect(one, other) is None
    builder.close()
