from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.settings.keys_file import load_keys, save_keys
from recap_deck.settings.store import keys_file


def test_what_was_saved_is_there_again() -> None:
    assert save_keys(keys_file(), {"show.black": ["J", "→"]})
    assert load_keys(keys_file()) == {"show.black": ["J", "→"]}


def test_where_nothing_is_chosen_there_is_no_file() -> None:
    save_keys(keys_file(), {"show.black": ["J"]})
    assert save_keys(keys_file(), {})
    assert not keys_file().exists()


@pytest.mark.parametrize("text", ["", "{", "\x00", "[" * 100_000])
def test_a_broken_file_is_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(text)
    assert load_keys(path) is None


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not save_keys(tmp_path / "file" / "keys.json", {"show.black": ["J"]})
