"""How content fits on the small theme: 20 lines of 36 letters at scale 1."""

from __future__ import annotations

import pytest

from recap_deck.diagnostics import Severity
from recap_deck.messages import text_of
from recap_deck.model.blocks import Column, Columns
from recap_deck.model.slide import Fit
from recap_deck.place.boxes import Role
from tests.fakes import GridTypesetter
from tests.small_slides import (
    bullets,
    code,
    codes,
    heading,
    page,
    paragraph,
    placed,
    table,
    text_boxes,
    texts,
)

TITLE = heading("T")


def lines(count: int) -> str:
    return "\n".join(f"line {n}" for n in range(count))


def test_what_fits_is_left_alone() -> None:
    placement = placed(TITLE, paragraph(lines(20)))
    assert placement.parts[0].scale == 1
    assert placement.diagnostics == ()


def test_a_little_too_much_is_shown_smaller_with_an_info() -> None:
    placement = placed(TITLE, paragraph(lines(22), line=3))
    (part,) = placement.parts
    assert 0.88 <= part.scale <= 0.92
    (diagnostic,) = placement.diagnostics
    assert (diagnostic.severity, diagnostic.span.first_line) == (Severity.INFO, 3)
    percent = round(part.scale * 100)
    assert text_of(diagnostic) == f"The text is shown at {percent} % so that it fits"
    assert text_of(diagnostic, "ko") == f"글자를 {percent} %로 줄여 맞추었습니다"


def test_text_is_set_at_its_own_size_and_painted_smaller() -> None:
    slide = page(TITLE, paragraph(lines(22)))
    (box,) = text_boxes(slide, Role.BODY)
    assert box.scale == slide.scale
    assert box.rect.height == pytest.approx(220 * slide.scale)


def test_all_placeholders_get_one_scale_and_the_title_keeps_its_own() -> None:
    columns = Columns((Column((paragraph(lines(24)),)), Column((paragraph("short"),))))
    slide = page(TITLE, columns)
    assert slide.scale < 1
    assert {box.scale for box in text_boxes(slide, Role.BODY)} == {slide.scale}
    assert {box.scale for box in text_boxes(slide, Role.TITLE)} == {1}


def test_much_too_much_continues_with_a_warning_where_it_goes_on() -> None:
    placement = placed(TITLE, paragraph(lines(20), line=3), paragraph(lines(20), line=24))
    assert len(placement.parts) == 2
    shrunk, continued = placement.diagnostics
    assert (continued.severity, continued.span.first_line) == (Severity.WARNING, 24)
    assert text_of(continued) == (
        "The slide continues on 2 pages: its text is 108 units taller than the room"
    )
    assert text_of(continued, "ko") == (
        "슬라이드가 2쪽으로 이어집니다. 글이 자리보다 108단위 깁니다"
    )


def test_parts_are_as_large_as_they_can_be() -> None:
    parts = placed(TITLE, paragraph(lines(19)), paragraph(lines(19))).parts
    assert [part.scale for part in parts] == [1, 1]


def test_prose_stops_at_its_floor_and_code_goes_further() -> None:
    assert len(placed(TITLE, paragraph(lines(30))).parts) == 2
    assert len(placed(TITLE, code(lines(30))).parts) == 1
    rows = [(f"row {n}",) for n in range(14)]
    assert len(placed(TITLE, table(("a",), *rows)).parts) == 1


def test_what_cannot_be_divided_goes_below_the_floor_with_an_error() -> None:
    placement = placed(TITLE, table(("a", "b"), ("x", "word " * 600)))
    (part,) = placement.parts
    (diagnostic,) = placement.diagnostics
    assert part.scale < 0.6
    assert diagnostic.severity is Severity.ERROR
    assert text_of(diagnostic) == (
        f"The text is shown at {round(part.scale * 100)} %, too small to read from afar; "
        "shorten what can't be divided"
    )
    assert max(box.rect.bottom for box in text_boxes(part)) <= 260.5


def test_shrink_never_continues() -> None:
    placement = placed(TITLE, paragraph(lines(60)), fit=Fit.SHRINK)
    assert len(placement.parts) == 1
    assert placement.parts[0].scale == pytest.approx(1 / 3, abs=0.03)
    assert codes(placement) == ["text-too-small"]


def test_continue_never_shrinks_first() -> None:
    placement = placed(TITLE, paragraph(lines(22)), fit=Fit.CONTINUE)
    assert [part.scale for part in placement.parts] == [1, 1]
    assert codes(placement) == ["text-continued"]


def test_off_leaves_everything_and_says_by_how_much() -> None:
    placement = placed(TITLE, paragraph(lines(60)), fit=Fit.OFF)
    (part,) = placement.parts
    assert part.scale == 1
    (diagnostic,) = placement.diagnostics
    assert diagnostic.severity is Severity.ERROR
    assert text_of(diagnostic) == (
        "The text is 400 units larger than the room, and `fit: off` leaves it so"
    )


def test_a_narrow_placeholder_with_a_wide_table_makes_it_smaller() -> None:
    columns = Columns((Column((table(tuple("abcdef"), ("word",) * 6),)), Column(())))
    slide = page(TITLE, columns)
    assert slide.scale < 1
    assert max(box.rect.right for box in text_boxes(slide, Role.CELL)) <= 190.5


def test_few_trials_are_made() -> None:
    typesetter = GridTypesetter()
    text = "several words that have to wrap somewhere " * 3
    placed(TITLE, bullets(*[f"{n} {text}" for n in range(14)]), typesetter=typesetter)
    assert len(typesetter.asked) <= 1 + 14 * 6


def test_short_lines_are_not_set_again_at_other_widths() -> None:
    typesetter = GridTypesetter()
    placed(TITLE, bullets(*[f"item {n}" for n in range(60)]), typesetter=typesetter)
    assert len(typesetter.asked) == 61


def test_an_anchored_placeholder_has_its_content_there() -> None:
    slide = page(heading("T", 1), layout="cover")
    (box,) = text_boxes(slide, Role.TITLE)
    assert box.rect.bottom == 160
    assert texts(slide) == ["T"]


def test_an_article_is_told_how_it_becomes_slides() -> None:
    parts = [block for i in range(5) for block in (heading(f"H{i}", 2), *(paragraph("a"),) * 9)]
    placement = placed(heading("T"), *parts)
    [told] = [each for each in placement.diagnostics if each.code == "slide-many-headings"]
    assert text_of(told) == (
        "This slide has 6 headings; “split: headings” in the front matter begins one at each"
    )
    assert "slide-many-headings" not in codes(placed(heading("T"), *(paragraph("a"),) * 90))
