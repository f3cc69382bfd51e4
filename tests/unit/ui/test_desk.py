from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.ui.displays import Display
from recap_deck.ui.start_panel.desk import Stand, stands

SIDES = st.integers(600, 4000)


def display(name: str, place: tuple[int, int, int, int]) -> Display:
    return Display(name, "", "", "", place)


LAPTOP = display("Laptop", (0, 0, 1280, 720))
BEAMER = display("Beamer", (1280, 0, 1920, 1080))


def overlaps(one: Stand, other: Stand) -> bool:
    left, top, width, height = one.place
    other_left, other_top, other_width, other_height = other.place
    return (
        left < other_left + other_width
        and other_left < left + width
        and top < other_top + other_height + other.label
        and other_top < top + height + one.label
    )


def test_displays_stand_to_scale_as_the_desktop_arranges_them() -> None:
    laptop, beamer = stands((LAPTOP, BEAMER), 850, 270)
    assert laptop.place[2] / beamer.place[2] == 1280 / 1920
    assert laptop.place[0] + laptop.place[2] < beamer.place[0]
    assert laptop.place[1] == beamer.place[1]


def test_one_above_the_other_has_its_name_within() -> None:
    above = display("Beamer", (0, -1080, 1920, 1080))
    beamer, laptop = stands((above, LAPTOP), 850, 270)
    assert beamer.place[1] + beamer.place[3] < laptop.place[1]
    assert (beamer.label, laptop.label) == (0, 0)


def test_mirrors_are_one_display_in_the_picture() -> None:
    mirror = display("Beamer", (0, 0, 1280, 720))
    (only,) = stands((LAPTOP, mirror), 850, 270)
    assert (only.display, only.mirrored) == (LAPTOP, (mirror,))


def test_without_displays_there_is_no_picture() -> None:
    assert stands((), 850, 270) == ()


@given(st.lists(st.tuples(SIDES, SIDES), min_size=1, max_size=4), st.booleans())
def test_every_display_is_in_the_room_and_none_over_another(
    sizes: list[tuple[int, int]], is_stack: bool
) -> None:
    displays, at = [], 0
    for number, (width, height) in enumerate(sizes):
        place = (0, at, width, height) if is_stack else (at, 0, width, height)
        displays.append(display(str(number), place))
        at += height if is_stack else width
    shown = stands(displays, 850, 270)
    assert len(shown) == len(displays)
    for number, each in enumerate(shown):
        left, top, wide, high = each.place
        assert left >= -0.01
        assert top >= -0.01
        assert left + wide <= 850.01
        assert top + high + each.label <= 270.01
        assert not any(overlaps(each, other) for other in shown[:number])
