from __future__ import annotations

from recap_deck.show.sound import Outputs
from recap_deck.values import replace

BOTH = Outputs(("Laptop", "Hall"))
HALL = replace(BOTH, chosen="Hall")


def test_sound_goes_to_the_systems_own_output_unless_one_is_chosen() -> None:
    assert (BOTH.used, HALL.used) == ("", "Hall")


def test_a_chosen_output_that_is_not_there_is_not_used_and_stays_chosen() -> None:
    assert replace(HALL, names=("Laptop",)) == Outputs(("Laptop",), "Hall")
    assert replace(HALL, names=("Laptop",)).used == ""


def test_each_output_comes_in_turn_and_then_the_systems_own() -> None:
    seen = []
    outputs = BOTH
    for _ in range(3):
        outputs = replace(outputs, chosen=outputs.following)
        seen.append(outputs.chosen)
    assert seen == ["Laptop", "Hall", ""]


def test_two_outputs_of_one_name_count_once() -> None:
    assert Outputs(("A", "A", "B"), "A").following == "B"


def test_an_output_is_lost_only_where_sound_went_to_it() -> None:
    without = replace(HALL, names=("Laptop",))
    assert without.lost(HALL) == "Hall"
    assert without.lost(without) == ""
    assert HALL.lost(without) == ""
    assert BOTH.lost(HALL) == ""


def test_without_any_output_nothing_can_be_chosen() -> None:
    assert Outputs().following == ""
