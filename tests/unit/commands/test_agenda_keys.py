from __future__ import annotations

from collections import Counter

from recap_deck.commands.agenda_keys import AGENDA_COMMANDS
from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press, read_press
from recap_deck.commands.place_commands import find_command
from recap_deck.commands.shortcuts import Shortcuts
from recap_deck.commands.table import COMMANDS

TURNS = ("go.next_step", "go.previous_step", "show.black", "go.next_session")


def test_no_key_of_the_agenda_has_two_commands() -> None:
    keys = Counter(
        (command.for_draft, key) for command in AGENDA_COMMANDS.values() for key in command.keys
    )
    assert set(keys.values()) == {1}


def test_every_command_has_a_key_and_is_named_in_both_languages() -> None:
    for command in AGENDA_COMMANDS.values():
        assert command.keys
        assert command.title_in("en") != command.title_in("ko")


def test_what_a_clicker_sends_is_left_to_the_show() -> None:
    sent = [key for name in TURNS for key in COMMANDS[name].keys if key not in ("Up", "Down")]
    taken = [key for key in sent if find_command(Where.AGENDA, read_press(key), Shortcuts())]
    assert taken == []


def test_enter_writes_only_what_was_shown_before() -> None:
    enter = Press("Return")
    assert find_command(Where.AGENDA, enter, Shortcuts()) == ""
    assert find_command(Where.DRAFT, enter, Shortcuts()) == "write"
    assert Shortcuts().label("agenda.more_5") == "Ctrl+Shift+↑"
