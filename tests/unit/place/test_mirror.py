"""Slides whose text runs from right to left, as seen in a mirror."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Block, Callout, Column, Columns, ParsedSlide, Quote
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.boxes import FillBox, PlacedSlide, Role
from recap_deck.place.direction import blocks_run_left
from recap_deck.place.frame import AgendaRow, SlideFrame
from recap_deck.place.mirror import mirrored, mirrored_layout
from recap_deck.place.slide import place_slide
from recap_deck.theme.model import FillDecoration, TextDecoration
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import (
    bullets,
    code,
    fills,
    heading,
    page,
    paragraph,
    placed,
    runs,
    table,
    text_boxes,
)
from tests.themes import SMALL_THEME

TITLE = heading("שלום")
QUOTE = Quote((paragraph("אבג"),))


def shapes(slide: PlacedSlide, path: tuple[int, ...]) -> list[Rect]:
    return [box.rect for box in slide.boxes if isinstance(box, FillBox) and box.path == path]


def test_title_and_text_begin_at_the_right_margin() -> None:
    slide = page(TITLE, paragraph("אבג"))
    (title,) = text_boxes(slide, Role.TITLE)
    (body,) = text_boxes(slide, Role.BODY)
    line = body.paragraph.lines[0]
    assert title.rect.x + title.paragraph.lines[0].x + 4 * 20 == 380
    assert body.rect.x + line.x + line.width == 380


def test_the_rule_under_a_title_begins_at_the_right_margin() -> None:
    (rule,) = [box for box in fills(page(TITLE, paragraph("x")), Role.DECORATION) if not box.path]
    assert rule.rect == Rect(340, 45, 40, 2)


def test_text_of_another_script_begins_where_its_neighbours_do() -> None:
    slide = page(TITLE, bullets("אבג", "API"))
    ends = [box.rect.x + box.paragraph.lines[0].x for box in text_boxes(slide, Role.ITEM)]
    assert ends == [360 - 30, 360 - 30]


def test_the_bar_of_a_quote_stands_on_the_right() -> None:
    assert shapes(page(TITLE, QUOTE, paragraph("x")), (1,)) == [Rect(375, 60, 5, 10)]


def test_the_bar_of_a_callout_stands_on_the_right() -> None:
    panel, bar = shapes(page(TITLE, Callout("note", runs("א"), (paragraph("ב"),))), (1,))
    assert (panel.x, panel.right, bar.right) == (20, 380, 380)


def test_the_first_column_of_a_table_is_the_right_one() -> None:
    block = table(("א", "ב"), ("1", "2"))
    heads = text_boxes(page(TITLE, block), Role.HEADER_CELL)
    assert [box.text for box in sorted(heads, key=lambda box: -box.rect.x)] == ["א", "ב"]
    assert heads[0].rect.right == 375


def test_the_first_of_several_columns_is_the_right_one() -> None:
    columns = Columns(tuple(Column((paragraph(each),)) for each in "אבג"))
    a, b, c = text_boxes(page(TITLE, columns, paragraph("x")), Role.BODY)[:3]
    assert a.rect.x > b.rect.x > c.rect.x


def test_code_is_code_in_every_language() -> None:
    (here,) = text_boxes(page(heading("T"), code("x = 1")), Role.CODE)
    (there,) = text_boxes(page(TITLE, code("x = 1")), Role.CODE)
    assert there.rect == here.rect


def test_what_the_author_chose_a_side_for_stays_there() -> None:
    layout = SMALL_THEME.layouts["image-right"]
    assert mirrored_layout(layout, 400).placeholders == layout.placeholders


def test_a_mirrored_layout_mirrored_is_the_layout() -> None:
    layout = SMALL_THEME.layouts["cover"]
    moved = replace(layout, decorations=(FillDecoration(Rect(0, 0, 12, 300), "#ff0000"),))
    turned = mirrored_layout(moved, 400)
    assert turned.decorations[0].rect == Rect(388, 0, 12, 300)
    assert mirrored_layout(turned, 400) == moved
    assert mirrored(Rect(0, 0, 10, 10), 0, 400).x == 390


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((heading("97 %"), paragraph("אבג")), True),
        ((heading("T"), paragraph("אבג")), False),
        ((QUOTE,), True),
        ((table(("", "ב")),), True),
        ((code("x"),), False),
        ((), False),
    ],
)
def test_the_first_letters_of_a_slide_decide(blocks: tuple[Block, ...], expected: bool) -> None:
    assert blocks_run_left(blocks) is expected


def test_text_from_right_to_left_on_another_slide_begins_at_the_left_of_a_row() -> None:
    directives = SlideDirectives(layout="agenda")
    frame = SlideFrame(directives, agenda=(AgendaRow("19:00", "אבג", "דה"),))
    slide = placed(heading("T"), frame=frame).parts[0]
    time, title, speaker = text_boxes(slide, Role.AGENDA)
    assert (time.rect.x, title.rect.x, title.paragraph.lines[0].x) == (20, 80, 0)
    assert speaker.rect.x + speaker.paragraph.lines[0].width == 380


def test_a_sign_that_points_on_points_to_the_left() -> None:
    arrow = TextDecoration(Rect(20, 20, 100, 10), "→", "footer")
    layout = replace(SMALL_THEME.layouts["section"], decorations=(arrow,))
    theme = replace(SMALL_THEME, layouts={**SMALL_THEME.layouts, "section": layout})
    for title, expected in (("T", "→"), ("שלום", "←")):
        parsed = ParsedSlide((heading(title, 1),))
        slide = place_slide(parsed, SlideFrame(), theme, GridTypesetter(), FakePictures()).parts[0]
        assert [box.text for box in text_boxes(slide, Role.DECORATION)] == [expected]
