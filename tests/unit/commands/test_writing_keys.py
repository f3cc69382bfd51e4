from __future__ import annotations

from collections import Counter

from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press, read_press
from recap_deck.commands.place_commands import find_command
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.commands.table import COMMANDS
from recap_deck.commands.writing_keys import WRITING_COMMANDS
from recap_deck.writing.steps import STEPS

PRESENTS = ("show.start", "show.from_here", "show.full_screen", "deck.open", "deck.save")


def test_no_key_of_the_editor_has_two_commands() -> None:
    keys = Counter(key for command in WRITING_COMMANDS.values() for key in command.keys)
    assert set(keys.values()) == {1}


def test_every_command_is_named_in_both_languages() -> None:
    for command in WRITING_COMMANDS.values():
        assert command.title_in("en") != command.title_in("ko")


def test_every_step_of_writing_is_a_command() -> None:
    assert STEPS.keys() <= WRITING_COMMANDS.keys()


def test_no_command_writes_a_letter() -> None:
    presses = [read_press(key) for command in WRITING_COMMANDS.values() for key in command.keys]
    assert [press for press in presses if press.writes] == []


def test_what_presents_opens_and_saves_works_while_writing() -> None:
    keys = [read_press(key) for name in PRESENTS for key in COMMANDS[name].keys]
    assert [press for press in keys if find_command(Where.TEXT, press, Shortcuts())] == []


def test_a_press_finds_its_command() -> None:
    assert find_command(Where.TEXT, Press("B", ("Ctrl",)), Shortcuts()) == "bold"
    assert Shortcuts().label("text.bold") == "Ctrl+B"
    assert Shortcuts().label("text.renumber") == ""
