from __future__ import annotations

from dataclasses import replace

import pytest

from recap_deck.geometry import Rect
from recap_deck.messages import text_of
from recap_deck.model.blocks import (
    Background,
    Block,
    Code,
    Column,
    Columns,
    Formula,
    Length,
    ParsedSlide,
    Picture,
    Quote,
    Rule,
    Side,
)
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.boxes import FillBox
from recap_deck.place.frame import SlideFrame
from recap_deck.place.layouts import LAYOUT_NAMES, choose_layout, name_from_content
from recap_deck.place.slide import place_slide
from recap_deck.theme.load import load_theme
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import (
    bullets,
    code,
    heading,
    page,
    paragraph,
    picture_boxes,
    placed,
    runs,
    table,
)
from tests.themes import SMALL_THEME

PICTURES = FakePictures({"wide.png": (800, 400), "tall.png": (400, 800)})
FORMULA = Formula(runs("x^2"))
LONG = "word " * 40
TWO = Columns((Column((paragraph("a"),)), Column((paragraph("b"),))))
THREE = Columns((*TWO.columns, Column((paragraph("c"),))))


def chosen(*blocks: Block, is_first: bool = False, background: Background | None = None) -> str:
    parsed = ParsedSlide(blocks, (background,) if background else ())
    return name_from_content(parsed, SlideFrame(is_first_of_session=is_first), PICTURES)


@pytest.mark.parametrize(
    ("blocks", "layout"),
    [
        ((heading("A"), bullets("a")), "title-body"),
        ((bullets("a"),), "title-body"),
        ((), "title-body"),
        ((heading("A"),), "section"),
        ((heading("A", 1), paragraph("little")), "section"),
        ((heading("A", 2), paragraph("little")), "title-body"),
        ((heading("A", 3),), "title-body"),
        ((paragraph("Said in one line"),), "statement"),
        ((paragraph(LONG),), "title-body"),
        ((FORMULA,), "statement"),
        ((heading("A"), FORMULA), "title-body"),
        ((Quote((paragraph("said"),)),), "quote"),
        ((heading("A"), TWO), "two-columns"),
        ((heading("A"), THREE), "three-columns"),
        ((heading("A"), paragraph("first"), TWO), "title-body"),
        ((heading("A"), code("x")), "code"),
        ((heading("A"), table(("a",), ("b",))), "table"),
        ((heading("A"), bullets("a"), Picture("tall.png")), "image-right"),
        ((heading("A"), Picture("tall.png"), bullets("a")), "image-left"),
        ((heading("A"), bullets("a"), Picture("wide.png")), "title-body"),
        ((heading("A"), bullets("a"), Picture("none.png")), "title-body"),
        ((heading("A"), bullets("a"), Picture("tall.png", width=Length(300))), "title-body"),
        ((heading("A"), code("x"), Picture("tall.png")), "title-body"),
        ((heading("A"), Picture("tall.png")), "title-body"),
        ((heading("A"), Rule()), "title-body"),
    ],
)
def test_content_chooses_the_layout(blocks: tuple[Block, ...], layout: str) -> None:
    assert chosen(*blocks) == layout


def test_the_first_slide_of_a_session_is_a_cover_if_it_has_little_text() -> None:
    assert chosen(heading("A", 1), paragraph("by me"), is_first=True) == "cover"
    assert chosen(heading("A", 1), bullets("a"), is_first=True) == "title-body"
    assert chosen(heading("A", 2), paragraph("by me"), is_first=True) == "title-body"


def test_the_first_slide_of_a_numbered_session_is_the_sessions_own_cover() -> None:
    frame = SlideFrame(is_first_of_session=True, session_number="2")
    parsed = ParsedSlide((heading("A", 1),))
    assert name_from_content(parsed, frame, PICTURES) == "session"
    assert name_from_content(parsed, replace(frame, session_number=""), PICTURES) == "cover"


def test_a_heading_beside_a_background_is_no_section() -> None:
    assert chosen(heading("A"), background=Background("x.png", side=Side.LEFT)) == "title-body"


def test_a_background_alone_has_no_footer() -> None:
    assert chosen(background=Background("x.png")) == "blank"
    assert chosen(paragraph(LONG), background=Background("x.png")) == "title-body"


def test_the_author_has_the_last_word() -> None:
    assert page(heading("A"), bullets("a"), layout="section").layout == "section"


@pytest.mark.parametrize(("name", "layout"), [("two-cols", "two-columns"), ("intro", "cover")])
def test_names_of_other_tools_are_understood(name: str, layout: str) -> None:
    assert (
        page(heading("A"), TWO if name == "two-cols" else code("x"), layout=name).layout == layout
    )


