from __future__ import annotations

from recap_deck.ui.displays import Display, Seats, choose_seats, mirrors, seated


def display(name: str, left: int, width: int = 1920, height: int = 1080) -> Display:
    return Display(name, "Maker", name, "1", (left, 0, width, height), (300, 200))


LAPTOP = display("Laptop", 0)
BEAMER = display("Beamer", 1920)
HALL = display("Hall", 3840)
BOTH = (LAPTOP, BEAMER)
SEATS = Seats(BEAMER.identity, LAPTOP.identity)


def test_the_slides_go_to_the_display_that_the_author_is_not_on() -> None:
    assert choose_seats(BOTH, LAPTOP.identity, "") == SEATS
    assert choose_seats(BOTH, BEAMER.identity, "") == SEATS.swapped()


def test_the_display_that_had_the_slides_has_them_again() -> None:
    displays = (LAPTOP, BEAMER, HALL)
    assert choose_seats(displays, LAPTOP.identity, HALL.identity).audience == HALL.identity
    assert choose_seats(BOTH, BEAMER.identity, BEAMER.identity) == SEATS
    assert choose_seats(BOTH, LAPTOP.identity, HALL.identity) == SEATS


def test_one_display_has_slides_and_no_notes() -> None:
    assert choose_seats((LAPTOP,), LAPTOP.identity, "") == Seats(LAPTOP.identity)


def test_a_mirrored_display_is_as_good_as_none() -> None:
    mirror = display("Beamer", 0)
    assert choose_seats((LAPTOP, mirror), LAPTOP.identity, "") == Seats(LAPTOP.identity)
    assert mirrors(LAPTOP, display("Small", 0, 1024, 768))
    assert not mirrors(LAPTOP, BEAMER)


def test_a_display_is_known_again_wherever_it_stands() -> None:
    moved = display("Beamer", -1920)
    assert seated((moved, LAPTOP), SEATS) == SEATS


def test_a_window_whose_display_is_gone_waits_for_it() -> None:
    assert seated((LAPTOP,), SEATS) == Seats("", LAPTOP.identity)
    assert seated(BOTH, SEATS) == SEATS


def test_notes_never_come_up_where_the_slides_are() -> None:
    assert seated((BEAMER,), SEATS) == Seats(BEAMER.identity)
    assert seated((LAPTOP, display("Beamer", 0)), SEATS).presenter == ""


def test_notes_take_another_display_when_theirs_is_gone() -> None:
    assert seated((BEAMER, HALL), SEATS) == Seats(BEAMER.identity, HALL.identity)


def test_swapping_twice_is_nothing_and_alone_does_nothing() -> None:
    assert SEATS.swapped().swapped() == SEATS
    assert Seats(LAPTOP.identity).swapped() == Seats(LAPTOP.identity)
