"""Page labels: parts of slides, and ranges of pages."""

from __future__ import annotations

from recap_deck.export.pages import part_label
from recap_deck.export.pdf_file.labels import LabelRange, label_ranges


def test_later_parts_have_letters() -> None:
    assert [part_label("S1-7", part) for part in (1, 2, 3)] == ["S1-7", "S1-7b", "S1-7c"]
    assert part_label("S1-7", 27) == "S1-7.27"
    assert part_label("", 2) == ""


def test_numbers_that_go_on_are_one_range() -> None:
    assert label_ranges(["S1-1", "S1-2", "S1-3", "S2-1"]) == (
        LabelRange(0, "S1-", "D", 1),
        LabelRange(3, "S2-", "D", 1),
    )


def test_a_gap_begins_a_range() -> None:
    assert label_ranges(["1", "3"]) == (LabelRange(0, "", "D", 1), LabelRange(1, "", "D", 3))


def test_a_part_stands_by_itself() -> None:
    assert label_ranges(["1", "1b", "2"]) == (
        LabelRange(0, "", "D", 1),
        LabelRange(1, "1b"),
        LabelRange(2, "", "D", 2),
    )


def test_pages_without_a_label_are_counted_in_roman_figures() -> None:
    assert label_ranges(["", "", "1", ""]) == (
        LabelRange(0, "", "r", 1),
        LabelRange(2, "", "D", 1),
        LabelRange(3, "", "r", 3),
    )
