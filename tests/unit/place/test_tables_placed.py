"""Tables on the small theme: five units of padding on all sides."""

from __future__ import annotations

from recap_deck.model.blocks import Align
from recap_deck.place.boxes import Role
from tests.small_slides import codes, fills, heading, page, placed, table, text_boxes, texts

TITLE = heading("T")


def test_cells_stand_in_rows_and_columns() -> None:
    slide = page(TITLE, table(("ab", "c"), ("d", "ef")))
    header = text_boxes(slide, Role.HEADER_CELL)
    cells = text_boxes(slide, Role.CELL)
    assert [box.rect.y for box in header] == [65, 65]
    assert [box.rect.y for box in cells] == [85, 85]
    assert [box.rect.x for box in header] == [box.rect.x for box in cells]
    assert [box.path for box in header + cells] == [(1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1)]


def test_cells_are_aligned_in_their_columns() -> None:
    slide = page(TITLE, table(("abcd", "abcd"), ("a", "b"), aligns=(Align.END, Align.CENTER)))
    (left_head, right_head), (left, right) = (
        text_boxes(slide, Role.HEADER_CELL),
        text_boxes(slide, Role.CELL),
    )
    assert left.rect.right == left_head.rect.right
    assert right.rect.x + 5 == right_head.rect.x + 20


def test_a_cell_that_is_too_wide_wraps() -> None:
    slide = page(TITLE, table(("a", "b"), ("x", "word " * 20)))
    wide = text_boxes(slide, Role.CELL)[1]
    assert (slide.scale, wide.last) == (1, 4)


def test_a_table_without_header_texts_has_no_header() -> None:
    slide = page(TITLE, table(("", ""), ("a", "b")))
    assert texts(slide, Role.HEADER_CELL) == []
    assert text_boxes(slide, Role.CELL)[0].rect.y == 65


def test_rows_have_a_rule_below() -> None:
    slide = page(TITLE, table(("a",), ("b",), ("c",)))
    rules = [box.rect for box in fills(slide, Role.DECORATION) if box.fill == "#cccccc"]
    assert [(rule.y, rule.height) for rule in rules] == [(99, 1), (119, 1)]


def test_a_long_table_continues_with_its_header() -> None:
    rows = [(f"r{n}", str(n)) for n in range(40)]
    placement = placed(TITLE, table(("name", "count"), *rows))
    assert codes(placement) == ["text-shrunk", "text-continued"]
    assert len(placement.parts) == 3
    for part in placement.parts:
        assert texts(part, Role.HEADER_CELL) == ["name", "count"]
    cells = [text for part in placement.parts for text in texts(part, Role.CELL)]
    assert cells == [text for row in rows for text in row]


def test_twelve_columns_of_long_words_stay_on_the_slide() -> None:
    wide = ("unbreakable" * 3,) * 12
    slide = placed(TITLE, table(wide, wide)).parts[0]
    assert all(box.rect.right <= 380.5 for box in text_boxes(slide))
