"""Pace: the slides against this session's time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.show.pace import PaceSlide, pace, pace_text, slide_seconds

PLAIN = PaceSlide()
FIVE = slide_seconds([PLAIN] * 5, 1500)


def test_slides_that_say_nothing_share_the_time_evenly() -> None:
    assert pytest.approx([300] * 5) == FIVE


def test_a_slide_with_minutes_gets_them_and_the_others_share_the_rest() -> None:
    assert slide_seconds([PaceSlide(10), PLAIN, PLAIN], 1200) == pytest.approx([600, 300, 300])


def test_notes_and_steps_make_a_slide_longer() -> None:
    short, noted, stepped = slide_seconds([PLAIN, PaceSlide(None, 600), PaceSlide(None, 0, 4)], 900)
    assert noted > stepped > short


def test_hidden_and_backup_slides_take_no_time() -> None:
    backup = PaceSlide(5, 600, 4, counts=False)
    assert slide_seconds([PLAIN, backup, PLAIN], 600) == pytest.approx([300, 0, 300])
    assert pace([300, 0, 300], 1, 900) is None


def test_minutes_that_are_too_many_give_in_proportion() -> None:
    assert slide_seconds([PaceSlide(10), PaceSlide(30)], 1200) == pytest.approx([300, 900])


@pytest.mark.parametrize(
    ("slide", "elapsed", "behind"),
    [(1, 450, 0), (1, 659, 0), (1, 660, 60), (1, 900, 300), (3, 841, 0), (3, 600, -300)],
)
def test_behind_counts_past_the_slide_and_ahead_before_it(
    slide: int, elapsed: float, behind: float
) -> None:
    assert pace(FIVE, slide, elapsed) == pytest.approx(behind)


def test_pace_in_words() -> None:
    assert [pace_text(each) for each in (130, -60, 0)] == [
        *("slides 2 min behind", "slides 1 min ahead", "slides in step")
    ]


def test_a_slide_that_is_not_of_the_session_has_no_pace() -> None:
    assert pace(FIVE, 5, 0) is None
    assert pace((), 0, 0) is None


SLIDES = st.lists(
    st.builds(
        PaceSlide,
        st.none() | st.floats(0.5, 30),
        st.integers(0, 5000),
        st.integers(0, 20),
        st.booleans(),
    ),
    max_size=12,
)


@given(SLIDES, st.floats(1, 7200))
def test_the_slides_together_take_the_sessions_time(slides: list[PaceSlide], length: float) -> None:
    shared = slide_seconds(slides, length)
    assert all(each >= 0 for each in shared)
    if any(slide.counts for slide in slides):
        assert sum(shared) == pytest.approx(length)


@given(SLIDES, st.integers(0, 12), st.floats(0, 7200), st.floats(0, 600))
def test_as_time_goes_by_one_only_falls_behind(
    slides: list[PaceSlide], slide: int, elapsed: float, passed: float
) -> None:
    shared = slide_seconds(slides, 1800)
    now, later = pace(shared, slide, elapsed), pace(shared, slide, elapsed + passed)
    if now is not None and later is not None:
        assert later >= now
