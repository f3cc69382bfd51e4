from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.geometry import Point
from recap_deck.show.ink import Ink, Nib, Sheet, Stroke, clear, draw, follow, undo
from recap_deck.show.journal.ink_lines import ink_line, replay_ink

LINE = Stroke((Point(100, 100), Point(200.5, 150)))
DOT = Stroke((Point(5, 5),), Nib.MARKER, is_second=True)
ONE, TWO = Sheet("one#a"), Sheet("둘#b", 2)


def lines_of(states: list[Ink]) -> list[bytes]:
    return [ink_line(*pair) for pair in itertools.pairwise([Ink(), *states])]


def test_every_act_and_undo_is_a_line_and_they_make_the_ink_again() -> None:
    first = draw(Ink(), ONE, LINE, changes=2)
    cleared = clear(first, ONE, changes=3)
    states = [first, cleared, undo(cleared), draw(undo(cleared), TWO, DOT)]
    lines = lines_of(states)
    for count, state in enumerate(states, 1):
        assert replay_ink(b"".join(lines[:count])) == state


def test_a_line_holds_one_stroke_however_many_there_are() -> None:
    ink = Ink()
    for _ in range(50):
        ink = draw(ink, ONE, LINE)
    assert len(ink_line(ink, draw(ink, ONE, DOT))) < 250


def test_slides_with_new_ids_are_recorded_too() -> None:
    ink = draw(draw(Ink(), ONE, LINE), TWO, DOT)
    renamed = follow(ink, {TWO.slide: "new#b"})
    assert replay_ink(b"".join(lines_of([ink, renamed]))) == renamed


def test_a_torn_line_costs_what_it_said() -> None:
    ink = draw(Ink(), ONE, LINE)
    whole = b"".join(lines_of([ink, draw(ink, TWO, DOT)]))
    assert replay_ink(whole[:-9]) == ink


@given(st.binary(max_size=200), st.integers(0, 200))
def test_whatever_a_file_holds_is_read(noise: bytes, at: int) -> None:
    line = ink_line(Ink(), draw(Ink(), ONE, LINE))
    replay_ink(noise)
    replay_ink(line[:at] + noise + line[at:])
    replay_ink(line + noise + b"\n" + line)
