from __future__ import annotations

import re

import pytest

from recap_deck.commands.command import Command, Menu
from recap_deck.commands.groups import ON_THE_SLIDE, Group, grouped
from recap_deck.commands.keymap import Keymap
from recap_deck.commands.keys import Press, key_label, press_of, read_press
from recap_deck.commands.table import COMMANDS
from recap_deck.messages import MESSAGES


def test_no_key_belongs_to_two_commands() -> None:
    assert Keymap(COMMANDS.values()).clashes() == {}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: str(command.id))
def test_every_command_has_titles_in_both_languages(command: Command) -> None:
    assert command.title[:1].isupper()
    assert re.search("[가-힣]", command.title_in("ko-KR"))
    assert command.title_in("fr") == command.title


def test_every_command_is_listed_once_in_a_group_that_has_a_name() -> None:
    listed = [command.id for commands in grouped().values() for command in commands]
    assert sorted(listed) == sorted(COMMANDS)
    assert set(COMMANDS) >= ON_THE_SLIDE
    assert {f"ui-menu-{group.value}" for group in Group} <= set(MESSAGES)


def test_a_press_finds_its_command() -> None:
    keymap = Keymap(COMMANDS.values())
    found = {key: keymap.find(read_press(key)) for key in ("Ctrl+PgDown", "PgDown", "Shift+Space")}
    assert {key: command.id for key, command in found.items() if command} == {
        "Ctrl+PgDown": "go.next_session",
        "PgDown": "go.next_step",
        "Shift+Space": "go.previous_step",
    }
    assert keymap.find(Press("Y")) is None


def test_while_typing_only_keys_that_write_nothing_are_commands() -> None:
    keymap = Keymap(COMMANDS.values())
    keys = ("R", "Space", "?", "Right", "Ctrl+O", "F1", "F5", "Esc")
    assert [key for key in keys if keymap.find(read_press(key), typing=True)] == [
        "Ctrl+O",
        "F1",
        "F5",
        "Esc",
    ]


def test_two_commands_with_one_key_are_told() -> None:
    twins = [Command(name, name, name, Menu.GO, ("X",)) for name in ("one", "two")]
    keymap = Keymap(twins)
    assert keymap.clashes() == {Press("X"): ("one", "two")}
    assert keymap.find(Press("X")) is twins[0]


@pytest.mark.parametrize(
    ("text", "press"),
    [
        ("Ctrl+PgDown", Press("PgDown", ("Ctrl",))),
        ("Ctrl+Shift+O", Press("O", ("Ctrl", "Shift"))),
        ("n", Press("N")),
        ("+", Press("+")),
        ("Ctrl++", Press("+", ("Ctrl",))),
        ("Enter", Press("Return")),
    ],
)
def test_a_press_is_read_as_it_is_written(text: str, press: Press) -> None:
    assert read_press(text) == press


def test_shift_does_not_count_where_it_chose_the_character() -> None:
    assert press_of("?", frozenset({"Shift"})) == Press("?")
    assert press_of("t", frozenset({"Shift"})) == Press("T", ("Shift",))


def test_keys_are_shown_as_people_know_them() -> None:
    labels = [key_label(key) for key in ("Shift+Right", "Ctrl+PgDown", "Return", "B")]
    assert labels == ["Shift+→", "Ctrl+PgDn", "Enter", "B"]
