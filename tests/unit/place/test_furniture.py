from __future__ import annotations

from dataclasses import replace

from recap_deck.geometry import Rect
from recap_deck.model.runs import Mark, Run
from recap_deck.place.boxes import Role, TextBox
from recap_deck.place.furniture import place_furniture
from tests.fakes import GridTypesetter
from tests.themes import SMALL_THEME

LAYOUT = SMALL_THEME.layouts["title-body"]


def furniture(values: dict[str, str], **templates: str | tuple[Run, ...]) -> list[TextBox]:
    boxes = place_furniture(LAYOUT, values, templates, SMALL_THEME, GridTypesetter())
    return [box for box in boxes if isinstance(box, TextBox)]


def test_templates_are_filled_with_values() -> None:
    footer, page = furniture(
        {"session": "Data", "speaker": "Ada", "page": "7 / 18"}, footer="{session} — {speaker}"
    )
    assert (footer.text, page.text) == ("Data — Ada", "7 / 18")
    assert (footer.rect, page.rect.x) == (Rect(20, 280, 100, 10), 280)
    assert {footer.role, page.role} == {Role.FURNITURE}


def test_what_is_empty_is_left_out() -> None:
    assert furniture({"page": ""}, footer="{session} — {speaker}") == []


def test_runs_keep_their_marks_and_the_blanks_between_them() -> None:
    written = (Run("{session} "), Run("now", Mark.STRONG))
    (footer,) = furniture({"session": "Data"}, footer=written)
    assert footer.text == "Data now"


def test_a_footer_that_is_too_long_becomes_smaller() -> None:
    (footer,) = furniture({}, footer="a footer that is far too long for its place")
    assert footer.scale < 1
    assert Rect(20, 280, 200, 10).contains(replace(footer, step=0).rect, 0.5)


def test_on_a_slide_from_right_to_left_footer_and_number_change_sides() -> None:
    values, templates = {"page": "7"}, {"footer": "שלום"}
    boxes = place_furniture(LAYOUT, values, templates, SMALL_THEME, GridTypesetter(), turned=True)
    footer, number = (box for box in boxes if isinstance(box, TextBox))
    assert footer.rect.x + footer.paragraph.lines[0].x == 380 - 40
    assert number.rect.x == 20
