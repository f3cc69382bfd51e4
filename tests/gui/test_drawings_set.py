"""Icons and formulas in a line of text: the room they take, where lines break, what is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from recap_deck.geometry import Point, Size
from recap_deck.model.drawings import Icon, Shape
from recap_deck.model.runs import Mark, Run
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.place.boxes import PlacedSlide
from recap_deck.place.text import Label, whole_box
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.typeset.typesetter import QtTypesetter

STYLE = TextStyle(("sans-serif",), 40, "#ff0000", mark_fill="#00ff00")
CLOUD = Run("mdi6.cloud", drawing=Icon("mdi6.cloud"))
WIDE = Run("w", drawing=Shape("M 0 0 L 8000 0 L 8000 -500 L 0 -500 Z", 8.0, 0.5, 0.0))
TALL = Run("t", drawing=Shape("M 0 1000 L 500 1000 L 500 -2000 L 0 -2000 Z", 0.5, 2.0, 1.0))


@pytest.fixture(scope="module")
def typesetter(qapp: QGuiApplication) -> QtTypesetter:
    assert qapp is not None
    return QtTypesetter()


def lines_of(paragraph: QtParagraph) -> list[str]:
    return [paragraph.text[line.start : line.end] for line in paragraph.lines]


def test_an_icon_takes_its_room_in_the_line(typesetter: QtTypesetter) -> None:
    words = typesetter.natural_width([Run("ab")], STYLE)
    with_icon = typesetter.natural_width([Run("a"), CLOUD, Run("b")], STYLE)

    assert with_icon - words == pytest.approx(40 * 1.18, abs=1)


def test_words_stand_for_a_drawing_in_the_text(typesetter: QtTypesetter) -> None:
    paragraph = typesetter.set_paragraph([Run("a "), CLOUD, Run(" 가나")], STYLE, 900)

    assert paragraph.text == "a mdi6.cloud 가나"
    assert lines_of(paragraph) == ["a mdi6.cloud 가나"]


def test_a_line_breaks_before_a_drawing_but_not_before_the_particle_after_it(
    typesetter: QtTypesetter,
) -> None:
    runs = [Run("구름은 "), WIDE, Run("를 봅니다")]

    assert lines_of(typesetter.set_paragraph(runs, STYLE, 440)) == ["구름은 ", "w를 ", "봅니다"]


def test_an_opening_bracket_stays_with_the_drawing(typesetter: QtTypesetter) -> None:
    runs = [Run("word ("), WIDE, Run(")")]

    assert lines_of(typesetter.set_paragraph(runs, STYLE, 400))[0] == "word "


def test_between_ideographs_a_line_may_break_before_a_drawing(typesetter: QtTypesetter) -> None:
    runs = [Run("漢字"), WIDE]

    assert lines_of(typesetter.set_paragraph(runs, STYLE, 400)) == ["漢字", "w"]


def test_a_drawing_wider_than_the_room_says_how_wide_it_is(typesetter: QtTypesetter) -> None:
    paragraph = typesetter.set_paragraph([Run("a "), WIDE], STYLE, 200)

    assert paragraph.size.width > 8 * 40


def test_only_lines_with_something_tall_are_taller(typesetter: QtTypesetter) -> None:
    plain = typesetter.set_paragraph([Run("one\ntwo")], STYLE, 900).lines
    mixed = typesetter.set_paragraph([Run("one "), CLOUD, Run("\ntwo "), TALL], STYLE, 900).lines

    assert mixed[0].bottom == plain[0].bottom
    assert mixed[1].bottom - mixed[1].top > 3 * 40
    assert mixed[1].baseline - mixed[1].top > 2 * 40


def test_neighbouring_highlights_have_one_ground(typesetter: QtTypesetter) -> None:
    runs = [Run("a", Mark.HIGHLIGHT), Run("i", Mark.HIGHLIGHT, drawing=Icon("mdi6.cloud"))]

    assert len(typesetter.set_paragraph(runs, STYLE, 900).parts.pills) == 1


def test_a_drawing_is_painted_in_the_texts_colour(typesetter: QtTypesetter) -> None:
    square = Run("s", drawing=Shape("M 0 0 L 1000 0 L 1000 -1000 L 0 -1000 Z", 1.0, 1.0, 0.0))
    paragraph = typesetter.set_paragraph([square], STYLE, 900)
    box = whole_box(paragraph, Point(0, 0), Label())
    image = slide_image(PlacedSlide(Size(100, 60), (box,)), PictureStore(), 100)

    assert image.pixelColor(20, round(paragraph.lines[0].baseline) - 20).name() == "#ff0000"
    assert image.pixelColor(70, 30).name() == "#000000"
