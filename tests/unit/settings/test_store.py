from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.settings.options import OPTIONS, Option
from recap_deck.settings.store import load_settings, read_settings, save_settings, settings_file

DEFAULTS = {option.name: option.default for option in OPTIONS.values()}


@pytest.mark.parametrize("option", OPTIONS.values(), ids=lambda option: str(option.name))
def test_every_default_passes_its_own_check(option: Option) -> None:
    assert option.accepts(option.default)


def test_a_bad_value_costs_that_one_setting() -> None:
    stored = {"window.width": "wide", "window.height": 900, "window.is_maximized": 1, "x": 2}
    assert read_settings(stored) == DEFAULTS | {"window.height": 900}


def test_what_was_saved_is_there_again() -> None:
    values = DEFAULTS | {"window.navigator_width": 300}
    save_settings(settings_file(), values)
    assert load_settings(settings_file()) == values


def test_without_a_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == DEFAULTS


@pytest.mark.parametrize("text", ["", "[]", "{", "\x00", '{"window.width": 1e999}'])
def test_a_broken_file_means_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert load_settings(path) == DEFAULTS


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save_settings(tmp_path / "file" / "settings.json", DEFAULTS)
