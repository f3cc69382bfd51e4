"""Where a slide continues, on the small theme: 20 lines of room for each part."""

from __future__ import annotations

from recap_deck.model.blocks import Block, Column, Columns, Item
from recap_deck.model.slide import Fit
from recap_deck.place.boxes import Role
from recap_deck.place.parts import divided
from recap_deck.place.strips import Strip, Tie, stacked_height
from recap_deck.place.text import line_tie
from tests.small_slides import bullets, code, heading, item, paragraph, placed, text_boxes, texts

TITLE = heading("T")
ALL = (Role.BODY, Role.ITEM, Role.HEADING)


def parts_of(*blocks: Block) -> list[list[str]]:
    placement = placed(TITLE, *blocks, fit=Fit.CONTINUE)
    return [texts(part, *ALL) for part in placement.parts]


def lines(count: int) -> str:
    return "\n".join(f"line {n}" for n in range(count))


def test_a_list_that_is_too_tall_continues_on_the_next_part() -> None:
    items = [f"item {n}" for n in range(15)]
    assert parts_of(bullets(*items)) == [items[:10], items[10:]]


def test_a_last_part_with_little_on_it_takes_some_from_the_one_before() -> None:
    items = [f"item {n}" for n in range(12)]
    assert parts_of(bullets(*items)) == [items[:6], items[6:]]


def test_a_heading_is_not_left_alone() -> None:
    first, second = parts_of(paragraph(lines(17)), heading("H", 3), paragraph(lines(8)))
    assert first == [lines(17)]
    assert second == ["H", lines(8)]


def test_a_paragraph_keeps_two_lines_together_on_both_sides() -> None:
    strips = tuple(Strip(10.0, tie=line_tie(i, 6)) for i in range(6))
    assert [len(part) for part in divided(strips, 55).parts] == [4, 2]
    above = Strip(20.0)
    assert [len(part) for part in divided((above, *strips), 30).parts] == [1, 3, 3]


def test_a_break_between_paragraphs_is_better_than_one_within() -> None:
    first, second = parts_of(paragraph(lines(15)), paragraph(lines(12)))
    assert (first, second) == ([lines(15)], [lines(12)])


def test_items_are_divided_between_rather_than_within() -> None:
    items = [item(f"item {n}", bullets("first", "second")) for n in range(6)]
    first, second = parts_of(bullets(*items))
    assert first[-1] == "second"
    assert second[0] == f"item {len(first) // 3}"


def test_a_long_item_is_divided_and_its_marker_stays_with_its_first_line() -> None:
    placement = placed(TITLE, bullets(item(lines(30))), fit=Fit.CONTINUE)
    markers = [[box for box in part.boxes if box.role is Role.MARKER] for part in placement.parts]
    assert [len(each) for each in markers] == [1, 0]


def test_a_line_that_announces_a_list_goes_along_with_it() -> None:
    first, _ = parts_of(paragraph(lines(17)), paragraph("These are:"), bullets(*"abcdef"))
    assert first == [lines(17)]


def test_left_and_right_continue_side_by_side() -> None:
    columns = Columns(
        (Column((bullets(*"abcdefghijklmnop"),)), Column((bullets(*"ABCDEFGHIJKLMN"),)))
    )
    placement = placed(TITLE, columns, fit=Fit.CONTINUE)
    assert [texts(part, Role.ITEM) for part in placement.parts] == [
        [*"abcdefghij", *"ABCDEFGHIJ"],
        [*"klmnop", *"KLMN"],
    ]


def test_columns_among_text_are_divided_too() -> None:
    columns = Columns((Column((bullets(*"abcdefghijkl"),)), Column((paragraph("x"),))))
    first, second = parts_of(paragraph(lines(5)), columns)
    assert first[-1] == "x"
    assert [*first[1:-1], *second] == [*"abcdefghijkl"]


def test_every_part_knows_its_place() -> None:
    placement = placed(TITLE, bullets(*"abcdefghijklmnopqrstuvwxyz"), fit=Fit.CONTINUE)
    assert [(part.part, part.parts) for part in placement.parts] == [(1, 3), (2, 3), (3, 3)]


def test_a_step_on_a_later_part_belongs_to_it() -> None:
    items = [Item((paragraph(f"item {n}", step=n),), step=n) for n in range(15)]
    placement = placed(TITLE, bullets(*items), fit=Fit.CONTINUE, steps=14)
    assert [(part.first_step, part.last_step) for part in placement.parts] == [(0, 9), (10, 14)]


def test_a_part_that_shows_something_at_once_takes_a_press_of_its_own() -> None:
    items = [Item((paragraph(f"item {n}"),), step=2 if n == 3 else 0) for n in range(15)]
    placement = placed(TITLE, bullets(*items), fit=Fit.CONTINUE, steps=2)
    assert [(part.first_step, part.last_step) for part in placement.parts] == [(0, 2), (2, 2)]


def test_text_boxes_of_parts_share_their_paragraph() -> None:
    placement = placed(TITLE, paragraph(lines(30)), fit=Fit.CONTINUE)
    first, second = (text_boxes(part, Role.BODY)[0] for part in placement.parts)
    assert first.paragraph is second.paragraph
    assert first.last == second.first


def test_a_break_is_made_late_but_rather_where_nothing_is_torn_apart() -> None:
    strips = (*[Strip(10.0)] * 4, Strip(10.0, tie=Tie.ORPHAN), *[Strip(10.0)] * 4)
    division = divided(strips, 50)
    assert [len(part) for part in division.parts] == [4, 5]


def test_code_is_divided_after_an_empty_line() -> None:
    written = "\n".join(["a = 1", "b = 2", "c = 3", ""] * 8)
    placement = placed(TITLE, code(written), fit=Fit.CONTINUE)
    assert [texts(part, Role.CODE)[0][-2:] for part in placement.parts[:-1]] == ["\n\n"] * (
        len(placement.parts) - 1
    )


def test_a_strip_that_is_too_tall_is_told() -> None:
    division = divided((Strip(10.0), Strip(80.0)), 50)
    assert [stacked_height(part) for part in division.parts] == [10, 80]
    assert division.worst == 1.6
