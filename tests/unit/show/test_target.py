from __future__ import annotations

from dataclasses import dataclass

import pytest

from recap_deck.show.target import Target, find_target, read_target


@dataclass(frozen=True)
class Slide:
    session: int | None
    talk: int
    number: int


ORDER = (
    Slide(0, 0, 1),
    Slide(0, 0, 0),
    Slide(0, 0, 2),
    Slide(None, 0, 0),
    Slide(1, 1, 1),
    Slide(1, 1, 2),
)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("7", Target(None, 7)),
        ("2.7", Target(2, 7)),
        ("2.", Target(2, 1)),
        ("", None),
        (".7", None),
        ("1.2.3", None),
    ],
)
def test_a_target_is_read_as_it_is_said(text: str, target: Target | None) -> None:
    assert read_target(text) == target


@pytest.mark.parametrize(
    ("here", "target", "index"),
    [
        (0, Target(None, 2), 2),
        (4, Target(None, 2), 5),
        (3, Target(None, 2), 2),
        (0, Target(1, 2), 5),
        (0, Target(None, 9), None),
        (0, Target(3, 1), None),
    ],
)
def test_a_number_is_one_of_the_session_we_are_in(
    here: int, target: Target, index: int | None
) -> None:
    assert find_target(ORDER, here, target) == index


def test_before_the_first_session_its_slides_are_meant() -> None:
    order = (Slide(None, 0, 0), Slide(0, 1, 1), Slide(0, 1, 2))
    assert find_target(order, 0, Target(None, 2)) == 2


def test_a_deck_without_slides_has_no_target() -> None:
    assert find_target((), 0, Target(None, 1)) is None
