from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.commands import rebinding as moves
from recap_deck.commands.keys import Press
from recap_deck.commands.rebinding import Rebinding, Said
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.commands.table import COMMANDS

B, J = Press("B"), Press("J")


def waiting(command: str = "show.white", slot: int = 0) -> Rebinding:
    return moves.wait(moves.select(Rebinding(), command, slot))


def test_the_next_press_becomes_the_selected_key() -> None:
    chosen = moves.press_key(waiting(), J)
    assert chosen.shortcuts.keys("show.white") == ("J", ",")
    assert (chosen.waits, chosen.said) == (False, Said("rebind-set", "J", "show.white"))


def test_a_press_that_nobody_waits_for_changes_nothing() -> None:
    selected = moves.select(Rebinding(), "show.white")
    assert moves.press_key(selected, J) == selected
    assert moves.wait(Rebinding()) == Rebinding()


def test_esc_leaves_everything_as_it_is() -> None:
    assert moves.press_key(waiting(), Press("Esc")) == moves.select(Rebinding(), "show.white")


def test_the_key_of_another_command_is_taken_at_the_second_press() -> None:
    asked = moves.press_key(waiting(), B)
    assert asked.waits
    assert asked.objection is not None
    assert asked.shortcuts == Shortcuts()
    taken = moves.press_key(asked, B)
    assert taken.shortcuts.keys("show.black") == (".",)
    assert taken.said == Said("rebind-taken", "B", "show.white", "show.black")


def test_another_press_after_a_clash_is_looked_at_anew() -> None:
    asked = moves.press_key(moves.press_key(waiting(), B), Press("X"))
    assert asked.objection is not None
    assert asked.objection.owner == "show.swap"
    chosen = moves.press_key(asked, J)
    assert chosen.shortcuts.keys("show.white") == ("J", ",")


def test_a_kept_key_is_never_taken_however_often_it_is_pressed() -> None:
    seven = Press("7")
    asked = moves.press_key(moves.press_key(waiting(), seven), seven)
    assert asked.waits
    assert asked.shortcuts == Shortcuts()


def test_that_a_command_lost_its_only_key_is_said() -> None:
    asked = moves.press_key(waiting(), Press("X"))
    assert moves.press_key(asked, Press("X")).said.code == "rebind-taken-last"


def test_a_key_is_removed_and_the_one_before_it_selected() -> None:
    gone = moves.remove_key(moves.select(Rebinding(), "show.white", 1))
    assert (gone.shortcuts.keys("show.white"), gone.key) == (("W",), "W")
    assert moves.remove_key(moves.remove_key(gone)).shortcuts.keys("show.white") == ()


def test_esc_stays_what_leads_out() -> None:
    kept = moves.remove_key(moves.select(Rebinding(), "show.escape"))
    assert kept.shortcuts == Shortcuts()
    assert kept.objection is not None


def test_changes_are_taken_back_one_by_one() -> None:
    first = moves.press_key(waiting(), J)
    second = moves.restore_all(moves.press_key(moves.wait(first), Press("Y")))
    undone = moves.undo(moves.undo(second))
    assert undone.shortcuts == first.shortcuts
    assert moves.undo(undone).shortcuts == Shortcuts()
    assert moves.undo(Rebinding()) == Rebinding()


def test_what_is_as_it_was_is_no_change() -> None:
    assert moves.restore(moves.select(Rebinding(), "show.white")).before == ()


@given(st.sampled_from(sorted(COMMANDS)), st.integers(-2, 12))
def test_any_place_that_is_asked_for_is_one_there_is(command: str, slot: int) -> None:
    selected = moves.select(Rebinding(), command, slot)
    assert 0 <= selected.slot <= len(COMMANDS[command].keys)
