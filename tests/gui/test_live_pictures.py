"""Pictures in the windows are decoded beside them, and drawn when they are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.build.page import Page
from recap_deck.geometry import Rect, Size
from recap_deck.messages import text_of
from recap_deck.paint.picture_files import picture_key
from recap_deck.paint.picture_store import PictureStore
from recap_deck.place.boxes import PictureBox, PlacedSlide
from recap_deck.ui.slide.inked import InkedSlide
from recap_deck.ui.slide.live_pictures import LivePictures, at_once
from recap_deck.ui.slide.pages import Sight, sight_image
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from tests.pixels import pixel_rows
from tests.windows import FakeClock, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SIZE = QSize(192, 108)
PICTURE = QSize(400, 300)
COLORS = ("#ff0000", "#00ff00", "#0000ff")


@pytest.fixture
def pictures(qapp: QApplication) -> Iterator[LivePictures]:
    """A source that keeps one picture only, once nobody waits for several."""
    made = LivePictures(PictureStore(1))
    yield made
    made.close()


def picture(folder: Path, color: str, size: QSize = PICTURE) -> str:
    """The key of a picture of one colour."""
    file = folder / f"{color[1:]}.png"
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    image.save(str(file))
    return picture_key(file, file.stat())


def slide_of(*keys: str) -> Sight:
    """A slide of pictures that stand beside each other."""
    width = 1920 / len(keys)
    boxes = tuple(PictureBox(Rect(i * width, 0, width, 1080), key) for i, key in enumerate(keys))
    return Sight(Page(PlacedSlide(Size(1920, 1080), boxes), ()), 0)


def colors_in(image: QImage) -> str:
    """The colours of a row of pixels, each once."""
    return "".join(dict.fromkeys(pixel_rows(image.copy(0, 45, image.width(), 1))[0]))


def view_of(pictures: LivePictures, qtbot: QtBot) -> SlideView:
    view = SlideView(pictures)
    qtbot.addWidget(view)
    view.resize(SIZE)
    view.show()
    return view


def test_a_picture_is_missed_at_first_and_then_it_is_there(
    pictures: LivePictures, tmp_path: Path, qtbot: QtBot
) -> None:
    sight = slide_of(picture(tmp_path, "#ff0000"))
    with qtbot.waitSignal(pictures.came):
        assert colors_in(sight_image(sight, SIZE, pictures)) == "_"
    assert pictures.missed == 1
    assert colors_in(sight_image(sight, SIZE, pictures)) == "R"
    assert pictures.missed == 1


def test_another_size_stands_in_until_a_picture_is_there(
    pictures: LivePictures, tmp_path: Path, qtbot: QtBot
) -> None:
    sight = slide_of(picture(tmp_path, "#00ff00"))
    with qtbot.waitSignal(pictures.came):
        sight_image(sight, SIZE, pictures)
    assert colors_in(sight_image(sight, SIZE * 2, pictures)) == "G"
    assert pictures.missed == 2


def test_a_view_shows_pictures_as_soon_as_they_are_there(
    pictures: LivePictures, tmp_path: Path, qtbot: QtBot
) -> None:
    view = view_of(pictures, qtbot)
    view.show_sight(slide_of(*(picture(tmp_path, color) for color in COLORS)))
    # They are dropped one after the other, but not while a slide waits for all three.
    qtbot.waitUntil(lambda: colors_in(view.picture()) == "RGB")


def test_a_slide_is_ready_when_all_its_pictures_are_in_it(
    pictures: LivePictures, tmp_path: Path, qtbot: QtBot
) -> None:
    view = view_of(pictures, qtbot)
    coming = slide_of(*(picture(tmp_path, color) for color in COLORS))
    view.show_sight(slide_of(picture(tmp_path, "#ffffff")), lambda: [coming])
    qtbot.waitUntil(lambda: view.is_ready(coming))
    pictures.close()
    view.show_sight(coming)
    assert colors_in(view.picture()) == "RGB"


def test_no_more_is_kept_than_may_be_when_nobody_waits(
    pictures: LivePictures, tmp_path: Path, qtbot: QtBot
) -> None:
    sight = slide_of(*(picture(tmp_path, color) for color in COLORS))
    sight_image(sight, SIZE, pictures)
    qtbot.waitUntil(lambda: not pictures.store.is_held)
    kept = [pictures.store.find(each.key, QSize(64, 108)) for each in boxes_of(sight)]
    assert sum(image is not None for image in kept) == 1


def boxes_of(sight: Sight) -> list[PictureBox]:
    return [box for box in sight.page.slide.boxes if isinstance(box, PictureBox)]


def test_a_drawing_that_is_made_once_waits_for_its_pictures(
    pictures: LivePictures, tmp_path: Path
) -> None:
    sight = slide_of(*(picture(tmp_path, color) for color in COLORS))
    assert colors_in(sight_image(sight, SIZE, at_once(pictures))) == "RGB"


def test_a_closeup_becomes_sharp_when_its_picture_is_there(
    pictures: LivePictures, tmp_path: Path, qtbot: QtBot
) -> None:
    view = view_of(pictures, qtbot)
    view.show_sight(slide_of(picture(tmp_path, "#0000ff")))
    view.show_closeup(InkedSlide(pictures, Rect(0, 0, 480, 270)))
    qtbot.waitUntil(lambda: colors_in(view.picture()) == "B")


def test_nothing_waits_for_a_source_that_is_closed(pictures: LivePictures, tmp_path: Path) -> None:
    large = picture(tmp_path, "#ff0000", QSize(3000, 3000))
    sight_image(slide_of(large), SIZE, pictures)
    came = QSignalSpy(pictures.came)
    pictures.close()
    assert came.count() == 0


def write_deck(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir()
    (folder / name).write_bytes(data)
    (folder / "deck.md").write_text(f"# One\n\n![]({name})\n", encoding="utf-8")
    return folder / "deck.md"


def shown_colors(workspace: Workspace) -> set[str]:
    image = workspace.window.stage.view.picture()
    return set("".join(pixel_rows(image.scaled(96, 54))))


def test_a_picture_that_cant_be_drawn_is_told_by_the_slide(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><g>'
    with opened(write_deck(tmp_path / "deck", "a.svg", broken), FakeClock()) as workspace:
        builder = workspace.deck.builder
        qtbot.waitUntil(lambda: bool(builder.diagnostics_of(0)))
        assert [text_of(each) for each in builder.diagnostics_of(0)] == [
            "“a.svg” can't be drawn: it is broken, or takes more than 8 s; "
            "save it anew, as PNG or plain SVG"
        ]


def test_an_svg_that_qt_cant_draw_comes_to_the_window(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    symbol = '<symbol id="a"><rect width="800" height="600" fill="#00ff00"/></symbol>'
    data = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">'
        f'{symbol}<use href="#a"/></svg>'
    ).encode()
    with opened(write_deck(tmp_path / "deck", "a.svg", data), FakeClock()) as workspace:
        qtbot.waitUntil(lambda: "G" in shown_colors(workspace))


def test_thumbnails_are_made_again_when_their_pictures_are_there(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a").mkdir()
    picture(tmp_path / "a", "#0000ff", QSize(1600, 1200))
    data = (tmp_path / "a" / "0000ff.png").read_bytes()
    with opened(write_deck(tmp_path / "deck", "a.png", data), FakeClock()) as workspace:

        def has_picture() -> bool:
            image = workspace.window.thumbnails.image(0)
            return image is not None and "B" in "".join(pixel_rows(image))

        qtbot.waitUntil(has_picture)
