"""The agenda on the small theme: rows of 20, titles 60 further in."""

from __future__ import annotations

from recap_deck.geometry import Rect
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.boxes import FillBox, Placement, Role
from recap_deck.place.frame import AgendaRow, SlideFrame
from recap_deck.place.slide import place_slide
from tests.fakes import FakePictures, GridTypesetter
from tests.small_slides import bullets, heading, text_boxes, texts
from tests.themes import SMALL_THEME

ROWS = (
    AgendaRow("19:00", "Welcome"),
    AgendaRow("19:10", "Data", "Ada"),
    AgendaRow("20:00", "Break", detail="back at 20:10", is_break=True),
)


def agenda(*rows: AgendaRow, blocks: tuple[object, ...] = (heading("Tonight"),)) -> Placement:
    frame = SlideFrame(SlideDirectives(layout="agenda"), agenda=rows)
    parsed = ParsedSlide(blocks)  # type: ignore[arg-type]
    return place_slide(parsed, frame, SMALL_THEME, GridTypesetter(), FakePictures())


def test_rows_show_time_title_and_speaker() -> None:
    (part,) = agenda(*ROWS).parts
    assert texts(part, Role.AGENDA) == [
        *("19:00", "Welcome"),
        *("19:10", "Data", "Ada"),
        *("20:00", "Break — back at 20:10"),
    ]
    boxes = text_boxes(part, Role.AGENDA)
    assert [(box.rect.x, box.rect.y) for box in boxes[2:5]] == [(20, 85), (80, 85), (350, 85)]


def test_rows_come_closer_together_before_they_become_smaller() -> None:
    (part,) = agenda(*[AgendaRow("19:00", f"Talk {n}") for n in range(10)]).parts
    assert part.scale == 1


def test_a_title_of_two_lines_does_not_end_in_one_short_word() -> None:
    (part,) = agenda(AgendaRow("19:00", "many words make titles wrap once")).parts
    title = text_boxes(part, Role.AGENDA)[1]
    lines = [title.text[line.start : line.end] for line in title.paragraph.lines]
    assert lines == ["many words make titles ", "wrap once"]


def test_many_rows_continue() -> None:
    placement = agenda(*[AgendaRow("19:00", f"Talk {n}") for n in range(40)])
    assert len(placement.parts) > 1
    titles = [text for part in placement.parts for text in texts(part, Role.AGENDA)[1::2]]
    assert titles == [f"Talk {n}" for n in range(40)]


def test_the_current_row_lies_on_a_ground_that_reaches_out() -> None:
    (part,) = agenda(AgendaRow("19:00", "Now", is_current=True)).parts
    ground = next(box for box in part.boxes if isinstance(box, FillBox) and box.fill == "#ffff00")
    assert (ground.rect.x, ground.rect.right) == (20 - 36, 380 + 36)
    assert part.scale == 1


def test_without_times_titles_stand_at_the_left() -> None:
    (part,) = agenda(AgendaRow("", "Talk")).parts
    assert text_boxes(part, Role.AGENDA)[0].rect.x == 20


def test_the_authors_own_blocks_stand_above_the_rows() -> None:
    (part,) = agenda(*ROWS, blocks=(heading("Tonight"), bullets("doors at six"))).parts
    assert texts(part, Role.ITEM, Role.AGENDA)[:2] == ["doors at six", "19:00"]


def test_other_layouts_show_no_rows() -> None:
    frame = SlideFrame(agenda=ROWS)
    parsed = ParsedSlide((heading("T"), bullets("a")))
    part = place_slide(parsed, frame, SMALL_THEME, GridTypesetter(), FakePictures()).parts[0]
    assert texts(part, Role.AGENDA) == []


def test_the_slide_keeps_its_size() -> None:
    (part,) = agenda(*ROWS).parts
    assert part.boxes[0].rect == Rect(0, 0, part.size.width, part.size.height)
