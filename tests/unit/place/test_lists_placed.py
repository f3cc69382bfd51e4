"""Lists on the small theme: markers 4 wide, text 20 further in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Block, ParsedSlide, Picture
from recap_deck.place.boxes import PlacedSlide, Role
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import (
    bullets,
    code,
    fills,
    heading,
    item,
    page,
    paragraph,
    placed,
    text_boxes,
)
from tests.themes import SMALL_THEME

TITLE = heading("T")


def items(slide: PlacedSlide) -> list[Rect]:
    return [box.rect for box in text_boxes(slide, Role.ITEM)]


def test_text_stands_an_indent_further_than_its_marker() -> None:
    slide = page(TITLE, bullets("abc"))
    assert items(slide) == [Rect(40, 60, 30, 10)]
    # The baseline is at 70; the marker's middle is 0.36 of a letter above it.
    assert [box.rect for box in fills(slide, Role.MARKER)] == [Rect(20, 64.4, 4, 4)]


def test_deeper_items_go_further_in_and_closer_together() -> None:
    slide = page(TITLE, bullets(item("a", bullets("b", "c")), "d"))
    assert [(rect.x, rect.y) for rect in items(slide)] == [(40, 60), (60, 70), (60, 80), (40, 100)]


def test_numbers_end_in_one_line() -> None:
    slide = page(TITLE, bullets("a", "b", "c", ordered=True, start=9))
    numbers = text_boxes(slide, Role.MARKER)
    assert [box.text for box in numbers] == ["9.", "10.", "11."]
    assert {box.rect.right for box in numbers} == {50}
    # Three letters and the gap need more than the theme's indent.
    assert {rect.x for rect in items(slide)} == {54}


def test_numbers_stand_on_the_line_of_their_text() -> None:
    slide = page(TITLE, bullets("a", ordered=True))
    (number,) = text_boxes(slide, Role.MARKER)
    assert number.rect.y == items(slide)[0].y


def test_a_done_task_has_a_tick_in_its_box() -> None:
    slide = page(TITLE, bullets(item("a", checked=True), item("b", checked=False)))
    done, open_box = fills(slide, Role.MARKER)
    (tick,) = text_boxes(slide, Role.MARKER)

    assert done.rect.y < open_box.rect.y
    assert done.rect.size == open_box.rect.size
    assert tick.rect.x == done.rect.x
    baseline = tick.rect.y + tick.paragraph.lines[0].baseline
    assert baseline == pytest.approx(done.rect.bottom)
    assert tick.paragraph.text == "", "a tick is no word"


def test_an_empty_item_keeps_its_line_and_marker() -> None:
    slide = page(TITLE, bullets(item(), "b"))
    assert len(fills(slide, Role.MARKER)) == 2
    assert items(slide)[1].y == 80


def test_an_item_that_begins_with_a_list_shows_both_markers_on_one_line() -> None:
    slide = page(TITLE, bullets(item(bullets("a"))))
    outer, inner = (box.rect for box in fills(slide, Role.MARKER))
    assert (outer.x, inner.x) == (40, 20) or (outer.x, inner.x) == (20, 40)
    assert abs((outer.y + outer.height / 2) - (inner.y + inner.height / 2)) < 0.01


def test_a_number_taller_than_the_line_beside_it_keeps_to_its_room() -> None:
    small = replace(SMALL_THEME.styles["body"], size=5.0)
    theme = replace(
        SMALL_THEME,
        styles={**SMALL_THEME.styles, "small": small},
        item_styles=("body", "small"),
    )
    parsed = ParsedSlide((TITLE, bullets(item(bullets("a")), ordered=True)))
    slide = place_slide(parsed, SlideFrame(), theme, GridTypesetter(), FakePictures()).parts[0]
    (number,), (line,) = text_boxes(slide, Role.MARKER), text_boxes(slide, Role.ITEM)
    assert (number.rect.y, number.rect.bottom) == (60, 70)
    assert line.rect.bottom == 70


def test_a_marker_beside_code_stands_on_its_first_line() -> None:
    slide = page(TITLE, bullets(item(code("x"))))
    (marker,) = fills(slide, Role.MARKER)
    (line,) = text_boxes(slide, Role.CODE)
    assert marker.rect.y == line.rect.y + 10 - 3.6 - 2


def test_a_marker_has_room_beside_a_flat_picture() -> None:
    block = bullets("a", item(Picture("flat.png")))
    slide = page(TITLE, block, paragraph("b"), pictures={"flat.png": (100.0, 1.0)})
    marker = fills(slide, Role.MARKER)[1]
    (below,) = text_boxes(slide, Role.BODY)
    assert below.rect.y == marker.rect.bottom + 10


def test_the_indent_stops_growing_where_little_room_is_left() -> None:
    nested: Block = bullets("end")
    for _ in range(30):
        nested = bullets(item("a", nested))
    parts = placed(TITLE, nested).parts
    lefts = [rect.x for part in parts for rect in items(part)]
    assert lefts == sorted(lefts)
    assert max(lefts) < 20 + 360 - 9 * 10 * parts[0].scale


def test_a_list_from_right_to_left_is_seen_in_a_mirror() -> None:
    """The room is 360 wide from 20 on: the mirror of 20 is 380."""
    slide = page(heading("שלום"), bullets(item("אבג", bullets("דה")), "ו"))
    markers = [box.rect for box in fills(slide, Role.MARKER)]
    assert [rect.right for rect in markers] == [380, 360, 380]
    rooms = [box.paragraph.key for box in text_boxes(slide, Role.ITEM)]
    assert [key[2] for key in rooms] == [340, 320, 340]  # type: ignore[index]
    assert {rect.x for rect in items(slide)} == {20}


def test_numbers_from_right_to_left_begin_in_one_line() -> None:
    slide = page(TITLE, bullets("א", "ב", ordered=True, start=9))
    assert {box.rect.x for box in text_boxes(slide, Role.MARKER)} == {380 + 20 - 50}


def test_what_hangs_on_a_title_from_right_to_left_begins_on_the_right() -> None:
    (turned,) = fills(page(heading("שלום"), bullets("א")), Role.DECORATION)
    assert (turned.rect.x, turned.rect.right) == (340, 380)
    (rule,) = fills(page(TITLE, bullets("a")), Role.DECORATION)
    assert (rule.rect.x, rule.rect.right) == (20, 60)


def test_a_list_may_have_larger_text_and_lines_between_its_items() -> None:
    plain, large = bullets("a", "b"), replace(bullets("a", "b"), size=2.0, item_gap=1)
    (first, second), (one, two) = items(page(TITLE, plain)), items(page(TITLE, large))
    assert (one.width, one.height) == (2 * first.width, 2 * first.height)
    assert two.y - one.bottom == second.y - first.bottom + one.height
