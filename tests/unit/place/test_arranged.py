"""Where parts of a layout go for one slide: beside a picture, under speakers, in the middle."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align, Callout, ParsedSlide, Picture, Quote
from recap_deck.model.event import Speaker
from recap_deck.model.runs import Run
from recap_deck.place.arrange import below_speakers
from recap_deck.place.boxes import FillBox, PictureBox, PlacedSlide, Role
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from recap_deck.theme.model import Layout, Placeholder, SpeakerDecoration
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import bullets, fills, heading, page, paragraph, table, text_boxes
from tests.themes import BODY, SMALL_THEME

PICTURES = FakePictures({"tall.png": (50.0, 200.0)})
CENTERED = replace(
    SMALL_THEME,
    styles={
        **SMALL_THEME.styles,
        "body": replace(SMALL_THEME.style("body"), align=Align.CENTER),
        "author": SMALL_THEME.style("body"),
    },
    item_styles=("author",),
    quote=replace(SMALL_THEME.quote, style="author"),
    table=replace(SMALL_THEME.table, head_style="author", cell_style="author"),
)


def placed_in_middle(*blocks: object) -> PlacedSlide:
    parsed = ParsedSlide((heading("T"), *blocks))  # type: ignore[arg-type]
    return place_slide(parsed, SlideFrame(), CENTERED, GridTypesetter(), PICTURES).parts[0]


def test_text_takes_the_room_that_a_narrow_picture_leaves() -> None:
    slide = page(heading("T"), paragraph("word " * 9), Picture("tall.png"), pictures=PICTURES.sizes)
    assert slide.layout == "image-right"
    (picture,) = (box for box in slide.boxes if isinstance(box, PictureBox))
    (text,) = text_boxes(slide, Role.BODY)
    assert picture.rect == Rect(330, 60, 50, 200)
    assert text.rect.right <= 330 - 20
    assert len(text.paragraph.lines) == 2


def test_a_list_among_centred_text_stands_in_the_middle_as_a_whole() -> None:
    slide = placed_in_middle(bullets("ab", "abcd"), paragraph("x"))
    marker = fills(slide, Role.MARKER)[0].rect
    items = [box.rect for box in text_boxes(slide, Role.ITEM)]
    assert marker.x - 20 == 380 - max(rect.right for rect in items)
    assert {rect.x for rect in items} == {marker.x + 20}


def test_a_table_among_centred_text_stands_in_the_middle() -> None:
    slide = placed_in_middle(table(("ab", "cd"), ("1", "2")), paragraph("x"))
    rules = [box.rect for box in fills(slide, Role.DECORATION) if box.rect.width > 50]
    assert {rect.x - 20 for rect in rules} == {380 - rect.right for rect in rules}


def test_a_quote_among_centred_text_keeps_its_bar_beside_it() -> None:
    slide = placed_in_middle(Quote((paragraph("said"), paragraph("so"))), paragraph("x"))
    (bar,) = [box.rect for box in slide.boxes if isinstance(box, FillBox) and box.path == (1,)]
    said, so = text_boxes(slide, Role.QUOTE)
    assert (said.rect.x, so.rect.x) == (bar.right + 15, bar.right + 15)
    assert bar.x - 20 == 380 - said.rect.right


def speaker_page(count: int) -> PlacedSlide:
    disc = SpeakerDecoration(Rect(20, 20, 360, 40), "#0000ff", 40.0)
    layout = Layout("speaker", ("#ffffff",), (Placeholder("body", replace(BODY, x=73)),), (disc,))
    theme = replace(SMALL_THEME, layouts={**SMALL_THEME.layouts, "speaker": layout})
    frame = SlideFrame(speakers=(Speaker("Ada"),) * count)
    frame = replace(frame, directives=replace(frame.directives, layout="speaker"))
    parsed = ParsedSlide((paragraph("who"),))
    return place_slide(parsed, frame, theme, GridTypesetter(), PICTURES).parts[0]


def test_text_stands_under_one_name_and_under_all_speakers() -> None:
    assert text_boxes(speaker_page(1), Role.BODY)[0].rect.x == 73
    assert text_boxes(speaker_page(2), Role.BODY)[0].rect.x == 20


def test_many_speakers_have_smaller_discs_of_one_size() -> None:
    discs = [box.rect for box in fills(speaker_page(4), Role.DECORATION) if box.radius]
    assert [rect.width for rect in discs] == pytest.approx([90 / 3.3] * 4)
    assert discs[-1].right < 380


def test_only_text_under_the_names_moves_to_the_margin_under_several_speakers() -> None:
    layout = Layout(
        "cover",
        (),
        (
            Placeholder("title", Rect(30, 20, 340, 60)),
            Placeholder("body", Rect(100, 200, 280, 60)),
        ),
        (SpeakerDecoration(Rect(20, 120, 360, 60), "#FFFFFF", disc_size=60),),
    )
    rects = [each.rect for each in below_speakers(layout, 2).placeholders]
    assert rects == [Rect(30, 20, 340, 60), Rect(20, 200, 360, 60)]
    assert below_speakers(layout, 1) is layout


def test_what_a_callout_holds_among_centred_text_begins_under_its_title() -> None:
    callout = Callout("note", (Run("Mind"),), (paragraph("this"), bullets("ab")))
    slide = placed_in_middle(callout, paragraph("x"))
    title, said = text_boxes(slide, Role.HEADING, Role.BODY)[:2]
    (item,) = text_boxes(slide, Role.ITEM)
    lefts = [box.rect.x + box.paragraph.lines[0].x for box in (title, said, item)]
    assert lefts == [title.rect.x, title.rect.x, title.rect.x + 20]
