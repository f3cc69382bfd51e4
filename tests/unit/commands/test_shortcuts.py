from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.commands.bindable import BINDABLE, are_rivals
from recap_deck.commands.command import Command, Menu, Where
from recap_deck.commands.keymap import Keymap
from recap_deck.commands.keys import Press, press_of, press_text, read_press
from recap_deck.commands.objections import can_lose, find_objection, objection_text
from recap_deck.commands.place_commands import find_command
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.commands.stored_keys import plain_keys, read_keys
from recap_deck.commands.table import COMMANDS

TABLE = Shortcuts()
B, J = Press("B"), Press("J")
IDS = st.sampled_from(sorted(BINDABLE))
MODIFIERS = st.frozensets(st.sampled_from(("Ctrl", "Alt", "Shift", "Meta")))
PRESSES = st.builds(press_of, st.sampled_from(("B", "J", "+", "F5", "Right", "Space")), MODIFIERS)
CHOICES = st.lists(st.tuples(st.sampled_from("gwr"), IDS, PRESSES, st.integers(0, 3)), max_size=8)


def after(choices: list[tuple[str, str, Press, int]]) -> Shortcuts:
    shortcuts = TABLE
    for command, name, press, slot in choices:
        if command == "g":
            shortcuts = shortcuts.with_press(name, press, slot)
        elif command == "w":
            shortcuts = shortcuts.without_press(name, press)
        else:
            shortcuts = shortcuts.restored(name)
    return shortcuts


def rivals(shortcuts: Shortcuts) -> list[tuple[str, str]]:
    bound = list(shortcuts.bound())
    return [
        (one.id, other.id)
        for i, (press, one) in enumerate(bound)
        for also, other in bound[i + 1 :]
        if press == also and (one.id == other.id or are_rivals(one, other, press))
    ]


def owner(press: str, command_id: str) -> str:
    found = TABLE.find_owner(read_press(press), command_id)
    return found.id if found is not None else ""


def test_a_command_has_no_key_that_is_needed_where_it_works() -> None:
    assert owner("Ctrl+I", "text.bold") == "text.italic"
    assert owner("F5", "text.bold") == "show.start"
    assert owner("F5", "list.new") == "show.start"
    assert owner("B", "agenda.skip") == "show.black"
    assert owner("Ctrl+B", "show.start") == "text.bold"


def test_a_command_may_have_a_key_that_nobody_misses_where_it_works() -> None:
    assert owner("Ctrl+T", "text.bold") == ""
    assert owner("B", "list.new") == ""
    assert owner("Ctrl+D", "agenda.skip") == ""
    assert owner("Ctrl+Z", "timer.undo") == ""


def test_keys_that_move_and_edit_are_no_commands() -> None:
    objections = [find_objection(TABLE, "text.bold", read_press(key)) for key in ("Up", "Ctrl+V")]
    assert [each.code for each in objections if each] == ["shortcut-kept-place"] * 2
    assert objections[0] is not None
    assert objection_text(objections[0], "en") == (
        "↑ moves or edits wherever “Bold” works; take another key"
    )
    assert objection_text(objections[0], "ko") == (
        "“굵게” 기능을 쓰는 곳에서 ↑는 옮기거나 고치는 키입니다. 다른 키를 고르세요"
    )
    assert find_objection(TABLE, "list.delete", Press("Del")) is None


def test_a_command_has_the_key_that_was_chosen_for_it() -> None:
    changed = TABLE.with_press("text.bold", press_of("G", frozenset({"Alt"})), 0)
    assert find_command(Where.TEXT, read_press("Alt+G"), changed) == "bold"
    assert find_command(Where.TEXT, read_press("Ctrl+B"), changed) == ""
    assert read_keys(plain_keys(changed)) == (changed, ())


def test_a_key_is_taken_from_all_that_would_not_get_it_any_more() -> None:
    taken = TABLE.with_press("show.start", read_press("Alt+Up"), 0)
    assert [taken.keys(name) for name in ("notes.up", "text.line_up", "list.earlier")] == [()] * 3
    assert rivals(taken) == []


def test_without_a_choice_the_keys_are_the_tables() -> None:
    assert TABLE.keys("show.black") == ("B", ".")
    assert (TABLE.label("go.next_step"), TABLE.is_changed("go.next_step")) == ("→", False)


def test_a_new_key_takes_the_place_of_the_one_it_was_pressed_for() -> None:
    assert TABLE.with_press("show.black", J, 0).keys("show.black") == ("J", ".")
    assert TABLE.with_press("show.black", J, 2).keys("show.black") == ("B", ".", "J")


def test_a_key_that_is_pressed_for_another_place_of_its_command_moves_there() -> None:
    assert TABLE.with_press("show.black", Press("."), 0).keys("show.black") == (".",)
    assert TABLE.with_press("show.black", B, 2).keys("show.black") == (".", "B")
    assert TABLE.with_press("show.black", B, 0) == TABLE


def test_a_key_is_taken_from_the_command_that_had_it() -> None:
    taken = TABLE.with_press("show.white", B, 0)
    assert (taken.keys("show.white"), taken.keys("show.black")) == (("B", ","), (".",))


def test_a_command_that_is_restored_takes_its_keys_back_and_the_other_gets_its_own() -> None:
    swapped = TABLE.with_press("show.white", B, 0).with_press("show.black", Press("W"), 0)
    assert swapped.restored("show.black") == TABLE


