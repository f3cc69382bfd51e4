from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError, field, fields, replace

import pytest

from recap_deck import values
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    names: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class OtherPoint:
    x: int
    y: int = 0
    names: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(slots=True)
class Pile:
    name: str
    things: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Handle:
    name: str


def test_a_value_that_may_change_is_compared_and_has_no_hash() -> None:
    pile = Pile("a")
    pile.things.append("x")
    pile.name = "b"
    assert pile == Pile("b", ["x"]) != Pile("b")
    assert copy.deepcopy(pile) == pile
    with pytest.raises(TypeError, match="unhashable"):
        hash(pile)


def test_values_that_are_not_compared_are_equal_only_to_themselves() -> None:
    handle = Handle("a")
    assert handle == handle
    assert handle != Handle("a")
    assert len({handle, Handle("a")}) == 2
    with pytest.raises(FrozenInstanceError):
        handle.name = "b"  # type: ignore[misc]


def test_values_are_equal_when_their_fields_are() -> None:
    assert Point(1, 2) == Point(1, y=2)
    assert hash(Point(1, 2)) == hash(Point(1, 2))
    assert Point(1, 2) != Point(1, 3)
    assert Nothing() == Nothing()


def test_values_of_other_classes_differ_even_with_the_same_fields() -> None:
    assert Point(1) != OtherPoint(1)  # type: ignore[comparison-overlap]


def test_a_value_refuses_to_change() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'x'"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del point.x


def test_a_value_has_room_for_its_fields_only() -> None:
    assert not hasattr(Point(1), "__dict__")


def test_a_missing_or_unknown_argument_is_told_by_the_first_and_by_later_values() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        x: int

    for _ in range(2):
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
            Fresh()  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
            Fresh(1, z=2)  # type: ignore[call-arg]


def test_the_standard_library_takes_values_for_its_own() -> None:
    assert replace(Point(1, 2, ("a",)), y=3) == Point(1, 3, ("a",))
    assert [each.name for each in fields(Point)] == ["x", "y", "names"]


def test_some_fields_are_replaced_and_the_others_kept() -> None:
    for _ in range(2):
        assert values.replace(Point(1, 2, ("a",)), y=3) == Point(1, 3, ("a",))
        with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
            values.replace(Point(1), z=2)  # type: ignore[call-arg]


def test_fields_of_the_standard_library_s_own_are_replaced_too() -> None:
    @dataclass(slots=True)
    class Loose:
        x: int

    assert values.replace(Loose(1), x=2) == Loose(2)


def test_values_come_whole_out_of_pickles_and_copies() -> None:
    point = Point(1, 2, ("a",))
    assert pickle.loads(pickle.dumps(point)) == point
    assert copy.deepcopy(point) == point


def test_a_value_is_told_by_its_fields() -> None:
    assert repr(Point(1)) == "Point(x=1, y=0, names=())"


def test_values_are_matched_by_place_and_name() -> None:
    match Point(1, 2):
        case Point(x, y=2):
            assert x == 1
        case _:
            pytest.fail("it is a point")


def test_what_is_not_simply_frozen_is_left_to_the_standard_library() -> None:
    @dataclass(slots=True)
    class Loose:
        x: int

    loose = Loose(1)
    loose.x = 2
    assert loose == Loose(2)


def test_a_value_gets_its_own_new_default_each_time() -> None:
    @dataclass(slots=True)
    class Basket:
        name: str = "a"
        things: list[str] = values.field(default_factory=list)
        size: int = 3

    first, second = Basket(), Basket("b")
    first.things.append("x")
    assert (second.things, second.name, second.size) == ([], "b", 3)
    assert first.things == ["x"]
    assert Basket(size=4, things=["y"]) == Basket("a", ["y"], 4)


def test_a_new_default_is_the_standard_library_s_too() -> None:
    @dataclass(slots=True)
    class Basket:
        things: list[str] = values.field(default_factory=list)

    @dataclass(order=True)
    class Loose:
        things: list[str] = values.field(default_factory=list)

    assert replace(Basket(["x"])) == Basket(["x"])
    assert fields(Basket)[0].default_factory is list
    assert Loose().things == []


def test_values_need_nothing_that_reads_source() -> None:
    code = "import sys; import recap_deck.model.blocks; print('inspect' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"False"
