"""Titles on the small theme: letters of 20 in a line of 360, one line of room, 200 below it."""

from __future__ import annotations

from dataclasses import replace

from recap_deck.diagnostics import Severity
from recap_deck.geometry import Rect
from recap_deck.messages import text_of
from recap_deck.model.blocks import Align, ParsedSlide
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.boxes import PlacedSlide, Role
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import bullets, fills, heading, page, placed, text_boxes
from tests.themes import SMALL_THEME


def title_rect(slide: PlacedSlide) -> Rect:
    (box,) = text_boxes(slide, Role.TITLE)
    return box.rect


def body_top(slide: PlacedSlide) -> float:
    return text_boxes(slide, Role.ITEM)[0].rect.y


def test_a_title_keeps_its_size_and_place() -> None:
    slide = page(heading("Title"), bullets("a"))
    assert title_rect(slide) == Rect(20, 20, 100, 20)
    assert body_top(slide) == 60


def test_a_second_line_pushes_what_follows_down() -> None:
    slide = page(heading("word word word word word"), bullets("a"))
    (box,) = text_boxes(slide, Role.TITLE)
    assert (box.last, box.scale, box.rect.height) == (2, 1, 40)
    assert body_top(slide) == 80
    rule = fills(slide, Role.DECORATION)[0]
    assert rule.rect == Rect(20, 65, 40, 2)


def test_two_lines_are_about_equally_long() -> None:
    (box,) = text_boxes(page(heading("aa bb cc dd ee ff gg"), bullets("a")), Role.TITLE)
    lines = [box.paragraph.text[line.start : line.end] for line in box.paragraph.lines]
    assert lines == ["aa bb cc dd ", "ee ff gg"]


def test_the_last_of_three_lines_is_no_single_word() -> None:
    words = "aaa bbb ccc ddd eee fff ggg hhh iii"
    (box,) = text_boxes(page(heading(words), bullets("a")), Role.TITLE)
    lines = [box.paragraph.text[line.start : line.end] for line in box.paragraph.lines]
    assert lines == ["aaa bbb ccc ", "ddd eee fff ", "ggg hhh iii"]


def test_a_title_becomes_smaller_when_it_would_take_too_much_room() -> None:
    placement = placed(heading("word " * 24), bullets("a"))
    (part,) = placement.parts
    (box,) = text_boxes(part, Role.TITLE)
    assert 0.7 <= box.scale < 1
    assert box.rect.height <= 20 + 0.35 * 200 + 0.25
    assert body_top(part) == 60 + box.rect.height - 20
    (diagnostic,) = placement.diagnostics
    assert diagnostic.severity is Severity.INFO
    assert text_of(diagnostic) == (
        f"The title is shown at {round(box.scale * 100)} % so that it fits"
    )


def test_a_title_below_the_floor_is_an_error() -> None:
    placement = placed(heading("word " * 100), bullets("a"))
    (diagnostic,) = placement.diagnostics
    assert diagnostic.severity is Severity.ERROR
    percent = round(text_boxes(placement.parts[0], Role.TITLE)[0].scale * 100)
    assert text_of(diagnostic) == (
        f"The title is shown at {percent} %, too small to read from afar; shorten it"
    )


def test_a_title_stands_on_every_part() -> None:
    parts = placed(heading("Title"), bullets(*(f"item {n}" for n in range(50)))).parts
    assert len(parts) > 1
    assert [[box.text for box in text_boxes(part, Role.TITLE)] for part in parts] == [
        ["Title"]
    ] * len(parts)


def test_a_title_that_asks_for_it_is_as_wide_as_its_placeholder() -> None:
    slide = page(replace(heading("Hi", 1), fit=True), layout="cover")
    assert title_rect(slide).height == 100


def test_a_centred_title_that_the_height_holds_back_stays_in_the_middle() -> None:
    style = replace(SMALL_THEME.styles["title"], align=Align.CENTER)
    theme = replace(SMALL_THEME, styles={**SMALL_THEME.styles, "title": style})
    parsed = ParsedSlide((replace(heading("Hi", 1), fit=True),))
    frame = SlideFrame(SlideDirectives(layout="cover"))
    slide = place_slide(parsed, frame, theme, GridTypesetter(), FakePictures({})).parts[0]
    rect = title_rect(slide)
    assert rect.width < 360
    assert rect.x + rect.width / 2 == 200


def test_a_title_as_wide_as_the_slide_pushes_down_what_follows_it() -> None:
    slide = page(replace(heading("Hi", 1), fit=True), bullets("a"), layout="title-body")
    (rule,) = fills(slide, Role.DECORATION)
    assert title_rect(slide).bottom <= rule.rect.y


def test_without_title_its_decorations_go_too() -> None:
    assert fills(page(bullets("a")), Role.DECORATION) == []
