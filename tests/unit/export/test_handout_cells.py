"""Where slides and text stand on a handout's pages."""

from __future__ import annotations

import itertools

import pytest

from recap_deck.export.formats import BY_NAME
from recap_deck.export.handout.flow import Strip, filled
from recap_deck.export.handout.look import PAPERS, HandoutLook, cells_of
from recap_deck.export.options import DEFAULTS, OPTIONS
from recap_deck.geometry import Rect, touch
from recap_deck.place.boxes import Box, FillBox

LOOKS = [
    HandoutLook(paper, count, beside)
    for paper in PAPERS
    for count in (1, 2, 3, 4, 6)
    for beside in ("notes", "lines", "none")
]
BOX = FillBox(Rect(0, 0, 10, 10), "#000000")


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("aspect", [9 / 16, 3 / 4, 1.0])
def test_nothing_on_a_page_overlaps_or_leaves_its_margins(look: HandoutLook, aspect: float) -> None:
    cells = cells_of(look, aspect)
    rooms = [room for cell in cells for room in (cell.slide, cell.text) if room is not None]
    assert len(cells) == look.per_page
    assert all(look.area.contains(room, 0.01) for room in rooms)
    assert all(room.width > 100 and room.height > 100 for room in rooms)
    assert not any(touch(one, other) for one, other in itertools.combinations(rooms, 2))


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_slide_keeps_its_shape(look: HandoutLook) -> None:
    for cell in cells_of(look, 9 / 16):
        assert cell.slide.height / cell.slide.width == pytest.approx(9 / 16)


def test_there_is_room_for_text_only_where_it_is_wanted() -> None:
    assert all(cell.text is None for cell in cells_of(HandoutLook(beside="none"), 9 / 16))
    assert all(cell.text for cell in cells_of(HandoutLook(beside="lines"), 9 / 16))


def test_six_plain_slides_stand_in_two_columns() -> None:
    cells = cells_of(HandoutLook(per_page=6, beside="none"), 9 / 16)
    assert len({round(cell.slide.x) for cell in cells}) == 2


def test_a4_and_letter_have_their_sizes() -> None:
    assert PAPERS["a4"].width / 2 == pytest.approx(595.28, abs=0.01)
    assert PAPERS["a4"].height / 2 == pytest.approx(841.89, abs=0.01)
    assert (PAPERS["letter"].width / 2, PAPERS["letter"].height / 2) == (612, 792)


def tops(boxes: tuple[Box, ...]) -> list[float]:
    return [box.rect.y for box in boxes]


def test_what_has_no_room_is_left_for_the_next() -> None:
    strips = [Strip(10, (BOX,)), Strip(5), Strip(10, (BOX,)), Strip(5), Strip(10, (BOX,))]
    boxes, rest = filled(strips, Rect(0, 100, 50, 26))
    assert tops(boxes) == [100, 115]
    boxes, rest = filled(rest, Rect(0, 0, 50, 26))
    assert (tops(boxes), rest) == ([0], ())


def test_a_heading_goes_with_what_is_under_it() -> None:
    strips = [Strip(10, (BOX,)), Strip(10, (BOX,), tied=True), Strip(10, (BOX,))]
    boxes, rest = filled(strips, Rect(0, 0, 50, 25))
    assert (len(boxes), len(rest)) == (1, 2)


def test_what_is_too_high_for_any_room_is_taken_all_the_same() -> None:
    boxes, rest = filled([Strip(90, (BOX,)), Strip(90, (BOX,))], Rect(0, 0, 50, 25))
    assert (len(boxes), len(rest)) == (1, 1)


def test_the_options_of_a_handout_are_what_it_is_by_itself() -> None:
    look = HandoutLook()
    values = (DEFAULTS["paper"], DEFAULTS["per_page"], DEFAULTS["beside"])
    assert values == (look.paper, str(look.per_page), look.beside)
    own = {name for name in ("paper", "per_page", "beside") if OPTIONS[name].is_for(BY_NAME["pdf"])}
    assert own == set()


def test_a_handout_never_takes_the_name_of_the_slides_pdf() -> None:
    additions = {name: each.addition for name, each in BY_NAME.items()}
    assert additions["handout"] == "-handout"
    assert additions["notes"] == "-notes"
    assert additions["pdf"] == additions["pdfpc"] == additions["web"] == ""