def test_a_theme_without_the_layout_shows_title_and_body() -> None:
    layouts = {"title-body": SMALL_THEME.layouts["title-body"]}
    frame = SlideFrame(SlideDirectives(layout="end"))
    theme = replace(SMALL_THEME, layouts=layouts)
    layout, diagnostics = choose_layout(ParsedSlide(), frame, theme, PICTURES)
    assert (layout.name, diagnostics) == ("title-body", ())


def test_an_unknown_layout_is_told_with_the_nearest_name() -> None:
    placement = placed(heading("A"), Code(()), layout="two-colums")
    assert [text_of(each) for each in placement.diagnostics] == [
        "There is no layout “two-colums” (did you mean “two-columns”?)"
    ]
    assert placement.parts[0].layout == "code"


def test_an_unlike_layout_is_told_with_all_names() -> None:
    (diagnostic,) = placed(heading("A"), layout="zzz").diagnostics
    names = ", ".join(LAYOUT_NAMES)
    assert text_of(diagnostic) == f"There is no layout “zzz”; there are {names}"


@pytest.mark.parametrize("name", ["break", "questions", "countdown"])
def test_a_theme_without_cards_shows_them_as_sections(name: str) -> None:
    assert page(heading("A"), layout=name).layout == "section"


def test_thanks_are_another_name_for_the_end() -> None:
    frame = SlideFrame(SlideDirectives(layout="thanks"))
    parsed = ParsedSlide((heading("A"),))
    layout, diagnostics = choose_layout(parsed, frame, load_theme("recap"), FakePictures())
    assert (layout.name, diagnostics) == ("end", ())


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("97 %", "big-number"),
        ("$1.2M", "big-number"),
        ("3,000만", "big-number"),
        ("10×", "big-number"),
        ("24:00", "big-number"),
        ("97 of them", "section"),
        ("2015년 11월 5일", "section"),
        ("Chapter 1", "section"),
    ],
)
def test_a_figure_with_little_text_is_shown_large(title: str, expected: str) -> None:
    assert chosen(heading(title, 1), paragraph("of it")) == expected


def test_a_figure_alone_is_a_section() -> None:
    assert chosen(heading("2")) == "section"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("three-columns", "title-body"),
        ("comparison", "two-columns"),
        ("big-number", "statement"),
        ("speaker", "title-body"),
    ],
)
def test_a_theme_without_a_layout_has_one_like_it(name: str, other: str) -> None:
    content = TWO if other == "two-columns" else bullets("a")
    assert page(heading("A"), content, layout=name).layout == other


def panel(*blocks: Block) -> Rect:
    """What lies behind two things compared."""
    frame = SlideFrame(SlideDirectives(layout="comparison"))
    theme = load_theme("recap")
    slide = place_slide(ParsedSlide(blocks), frame, theme, GridTypesetter(), PICTURES).parts[0]
    surface = theme.palette["surface"]
    left, right = (box for box in slide.boxes if isinstance(box, FillBox) and box.fill == surface)
    assert (left.rect.y, left.rect.bottom) == (right.rect.y, right.rect.bottom)
    return left.rect


def test_panels_move_with_the_title() -> None:
    usual = panel(heading("A"), TWO)
    assert panel(heading("A long title of several lines " * 4), TWO).y > usual.y
    assert panel(TWO).y < usual.y


def test_panels_end_below_what_stands_on_them() -> None:
    assert panel(heading("A"), TWO).height == 300
    tall = Columns((Column((bullets(*"abcdef"),)), Column((bullets("a"),))))
    assert 300 < panel(heading("A"), tall).height < 600
    full = Columns((Column((bullets(*"abcdefgh"),)), Column((bullets("a"),))))
    assert panel(heading("A"), full).bottom == 968


@pytest.mark.parametrize("name", ["image-left", "image-right", "image-full", "image"])
def test_an_image_layout_without_a_picture_leaves_no_empty_half(name: str) -> None:
    blocks = (heading("T"), bullets("a", "b"))
    assert page(*blocks, layout=name).layout == page(*blocks).layout


def test_a_key_may_name_the_picture_of_an_image_layout() -> None:
    frame = SlideFrame(SlideDirectives(layout="image-right", image="a.png"))
    slide = page(heading("T"), bullets("a"), frame=frame, pictures={"a.png": (100, 100)})
    assert (slide.layout, len(picture_boxes(slide))) == ("image-right", 1)


def test_a_layout_that_there_isnt_is_chosen_by_the_content() -> None:
    slide = placed(heading("Only this"), layout="quotes").parts[0]
    assert slide.layout == page(heading("Only this")).layout
