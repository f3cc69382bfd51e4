"""Boxes land where they were placed, at the step they belong to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from recap_deck.geometry import Rect, Size
from recap_deck.messages import text_of
from recap_deck.model.runs import Mark, Run
from recap_deck.paint.picture_files import PictureFiles
from recap_deck.paint.picture_store import PictureStore, load_image
from recap_deck.paint.slide import ALL_STEPS, slide_image
from recap_deck.place.boxes import Box, FillBox, PictureBox, PlacedSlide, TextBox
from recap_deck.place.pictures import FoundPicture, MissingPicture
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.typesetter import QtTypesetter
from tests.animations import write_animation
from tests.photographs import SHOWN_AT, encoded, photo, turned
from tests.pixels import pixel_rows

STYLE = TextStyle(("sans-serif",), 40, "#ffffff", line_height=1.5, code_fill="#00ff00")


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


def drawn(size: Size, *boxes: Box, step: int = ALL_STEPS) -> QImage:
    return slide_image(PlacedSlide(size, boxes), PictureStore(), int(size.width), step)


def text_box(text: str, first: int, last: int, y: float) -> TextBox:
    paragraph = QtTypesetter().set_paragraph([Run(text)], STYLE, 400)
    return TextBox(Rect(0, y, 400, 60.0 * (last - first)), paragraph, first, last)


def inked_rows(image: QImage) -> list[int]:
    return [y for y, row in enumerate(pixel_rows(image)) if set(row) != {"_"}]


def test_a_fill_lands_where_it_was_placed() -> None:
    image = drawn(Size(4, 2), FillBox(Rect(1, 0, 2, 1), "#ff0000"))
    assert pixel_rows(image) == ["_RR_", "____"]


def test_later_boxes_lie_over_earlier_ones() -> None:
    image = drawn(
        Size(3, 1), FillBox(Rect(0, 0, 3, 1), "#ff0000"), FillBox(Rect(1, 0, 1, 1), "#00ff00")
    )
    assert pixel_rows(image) == ["RGR"]


def test_a_box_is_there_from_its_step_on() -> None:
    boxes = (FillBox(Rect(0, 0, 1, 1), "#ff0000"), FillBox(Rect(1, 0, 1, 1), "#0000ff", step=1))
    assert pixel_rows(drawn(Size(2, 1), *boxes, step=0)) == ["R_"]
    assert pixel_rows(drawn(Size(2, 1), *boxes, step=1)) == ["RB"]


def test_a_box_that_goes_again_is_there_for_its_steps_only() -> None:
    box = FillBox(Rect(0, 0, 1, 1), "#ff0000", step=1, last_step=2)
    shown = [pixel_rows(drawn(Size(2, 1), box, step=step))[0] for step in range(4)]
    assert shown == ["__", "R_", "R_", "__"]


def test_a_slide_is_the_same_at_any_size() -> None:
    slide = PlacedSlide(Size(4, 2), (FillBox(Rect(1, 0, 2, 1), "#ff0000"),))
    rows = pixel_rows(slide_image(slide, PictureStore(), 8))
    assert rows == ["__RRRR__", "__RRRR__", "________", "________"]


def test_only_the_boxs_own_lines_are_drawn() -> None:
    image = drawn(Size(400, 300), text_box("one\ntwo\nthree", 1, 2, 100))
    rows = inked_rows(image)
    assert rows
    assert min(rows) >= 100
    assert max(rows) < 160


def test_part_of_a_paragraph_keeps_its_colours() -> None:
    style = TextStyle(("sans-serif",), 40, "#ffffff", strong_color="#ff0000")
    runs = [Run("one\n"), Run("HHH", Mark.STRONG)]
    paragraph = QtTypesetter().set_paragraph(runs, style, 400)
    image = drawn(Size(400, 100), TextBox(Rect(0, 0, 400, 60), paragraph, 1, 2))
    letters = set("".join(pixel_rows(image)))
    assert "R" in letters
    assert "W" not in letters


def test_code_in_a_line_stands_on_its_ground() -> None:
    paragraph = QtTypesetter().set_paragraph([Run("x", Mark.CODE)], STYLE, 400)
    image = drawn(Size(100, 60), TextBox(Rect(0, 0, 100, 60), paragraph, 0, 1))
    assert "G" in "".join(pixel_rows(image))


def write_picture(path: Path, width: int = 4, height: int = 2) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    with QPainter(image) as painter:
        painter.fillRect(QRectF(0, 0, width / 2, height), Qt.GlobalColor.blue)
    image.save(str(path))


def test_a_picture_fills_its_rectangle(tmp_path: Path) -> None:
    write_picture(tmp_path / "two halves.png")
    found = PictureFiles(tmp_path, tmp_path).find_picture("two%20halves.png")
    assert isinstance(found, FoundPicture)
    image = drawn(Size(8, 4), PictureBox(Rect(2, 1, 4, 2), found.key))
    assert pixel_rows(image) == ["________", "__BBRR__", "__BBRR__", "________"]


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "gif"])
def test_a_picture_is_known_by_its_bytes_whatever_it_is_called(tmp_path: Path, kind: str) -> None:
    if kind == "gif":
        write_animation(tmp_path / "a.gif", ("#ff0000",))
        (tmp_path / "a.gif").rename(tmp_path / "a.dat")
    else:
        red = QImage(24, 16, QImage.Format.Format_RGB32)
        red.fill("#ff0000")
        (tmp_path / "a.dat").write_bytes(encoded(red, kind))
    found = PictureFiles(tmp_path, tmp_path).find_picture("a.dat")
    assert isinstance(found, FoundPicture)
    color = drawn(Size(4, 2), PictureBox(Rect(0, 0, 4, 2), found.key)).pixelColor(1, 1)
    assert (color.red() > 245, color.green() < 12, color.blue() < 12) == (True, True, True)


@pytest.mark.parametrize("orientation", SHOWN_AT)
@pytest.mark.parametrize("share", [1, 2])
def test_a_photograph_stands_upright_however_it_was_held(
    tmp_path: Path, orientation: int, share: int
) -> None:
    (tmp_path / "a.jpg").write_bytes(turned(encoded(photo(), "jpeg"), orientation))
    found = PictureFiles(tmp_path, tmp_path).find_picture("a.jpg")
    assert isinstance(found, FoundPicture)
    size = QSize(int(found.width) // share, int(found.height) // share)
    assert sorted((found.width, found.height)) == [16, 24]
    assert (found.width > found.height) == (orientation < 5)
    image = load_image(found.key, size)
    assert image.size() == size
    for (x, y), color in zip(SHOWN_AT[orientation], ("#ff0000", "#00ff00"), strict=True):
        shown = corner(image, x, y)
        wanted = QColor(color)
        assert abs(shown.red() - wanted.red()) + abs(shown.green() - wanted.green()) < 60


def corner(image: QImage, x: int, y: int) -> QColor:
    """The colour near a corner; (0, 0) is the lower left."""
    across = 1 if x == 0 else image.width() - 2
    down = image.height() - 2 if y == 0 else 1
    return image.pixelColor(across, down)


def test_a_cropped_picture_shows_its_part(tmp_path: Path) -> None:
    write_picture(tmp_path / "a.png")
    found = PictureFiles(tmp_path, tmp_path).find_picture("a.png")
    assert isinstance(found, FoundPicture)
    box = PictureBox(Rect(0, 0, 2, 2), found.key, crop=Rect(0.5, 0, 0.5, 1))
    assert pixel_rows(drawn(Size(2, 2), box)) == ["RR", "RR"]


def test_a_changed_picture_gets_another_key(tmp_path: Path) -> None:
    write_picture(tmp_path / "a.png")
    files = PictureFiles(tmp_path, tmp_path)
    before = files.find_picture("a.png")
    write_picture(tmp_path / "a.png", 8, 8)
    after = files.find_picture("a.png")
    assert isinstance(after, FoundPicture)
    assert (after.width, after.height) == (8, 8)
    assert before != after


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">%s</svg>'


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("gone.png", None, "picture-missing"),
        ("https://example.org/a.png", None, "picture-remote"),
        ("../outside.png", b"x", "picture-outside"),
        ("text.png", b"not a picture", "picture-unknown"),
        ("cut.png", b"\x89PNG\r\n\x1a\n", "picture-unknown"),
        ("half.svg", b"<svg", "picture-unknown"),
        ("plain.svg", b"<html><svg width='1' height='1'/></html>", "picture-unknown"),
    ],
)
def test_what_cant_be_drawn_is_told(
    tmp_path: Path, name: str, data: bytes | None, code: str
) -> None:
    folder = tmp_path / "deck"
    folder.mkdir()
    if data is not None:
        (folder / name).write_bytes(data)
    found = PictureFiles(folder, folder).find_picture(name)
    assert isinstance(found, MissingPicture)
    assert found.diagnostic.code == code


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("large.jpg", None),
        (
            "large.png",
            "“large.png” has 6000 × 5000 pixels, and pictures may have 24 million; "
            "save a smaller one",
        ),
    ],
)
def test_a_photograph_may_be_larger_than_what_has_to_be_decoded_whole(
    tmp_path: Path, name: str, told: str | None
) -> None:
    image = QImage(6000, 5000, QImage.Format.Format_Grayscale8)
    image.fill(0)
    image.save(str(tmp_path / name))
    found = PictureFiles(tmp_path, tmp_path).find_picture(name)
    assert (text_of(found.diagnostic) if isinstance(found, MissingPicture) else None) == told


def test_a_link_that_leads_outside_is_outside(tmp_path: Path) -> None:
    (tmp_path / "deck").mkdir()
    write_picture(tmp_path / "secret.png")
    (tmp_path / "deck" / "a.png").symlink_to(tmp_path / "secret.png")
    found = PictureFiles(tmp_path / "deck", tmp_path / "deck").find_picture("a.png")
    assert isinstance(found, MissingPicture)
    assert found.diagnostic.code == "picture-outside"


def test_a_pipe_is_no_picture(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    found = PictureFiles(tmp_path, tmp_path).find_picture("pipe.png")
    assert isinstance(found, MissingPicture)


def test_a_plain_svg_has_the_size_of_its_view_box(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG % b'<rect width="40" height="20" fill="#f00"/>')
    found = PictureFiles(tmp_path, tmp_path).find_picture("a.svg")
    assert isinstance(found, FoundPicture)
    assert (found.width, found.height) == (40, 20)
    assert pixel_rows(drawn(Size(2, 1), PictureBox(Rect(0, 0, 2, 1), found.key))) == ["RR"]


def test_of_an_svg_that_is_zoomed_far_only_what_is_seen_is_drawn(tmp_path: Path) -> None:
    halves = b'<rect width="20" height="20" fill="#f00"/><rect x="20" width="20" height="20"/>'
    (tmp_path / "a.svg").write_bytes(SVG % halves)
    found = PictureFiles(tmp_path, tmp_path).find_picture("a.svg")
    assert isinstance(found, FoundPicture)
    # As a whole it would have 80,000 × 40,000 pixels.
    zoomed = PictureBox(Rect(-39_998, -100, 80_000, 40_000), found.key)
    assert pixel_rows(drawn(Size(4, 2), zoomed)) == ["RR__", "RR__"]
    cropped = PictureBox(Rect(0, 0, 4, 2), found.key, crop=Rect(0.49996, 0.5, 0.00008, 0.0001))
    assert pixel_rows(drawn(Size(4, 2), cropped)) == ["RR__", "RR__"]


@pytest.mark.parametrize("path", ["/img/a.png", "img/a.png"])
def test_pictures_are_found_where_slidev_keeps_them(tmp_path: Path, path: str) -> None:
    (tmp_path / "public" / "img").mkdir(parents=True)
    write_picture(tmp_path / "public" / "img" / "a.png")
    assert isinstance(PictureFiles(tmp_path, tmp_path).find_picture(path), FoundPicture)
