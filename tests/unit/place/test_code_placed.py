"""Code on the small theme: a panel with ten units of padding."""

from __future__ import annotations

from dataclasses import replace

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Callout, ParsedSlide
from recap_deck.place.boxes import FillBox, PlacedSlide, Role, TextBox, is_shown
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import code, codes, fills, heading, page, placed, runs, text_boxes, texts
from tests.themes import SMALL_THEME

TITLE = heading("T")


def test_code_stands_on_its_panel() -> None:
    slide = page(TITLE, code("x = 1\ny = 2"))
    assert [box.rect for box in fills(slide, Role.CODE)] == [Rect(20, 60, 360, 40)]
    (box,) = text_boxes(slide, Role.CODE)
    assert (box.rect, box.text) == (Rect(30, 70, 50, 20), "x = 1\ny = 2")


def test_a_title_has_a_bar_of_its_own() -> None:
    slide = page(TITLE, code("x", title="a.py"))
    (panel,) = fills(slide, Role.CODE)
    (title,) = text_boxes(slide, Role.CODE_TITLE)
    (line,) = text_boxes(slide, Role.CODE)
    assert (panel.rect.height, title.rect, line.rect.y) == (50, Rect(30, 65, 40, 10), 90)


def test_line_numbers_end_before_the_code() -> None:
    slide = page(TITLE, code("\n".join("abcdefghij"), numbered=True))
    numbers = text_boxes(slide, Role.MARKER)
    assert [box.text for box in numbers] == [str(n) for n in range(1, 11)]
    assert {box.rect.right for box in numbers} == {50}
    assert text_boxes(slide, Role.CODE)[0].rect.x == 62


def test_a_highlight_is_a_band_over_the_panel_and_a_bar() -> None:
    block = replace(code("a\nb\nc"), highlights=((2,),))
    slide = page(TITLE, block)
    bands = [box for box in fills(slide, Role.DECORATION) if box.fill in ("#ffff00", "#ff0000")]
    assert [box.rect for box in bands if box.path] == [
        Rect(20, 80, 360, 10),
        Rect(20, 80, 6, 10),
    ]


def test_highlighted_lines_that_touch_share_one_band() -> None:
    slide = page(TITLE, replace(code("a\nb\nc\nd"), highlights=((1, 2, 4),)))
    bands = [box.rect for box in fills(slide, Role.DECORATION) if box.fill == "#ffff00"]
    assert bands == [Rect(20, 70, 360, 20), Rect(20, 100, 360, 10)]


def test_each_set_of_lines_goes_when_the_next_one_comes() -> None:
    block = replace(code("a\nb\nc"), highlights=((1,), (2,), (3,)), highlight_step=4)
    slide = page(TITLE, block)
    for step, shown in ((0, [60 + 10]), (4, [80]), (5, [90]), (9, [90])):
        bands = [box for box in slide.boxes if isinstance(box, FillBox) and box.fill == "#ffff00"]
        assert [box.rect.y for box in bands if is_shown(box, step)] == shown


def veils(slide: PlacedSlide, step: int) -> list[Rect]:
    return [box.rect for box in fills(slide, Role.VEIL) if is_shown(box, step)]


def test_a_veil_dims_what_a_step_does_not_point_at() -> None:
    slide = page(TITLE, replace(code("a\nb\nc"), highlights=((1,), (2, 3)), highlight_step=1))
    assert veils(slide, 0) == [Rect(20, 80, 360, 20)]
    assert veils(slide, 1) == [Rect(20, 70, 360, 10)]
    assert {box.fill for box in fills(slide, Role.VEIL)} == {"#eeeeee99"}
    kinds = [type(box) for box in slide.boxes]
    assert kinds.index(TextBox) < kinds.index(FillBox, len(kinds) - 2), "it lies over the text"


def test_lines_that_are_pointed_at_from_the_start_dim_nothing() -> None:
    slide = page(TITLE, replace(code("a\nb\nc"), highlights=((2,),)))
    assert fills(slide, Role.VEIL) == []


def test_all_lines_are_neither_highlighted_nor_dimmed() -> None:
    slide = page(TITLE, replace(code("a\nb"), highlights=((1,), (1, 2)), highlight_step=1))
    assert veils(slide, 1) == []
    bands = [box for box in fills(slide, Role.DECORATION) if box.fill == "#ffff00"]
    assert [is_shown(band, 1) for band in bands] == [False]


def test_code_in_a_callout_stands_on_a_ground_of_its_own() -> None:
    theme = replace(SMALL_THEME, code=replace(SMALL_THEME.code, raised_fill="#dddddd"))
    callout = Callout("note", runs("N"), (code("a"),))
    parsed = ParsedSlide((TITLE, callout, code("b")))
    slide = place_slide(parsed, SlideFrame(), theme, GridTypesetter(), FakePictures()).parts[0]

    assert [box.fill for box in fills(slide, Role.CODE)] == ["#dddddd", "#eeeeee"]


def test_a_long_line_makes_the_code_smaller_before_it_wraps() -> None:
    slide = page(TITLE, code("x" * 45))
    assert slide.scale < 1
    assert text_boxes(slide, Role.CODE)[0].last == 1


def test_a_line_that_is_too_long_even_so_wraps_at_the_floor() -> None:
    slide = page(TITLE, code("x" * 120, numbered=True))
    assert slide.scale == 0.6
    assert text_boxes(slide, Role.CODE)[0].last == 3
    number, *hooks = text_boxes(slide, Role.MARKER)
    assert number.text == "1"
    # Two lines go on: an arrow stands before each, left of the code, and says nothing.
    (written,) = text_boxes(slide, Role.CODE)
    assert [(box.text, box.rect.right < written.rect.x) for box in hooks] == [("", True)] * 2


def test_long_code_continues_with_panel_and_title() -> None:
    placement = placed(TITLE, code("\n".join(f"l{n}" for n in range(60)), title="a.py"))
    assert codes(placement) == ["text-shrunk", "text-continued"]
    for part in placement.parts:
        assert texts(part, Role.CODE_TITLE) == ["a.py"]
        assert len(fills(part, Role.CODE)) == 1
    written = "".join(texts(part, Role.CODE)[0] for part in placement.parts)
    assert written.split("\n") == [f"l{n}" for n in range(60)]


def test_numbers_may_begin_elsewhere() -> None:
    slide = page(TITLE, replace(code("a\nb\nc", numbered=True), first_number=9))
    assert [box.text for box in text_boxes(slide, Role.MARKER)] == ["9", "10", "11"]
