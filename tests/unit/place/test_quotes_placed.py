from __future__ import annotations

import pytest

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Callout, Column, Columns, Quote
from recap_deck.place.boxes import Role
from recap_deck.place.frame import SlideFrame
from tests.small_slides import bullets, fills, heading, page, paragraph, runs, text_boxes, texts

TITLE = heading("T")


def test_a_quote_in_running_text_has_a_bar_beside_it() -> None:
    quote = Quote((paragraph("said"),), runs("Ada"))
    slide = page(TITLE, paragraph("x"), quote)
    bar = next(box for box in fills(slide, Role.DECORATION) if box.path == (2,))
    assert bar.rect == Rect(20, 80, 5, 30)
    assert [(box.rect.x, box.text) for box in text_boxes(slide, Role.QUOTE, Role.AUTHOR)] == [
        (40, "said"),
        (40, "— Ada"),
    ]


def test_a_quote_that_is_the_slide_has_no_bar() -> None:
    slide = page(Quote((paragraph("said"),)))
    assert slide.layout == "quote"
    assert fills(slide, Role.DECORATION) == []
    assert [box.rect.x for box in text_boxes(slide, Role.QUOTE)] == [20]


def test_a_callout_is_a_panel_with_title_bar_and_blocks() -> None:
    callout = Callout("warning", runs("Mind"), (paragraph("this"),))
    slide = page(TITLE, callout)
    panel, bar = (box for box in fills(slide, Role.DECORATION) if box.path == (1,))
    assert (panel.rect, bar.rect) == (Rect(20, 60, 360, 50), Rect(20, 60, 6, 50))
    assert bar.fill == "#ff0000"
    assert texts(slide, Role.HEADING, Role.BODY) == ["Mind", "this"]


def test_an_unknown_kind_of_callout_has_the_first_colour() -> None:
    slide = page(TITLE, Callout("odd", runs("A"), ()))
    assert "#0000ff" in [box.fill for box in fills(slide, Role.DECORATION)]


@pytest.mark.parametrize(
    ("kind", "title", "language", "expected"),
    [
        ("note", "Note", "ko", "참고"),
        ("warning", "Warning", "ko-KR", "경고"),
        ("note", "Note", "en", "Note"),
        ("note", "Note well", "ko", "Note well"),
        ("seealso", "Seealso", "ko", "Seealso"),
    ],
)
def test_a_callout_without_a_title_is_named_in_the_decks_language(
    kind: str, title: str, language: str, expected: str
) -> None:
    callout = Callout(kind, runs(title), (paragraph("this"),))
    slide = page(TITLE, callout, frame=SlideFrame(language=language))
    assert texts(slide, Role.HEADING) == [expected]


def test_columns_stand_side_by_side_and_share_by_weight() -> None:
    columns = Columns(
        (Column((paragraph("a"),), 3.0), Column((paragraph("b"),)), Column((bullets("c"),)))
    )
    slide = page(TITLE, columns, paragraph("below"))
    a, b, below = text_boxes(slide, Role.BODY)
    assert (a.rect.y, b.rect.y, below.rect.y) == (60, 60, 80)
    assert (a.rect.x, b.rect.x) == (20, 20 + 320 * 3 / 5 + 20)


def test_two_columns_fill_left_and_right_by_weight() -> None:
    columns = Columns((Column((paragraph("a"),), 60.0), Column((paragraph("b"),), 20.0)))
    slide = page(TITLE, columns)
    assert slide.layout == "two-columns"
    left, right = text_boxes(slide, Role.BODY)
    assert (left.rect.x, right.rect.x) == (20, 20 + 340 * 0.75 + 20)
    assert (left.path, right.path) == ((1, 0, 0), (1, 1, 0))