def test_another_commands_key_is_told_with_its_name() -> None:
    objection = find_objection(TABLE, "show.white", B)
    assert objection is not None
    assert objection.is_clash
    assert objection_text(objection, "en") == (
        "B is “Black screen”. Press it again to take it from there, or press another key"
    )
    assert objection_text(objection, "ko") == (
        "B는 “검은 화면”의 키입니다. 한 번 더 누르면 여기로 옮기고, 다른 키를 눌러도 됩니다"
    )


def test_a_free_key_and_ones_own_are_no_trouble() -> None:
    assert find_objection(TABLE, "show.white", J) is None
    assert find_objection(TABLE, "show.black", B) is None


def test_a_key_that_writes_is_not_for_what_works_while_text_is_typed() -> None:
    objection = find_objection(TABLE, "deck.open", J)
    assert objection is not None
    assert not objection.is_clash
    assert objection_text(objection, "en") == (
        "J writes text, and “Open” works while text is typed too: take a key with Ctrl or Alt, "
        "or a function key"
    )
    assert find_objection(TABLE, "deck.open", Press("J", ("Ctrl",))) is None
    # The table's own keys are no trouble: those that write rest while text is typed.
    assert find_objection(TABLE, "help.keys", Press("?")) is None


def test_keys_that_mean_something_of_their_own_are_told() -> None:
    said = {
        press_text(press): objection_text(objection, "en")
        for press in map(read_press, ("Esc", "7", "Tab", "Alt+F4", "Shift+F10"))
        if (objection := find_objection(TABLE, "show.black", press))
    }
    assert said == {
        "Esc": "Esc always leads out of something; take another key",
        "7": "Digits and Enter go to a slide; take another key",
        "Tab": "Tab moves between the controls; take another key",
        "Alt+F4": "The system closes windows with Alt+F4; take another key",
        "Shift+F10": "Shift+F10 opens the menu of what has the focus; take another key",
    }
    assert not can_lose(Press("Esc"))
    assert can_lose(B)


def test_what_is_stored_is_read_again() -> None:
    changed = TABLE.with_press("go.next_step", J, 0).without_press("show.black", B)
    assert read_keys(plain_keys(changed)) == (changed, ())


def test_of_a_stored_clash_both_commands_keep_the_tables_keys() -> None:
    stored = {"show.black": ["J"], "show.white": ["J"], "show.swap": ["Y"]}
    shortcuts, objections = read_keys(stored)
    assert plain_keys(shortcuts) == {"show.swap": ["Y"]}
    assert [(each.command, each.owner) for each in objections] == [("show.white", "show.black")]


def test_a_stored_key_that_the_table_gives_to_another_is_a_clash() -> None:
    shortcuts, objections = read_keys({"show.white": ["B"]})
    assert shortcuts == TABLE
    assert [each.press for each in objections] == [B]


def test_what_falls_back_may_clash_again_and_is_told_too() -> None:
    stored = {"show.black": ["J"], "show.white": ["J"], "show.swap": ["B"]}
    shortcuts, objections = read_keys(stored)
    assert shortcuts == TABLE
    assert len(objections) == 2


def test_a_table_that_gives_one_key_to_two_commands_does_not_keep_stored_ones_from_being_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    twin = Command("show.twin", "Twin", "쌍둥이", Menu.SHOW, ("B",))
    monkeypatch.setitem(COMMANDS, twin.id, twin)
    shortcuts, objections = read_keys({"show.swap": ["Y"]})
    assert (plain_keys(shortcuts), objections) == ({"show.swap": ["Y"]}, ())


def test_stored_keys_that_can_not_be_used_cost_that_one_command() -> None:
    stored = {
        "show.black": ["J", 7],
        "show.white": "J",
        "show.swap": ["Esc"],
        "deck.open": ["J"],
        "deck.reload": ["Ctrl+R"],
        "of.later": ["L"],
    }
    shortcuts, objections = read_keys(stored)
    assert plain_keys(shortcuts) == {"deck.reload": ["Ctrl+R"]}
    assert [each.code for each in objections] == ["shortcut-kept-esc", "shortcut-writes"]


@given(CHOICES)
def test_no_press_ever_belongs_to_two_rivals(choices: list[tuple[str, str, Press, int]]) -> None:
    assert rivals(after(choices)) == []


@given(CHOICES)
def test_any_choice_is_stored_and_read_again_unless_something_speaks_against_it(
    choices: list[tuple[str, str, Press, int]],
) -> None:
    shortcuts = after(choices)
    again, objections = read_keys(plain_keys(shortcuts))
    assert again == shortcuts or objections


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner) | st.dictionaries(IDS | st.text(max_size=3), inner),
)


@given(JSON | st.dictionaries(IDS, st.lists(PRESSES.map(press_text))))
def test_whatever_is_stored_the_keys_in_force_do_not_clash(stored: object) -> None:
    shortcuts, _ = read_keys(stored)
    assert rivals(shortcuts) == []
    assert Keymap(COMMANDS.values(), shortcuts.keys).clashes() == {}


@given(PRESSES)
def test_a_press_is_written_as_it_is_read(press: Press) -> None:
    assert read_press(press_text(press)) == press
