from __future__ import annotations

from recap_deck.ui.displays import Display, Seats
from recap_deck.ui.displays_known import find_seats, with_seats


def display(name: str, left: int = 0) -> Display:
    return Display(name, "Maker", name, "1", (left, 0, 1920, 1080), (300, 200))


LAPTOP, BEAMER, HALL = display("Laptop"), display("Beamer"), display("Hall")
BOTH = (LAPTOP, BEAMER)
SEATS = Seats(BEAMER.identity, LAPTOP.identity)
IN_HALL = Seats(HALL.identity, LAPTOP.identity)


def test_displays_are_known_together_wherever_they_stand() -> None:
    known = with_seats("", BOTH, SEATS)
    assert find_seats(known, BOTH) == SEATS
    assert find_seats(known, (display("Beamer", 1920), LAPTOP)) == SEATS


def test_each_combination_is_known_by_itself() -> None:
    known = with_seats("", BOTH, SEATS)
    assert find_seats(known, (LAPTOP, HALL)) is None
    assert find_seats(known, (LAPTOP, BEAMER, HALL)) is None
    known = with_seats(known, (LAPTOP, HALL), IN_HALL)
    assert find_seats(known, (LAPTOP, HALL)) == IN_HALL
    assert find_seats(known, BOTH) == SEATS


def test_the_newest_choice_counts() -> None:
    known = with_seats(with_seats("", BOTH, SEATS), BOTH, SEATS.swapped())
    assert find_seats(known, BOTH) == SEATS.swapped()
    assert len(known.split()) == 1


def test_a_setting_never_grows_too_long_to_be_kept() -> None:
    known = ""
    for number in range(60):
        room = display(f"Room {number}")
        known = with_seats(known, (LAPTOP, room), Seats(room.identity, LAPTOP.identity))
    assert len(known) <= 500
    assert find_seats(known, (LAPTOP, display("Room 59"))) is not None
    assert find_seats(known, (LAPTOP, display("Room 0"))) is None


def test_a_setting_that_somebody_edited_is_no_trouble() -> None:
    assert find_seats("egg : : x:y a:b:c:d", BOTH) is None
    assert find_seats(with_seats("egg", BOTH, SEATS), BOTH) == SEATS
    broken = with_seats("", BOTH, SEATS).rpartition(":")[0] + ":egg"
    assert find_seats(broken, BOTH) is None
