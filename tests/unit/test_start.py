from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.cli import cli
from recap_deck.start import COMMANDS, Asked, window_asked


@pytest.mark.parametrize(
    ("arguments", "full_screen"),
    [(["talk.md"], False), (["open", "talk.md"], False), (["present", "talk.md"], True)],
)
def test_a_deck_goes_straight_to_its_window(arguments: list[str], full_screen: bool) -> None:
    assert window_asked(arguments) == Asked(Path("talk.md"), full_screen)


@pytest.mark.parametrize("options", [["--resume", "talk.md"], ["talk.md", "--resume"]])
def test_a_show_is_gone_on_with_as_fast(options: list[str]) -> None:
    asked = Asked(Path("talk.md"), full_screen=True, resume=True)
    assert window_asked(["present", *options]) == asked


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        [""],
        ["--help"],
        ["open"],
        ["open", "--help"],
        ["talk.md", "--theme", "paper"],
        ["export", "talk.md"],
        ["-h"],
    ],
)
def test_all_else_goes_through_the_command_line(arguments: list[str]) -> None:
    assert window_asked(arguments) is None


def test_every_command_is_known_as_one() -> None:
    assert set(cli.commands) <= COMMANDS
