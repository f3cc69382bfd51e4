"""A code as it is painted: every module has its colour, at every size."""

from __future__ import annotations

import pytest
import segno
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.geometry import Rect, Size
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.place.boxes import PictureBox, PlacedSlide

TEXT = "https://example.org/recap/2015?from=the-room"
BOX = PictureBox(Rect(20, 20, 360, 360), f"qr:#0000ff/#ffffff/{TEXT}")


def painted(qapp: QGuiApplication, pixels: int) -> QImage:
    return slide_image(PlacedSlide(Size(400, 400), (BOX,)), PictureStore(), pixels)


def modules_of(image: QImage, count: int) -> list[str]:
    """What stands in the middle of each module, the quiet zone around them included."""
    scale = image.width() / 400
    side = 360 / (count + 8)
    places = [int((20 + (i + 0.5) * side) * scale) for i in range(count + 8)]
    return ["".join("10"[image.pixelColor(x, y).red() > 127] for x in places) for y in places]


@pytest.mark.parametrize("pixels", [300, 400, 733, 1600])
def test_every_module_is_where_it_belongs_with_a_quiet_zone_around(
    qapp: QGuiApplication, pixels: int
) -> None:
    matrix = segno.make(TEXT, error="m", micro=False).matrix
    light = ["0" * (len(matrix) + 8)] * 4
    rows = ["0000" + "".join("01"[bool(module)] for module in row) + "0000" for row in matrix]
    assert modules_of(painted(qapp, pixels), len(matrix)) == [*light, *rows, *light]


def test_no_seams_show_between_dark_modules(qapp: QGuiApplication) -> None:
    image = painted(qapp, 733)
    count = len(segno.make(TEXT, error="m", micro=False).matrix)
    side = 360 / (count + 8) * 733 / 400
    left = 20 * 733 / 400 + 4 * side
    # The first finder's left bar is seven modules high.
    bar = {image.pixelColor(int(left + side / 2), int(left + y)).name() for y in range(2, 20)}
    assert bar == {"#0000ff"}
