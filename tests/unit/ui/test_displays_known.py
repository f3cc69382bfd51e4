from __future__ import annotations

from recap_deck.ui.displays import Display
from recap_deck.ui.displays_known import find_audience, with_audience


def display(name: str, left: int = 0) -> Display:
    return Display(name, "Maker", name, "1", (left, 0, 1920, 1080), (300, 200))


LAPTOP, BEAMER, HALL = display("Laptop"), display("Beamer"), display("Hall")
BOTH = (LAPTOP, BEAMER)


def test_displays_are_known_together_wherever_they_stand() -> None:
    known = with_audience("", BOTH, BEAMER.identity)
    assert find_audience(known, BOTH) == BEAMER.identity
    assert find_audience(known, (display("Beamer", 1920), LAPTOP)) == BEAMER.identity


def test_each_combination_is_known_by_itself() -> None:
    known = with_audience("", BOTH, BEAMER.identity)
    assert find_audience(known, (LAPTOP, HALL)) is None
    assert find_audience(known, (LAPTOP, BEAMER, HALL)) is None
    known = with_audience(known, (LAPTOP, HALL), LAPTOP.identity)
    assert find_audience(known, (LAPTOP, HALL)) == LAPTOP.identity
    assert find_audience(known, BOTH) == BEAMER.identity


def test_the_newest_choice_counts() -> None:
    known = with_audience("", BOTH, BEAMER.identity)
    known = with_audience(known, BOTH, LAPTOP.identity)
    assert find_audience(known, BOTH) == LAPTOP.identity
    assert len(known.split()) == 1


def test_a_setting_never_grows_too_long_to_be_kept() -> None:
    known = ""
    for number in range(60):
        known = with_audience(known, (LAPTOP, display(f"Room {number}")), LAPTOP.identity)
    assert len(known) <= 500
    assert find_audience(known, (LAPTOP, display("Room 59"))) == LAPTOP.identity
    assert find_audience(known, (LAPTOP, display("Room 0"))) is None


def test_a_setting_that_somebody_edited_is_no_trouble() -> None:
    assert find_audience("egg : : x:y", BOTH) is None
    assert find_audience(with_audience("egg", BOTH, BEAMER.identity), BOTH) == BEAMER.identity
