"""Blocks of text on the small theme: a letter is 10 wide and high, the body begins at 20, 60."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align, Block, ParsedSlide, Rule
from recap_deck.place.boxes import Role
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from recap_deck.theme.model import Spacing
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
    table,
    text_boxes,
    texts,
)
from tests.themes import SMALL_THEME

TITLE = heading("T")


def tops(*blocks: Block) -> list[float]:
    return [box.rect.y for box in text_boxes(page(TITLE, *blocks), Role.BODY, Role.HEADING)]


def test_a_paragraph_stands_at_the_top_left_of_its_placeholder() -> None:
    (box,) = text_boxes(page(TITLE, bullets("x"), paragraph("abc")), Role.BODY)
    assert box.rect == Rect(20, 80, 30, 10)


def test_a_paragraph_after_a_list_stands_apart_from_its_items() -> None:
    theme = replace(SMALL_THEME, spacing=Spacing(block=12, paragraph=4, item=8))
    parsed = ParsedSlide((TITLE, bullets("a", "b"), paragraph("c")))
    placement = place_slide(parsed, SlideFrame(), theme, GridTypesetter(), FakePictures({}))
    boxes = text_boxes(placement.parts[0], Role.ITEM, Role.BODY)
    assert [box.rect.y for box in boxes] == [60, 78, 100]


def test_wrapped_lines_stay_one_box() -> None:
    (box,) = text_boxes(page(TITLE, paragraph("word " * 10)), Role.BODY)
    assert (box.first, box.last, box.rect.height) == (0, 2, 20)


@pytest.mark.parametrize(
    ("above", "below", "gap"),
    [
        (paragraph("a"), paragraph("b"), 10),
        (paragraph("a"), heading("b", 3), 20),
        (heading("a", 3), paragraph("b"), 10),
        (heading("a", 3), heading("b", 4), 10),
    ],
)
def test_the_room_between_two_blocks_depends_on_both(
    above: Block, below: Block, gap: float
) -> None:
    first, second = tops(above, below)
    assert second - (first + 10) == gap


def test_a_paragraph_is_aligned_as_it_says() -> None:
    block = replace(paragraph("abcd"), align=Align.CENTER)
    (box,) = text_boxes(page(TITLE, bullets("x"), block), Role.BODY)
    assert box.rect.x + box.paragraph.lines[0].x == 20 + (360 - 40) / 2


def test_a_rule_is_a_line_across() -> None:
    slide = page(TITLE, paragraph("a"), Rule())
    assert Rect(20, 80, 360, 2) in [box.rect for box in fills(slide, Role.DECORATION)]


def test_boxes_tell_the_way_to_their_blocks() -> None:
    nested = bullets(item("a", bullets("b")), "c")
    boxes = text_boxes(page(TITLE, nested), Role.ITEM)
    assert [(box.path, box.level) for box in boxes] == [
        ((1, 0, 0), 0),
        ((1, 0, 1, 0, 0), 1),
        ((1, 1, 0), 0),
    ]


def test_boxes_carry_the_step_of_their_block_or_of_what_holds_it() -> None:
    slide = page(TITLE, bullets(item("a", bullets("b"), step=2), "c"), paragraph("d", step=3))
    assert [box.step for box in text_boxes(slide, Role.ITEM, Role.BODY)] == [2, 2, 0, 3]


def test_a_slide_that_fits_sets_each_paragraph_once() -> None:
    typesetter = GridTypesetter()
    blocks = (bullets("one", item("two", bullets("three"))), code("x = 1"), paragraph("four"))
    placed(TITLE, *blocks, table(("a", "b"), ("c", "d")), typesetter=typesetter)
    asked = [text for text, _ in typesetter.asked]
    assert sorted(asked) == sorted(["T", "one", "two", "three", "x = 1", "four", *"abcd"])


def test_equal_input_gives_equal_output() -> None:
    assert placed(TITLE, bullets("a", "b")) == placed(TITLE, bullets("a", "b"))


def test_a_slide_without_title_begins_where_the_title_would() -> None:
    (box,) = text_boxes(page(bullets("a")), Role.ITEM)
    assert box.rect.y == 20


def test_a_heading_that_asks_for_it_is_as_wide_as_its_placeholder() -> None:
    wide = replace(heading("abcdefghijkl", 3), fit=True)
    (box,) = text_boxes(page(TITLE, paragraph("a"), wide), Role.HEADING)
    assert (box.scale, box.rect.width) == (3, 360)


def test_an_empty_slide_is_its_background() -> None:
    assert [box.role for box in page().boxes] == [Role.BACKGROUND]
    assert texts(page()) == []


def broken(text: str) -> list[str]:
    """The lines of a paragraph in a body of 36 letters."""
    (box, *_) = text_boxes(page(TITLE, bullets("x"), paragraph(text)), Role.BODY)
    return [text[line.start : line.end].strip() for line in box.paragraph.lines]


def test_a_short_last_word_has_another_one_beside_it() -> None:
    assert broken("three words and some more of a kind here") == [
        "three words and some more of a",
        "kind here",
    ]


def test_a_last_word_that_is_long_stands_alone() -> None:
    long = "three words and some more of a kind incomprehensible"
    assert broken(long) == [long[:35].strip(), "incomprehensible"]


def test_a_last_word_on_a_line_of_its_own_stays_there() -> None:
    text = "three words and some more of a\nkind"
    assert broken(text) == text.split("\n")


def test_a_last_word_stays_alone_where_another_one_would_need_a_line_more() -> None:
    text = f"{'a' * 35} {'b' * 35} c"
    assert broken(text) == text.split()


def test_text_may_be_larger_than_elsewhere() -> None:
    block = replace(paragraph("abc"), size=2.0)
    small, large = (text_boxes(page(TITLE, each))[1].rect for each in (paragraph("abc"), block))
    assert (large.width, large.height) == (2 * small.width, 2 * small.height)


def test_what_stands_below_the_mark_begins_half_way_down() -> None:
    blocks = (TITLE, replace(paragraph("a"), line=2), replace(paragraph("b"), line=4))
    parsed = ParsedSlide(blocks, middle_line=3)
    slide = placed(*blocks)
    moved = place_slide(parsed, SlideFrame(), SMALL_THEME, GridTypesetter(), FakePictures())
    pages = (slide.parts[0], moved.parts[0])
    tops = [[box.rect.y for box in text_boxes(each)][-2:] for each in pages]
    assert tops[0][0] == tops[1][0]
    assert (tops[0][1] < 150.0, tops[1][1]) == (True, 150.0)


def test_a_full_slide_has_no_middle_to_go_to() -> None:
    many = tuple(replace(paragraph("a"), line=i + 2) for i in range(9))
    parsed = ParsedSlide((TITLE, *many), middle_line=3)
    moved = place_slide(parsed, SlideFrame(), SMALL_THEME, GridTypesetter(), FakePictures())
    last = [box.rect.bottom for box in text_boxes(moved.parts[0])][-1]
    assert last <= 260
