"""Formulas that stand alone on the small theme, whose body is 360 wide and its letters 10."""

from __future__ import annotations

import pytest

from recap_deck.geometry import Rect
from recap_deck.messages import text_of
from recap_deck.model.blocks import Formula
from recap_deck.place.boxes import Role, TextBox
from tests.small_slides import bullets, heading, item, page, paragraph, placed, runs, text_boxes

TITLE = heading("T")


def formula(letters: int, step: int = 0) -> Formula:
    return Formula(runs("x" * letters), step=step)


def test_it_stands_in_the_middle_a_bit_larger_than_text() -> None:
    slide = page(TITLE, formula(10), paragraph("text"))
    box = text_boxes(slide, Role.BODY)[0]

    assert box.rect == Rect(20 + (360 - 110) / 2, 60, 110, 11)


def test_where_nothing_else_stands_it_is_larger() -> None:
    (box,) = text_boxes(page(TITLE, formula(10)), Role.BODY)

    assert box.rect == Rect(20 + (360 - 150) / 2, 60, 150, 15)


def test_one_too_wide_becomes_as_wide_as_its_room() -> None:
    (box,) = text_boxes(page(TITLE, formula(40), paragraph("text")), Role.BODY)[:1]

    assert box.rect.x == pytest.approx(20)
    assert box.rect.width == pytest.approx(360)
    assert box.scale == pytest.approx(360 / 440)


def test_text_beside_one_too_wide_stays_as_it_is() -> None:
    slide = page(TITLE, formula(40), paragraph("text"))

    assert slide.scale == 1.0


def test_one_far_too_wide_makes_the_slide_smaller() -> None:
    placement = placed(TITLE, formula(75))
    (box,) = text_boxes(placement.parts[0], Role.BODY)

    assert placement.parts[0].scale < 1.0
    assert box.rect.right <= 380.25
    assert [text_of(each)[:21] for each in placement.diagnostics] == ["The text is shown at "]


def test_in_an_item_it_begins_where_the_text_does() -> None:
    slide = page(TITLE, bullets(item("a", formula(3))))
    boxes = text_boxes(slide, Role.ITEM)

    assert {box.rect.x for box in boxes} == {40}


def test_it_appears_with_its_step() -> None:
    slide = page(TITLE, paragraph("a"), formula(3, step=2), steps=2)

    assert [box.step for box in slide.boxes if isinstance(box, TextBox)] == [0, 0, 2]


def test_a_slide_of_one_formula_says_it_as_large_as_a_title() -> None:
    slide = page(formula(5), layout="statement")

    assert [box.text for box in text_boxes(slide, Role.TITLE)] == ["xxxxx"]
