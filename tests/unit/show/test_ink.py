from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.geometry import Point, Rect
from recap_deck.show.ink import (
    Ink,
    Nib,
    Sheet,
    Stroke,
    clear,
    draw,
    extended,
    extent,
    follow,
    is_newest,
    strokes_on,
    undo,
)

LINE = Stroke((Point(100, 100), Point(200, 150)))
DOT = Stroke((Point(5, 5),), Nib.MARKER, is_second=True)
FIRST, SECOND = Sheet("one#a"), Sheet("one#b")

points = st.builds(Point, st.floats(-50, 2000), st.floats(-50, 1200))
strokes = st.builds(
    Stroke, st.lists(points, min_size=1, max_size=4).map(tuple), st.sampled_from(Nib), st.booleans()
)
sheets = st.builds(Sheet, st.sampled_from(["a", "b", "c", "d"]), st.integers(1, 2))


@st.composite
def inks(draw_one: st.DrawFn) -> Ink:
    ink = Ink()
    for sheet, stroke in draw_one(st.lists(st.tuples(sheets, st.none() | strokes), max_size=12)):
        ink = clear(ink, sheet) if stroke is None else draw(ink, sheet, stroke)
    return ink


def test_strokes_stay_with_their_sheet_in_the_order_they_were_drawn() -> None:
    ink = draw(draw(draw(Ink(), FIRST, LINE), SECOND, DOT), FIRST, DOT)
    assert strokes_on(ink, FIRST) == (LINE, DOT)
    assert strokes_on(ink, SECOND) == (DOT,)
    assert strokes_on(ink, Sheet("one#a", part=2)) == ()


def test_clearing_leaves_other_slides_and_can_be_undone() -> None:
    drawn = draw(draw(Ink(), FIRST, LINE), SECOND, DOT)
    cleared = clear(drawn, FIRST)
    assert strokes_on(cleared, FIRST) == ()
    assert strokes_on(cleared, SECOND) == (DOT,)
    assert undo(cleared) == drawn


def test_clearing_an_empty_slide_is_nothing_to_undo() -> None:
    assert clear(Ink(), FIRST) == Ink()
    drawn = draw(Ink(), FIRST, LINE)
    assert clear(clear(drawn, FIRST), FIRST) == clear(drawn, FIRST)


@given(inks(), sheets, strokes)
def test_undo_restores_exactly(ink: Ink, sheet: Sheet, stroke: Stroke) -> None:
    assert undo(draw(ink, sheet, stroke)) == ink
    cleared = clear(ink, sheet)
    assert cleared == ink or undo(cleared) == ink


@given(inks(), sheets, strokes, sheets)
def test_drawing_on_one_sheet_changes_no_other(
    ink: Ink, sheet: Sheet, stroke: Stroke, other: Sheet
) -> None:
    for changed in (draw(ink, sheet, stroke), clear(ink, sheet)):
        if other != sheet:
            assert strokes_on(changed, other) == strokes_on(ink, other)


@given(inks(), st.permutations(["a", "b", "c", "d"]))
def test_strokes_stay_with_their_slides_when_ids_change(ink: Ink, names: list[str]) -> None:
    new_ids = dict(zip("abcd", names, strict=True))
    followed = follow(ink, new_ids)
    for old, new in new_ids.items():
        for part in (1, 2):
            assert strokes_on(followed, Sheet(new, part)) == strokes_on(ink, Sheet(old, part))


def test_what_was_drawn_on_a_slide_that_is_gone_waits_for_it() -> None:
    ink = draw(draw(Ink(), FIRST, LINE), SECOND, DOT)
    without = follow(ink, {SECOND.slide: SECOND.slide})
    assert strokes_on(without, FIRST) == (LINE,)
    taken = follow(ink, {SECOND.slide: FIRST.slide})
    assert strokes_on(taken, FIRST) == (DOT,)


def test_the_newest_of_pen_and_rundown_is_known() -> None:
    assert not is_newest(Ink(), 0)
    ink = draw(Ink(), FIRST, LINE, changes=2)
    assert is_newest(ink, 2)
    assert not is_newest(ink, 3)
    assert is_newest(ink, 1), "a change was taken back since: the stroke is the newest again"


def test_a_mouse_that_hardly_moves_adds_no_point() -> None:
    assert extended(LINE, Point(200.5, 150.5)) == LINE
    assert extended(LINE, Point(210, 150)).points[-1] == Point(210, 150)


def test_a_stroke_takes_its_width_more_than_its_points() -> None:
    assert extent(LINE) == Rect(92, 92, 116, 66)
    assert extent(LINE, first=1).x == 192
