"""Footnotes on the small theme: letters 10, notes in the caption's style."""

from __future__ import annotations

from dataclasses import replace

from recap_deck.model.blocks import Footnote
from recap_deck.place.boxes import Role
from tests.small_slides import bullets, heading, page, paragraph, placed, runs, text_boxes, texts

TITLE = heading("T")
ONE, TWO = Footnote(runs("first"), "1"), Footnote(runs("second"), "2")
BOTTOM = 260


def test_notes_stand_at_the_bottom_of_the_text() -> None:
    slide = page(TITLE, paragraph("a"), ONE, TWO)
    body, first, second = text_boxes(slide, Role.BODY, Role.FOOTNOTE)

    assert body.rect.y == 60
    assert second.rect.bottom == BOTTOM
    assert first.rect.bottom == second.rect.y - 6


def test_numbers_hang_at_their_left_and_notes_line_up() -> None:
    slide = page(TITLE, paragraph("a"), ONE, TWO)
    notes, numbers = text_boxes(slide, Role.FOOTNOTE), text_boxes(slide, Role.MARKER)

    assert texts(slide, Role.MARKER) == ["1", "2"]
    assert {number.rect.x for number in numbers} == {20}
    assert len({note.rect.x for note in notes}) == 1
    assert [number.rect.y for number in numbers] == [note.rect.y for note in notes]


def test_an_abbreviation_has_no_number() -> None:
    slide = page(TITLE, paragraph("a"), Footnote(runs("AB alpha beta")))

    assert text_boxes(slide, Role.FOOTNOTE)[0].rect.x == 20
    assert text_boxes(slide, Role.MARKER) == []


def test_one_rule_stands_above_all_of_them() -> None:
    slide = page(TITLE, paragraph("a"), ONE, TWO)
    (first, _) = text_boxes(slide, Role.FOOTNOTE)
    rules = [box for box in slide.boxes if box.rect.height == 2 and box.rect.width == 96]

    assert [rule.rect.bottom for rule in rules] == [first.rect.y - 16]


def test_a_full_slide_continues_with_its_notes_on_the_last_part() -> None:
    placement = placed(TITLE, bullets(*(f"item {n}" for n in range(30))), ONE)

    assert len(placement.parts) > 1
    assert [texts(part, Role.FOOTNOTE) for part in placement.parts][-1] == ["first"]
    assert all(not texts(part, Role.FOOTNOTE) for part in placement.parts[:-1])


def test_a_definition_has_no_mark_and_stays_with_its_term() -> None:
    definition = replace(bullets("what it means"), marker=":")
    slide = page(TITLE, paragraph("Term"), definition)
    term, meaning = text_boxes(slide, Role.BODY, Role.ITEM)

    assert meaning.rect.x > term.rect.x
    assert meaning.rect.y == term.rect.bottom
    assert not [box for box in slide.boxes if box.role is Role.MARKER]


def test_meanings_stay_closer_to_their_term_than_the_next_one() -> None:
    meanings = replace(bullets("one", "another"), marker=":")
    slide = page(TITLE, paragraph("Term"), meanings, paragraph("Next"))
    term, one, another, following = text_boxes(slide, Role.BODY, Role.ITEM)

    assert (one.rect.y, another.rect.y) == (term.rect.bottom, one.rect.bottom)
    assert following.rect.y > another.rect.bottom
