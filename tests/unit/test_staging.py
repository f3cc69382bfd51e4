from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from recap_deck.errors import DeckFileError
from recap_deck.files import unwritable, write_file
from recap_deck.staging import staged

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such links")


def put(folder: Path, **texts: str) -> None:
    with staged(folder) as staging:
        for name, text in texts.items():
            write_file(staging / name, text.encode())


def texts_in(folder: Path) -> dict[str, str]:
    return {each.name: each.read_text() for each in folder.iterdir()}


def test_files_stand_in_the_folder_when_all_are_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with staged(tmp_path) as staging:
        write_file(staging / "a", b"new")
        assert (tmp_path / "a").read_text() == "old"
        write_file(staging / "b", b"new")
    assert texts_in(tmp_path) == {"a": "new", "b": "new"}


def test_folders_that_are_missing_are_made_and_go_again_when_it_fails(tmp_path: Path) -> None:
    put(tmp_path / "x" / "y", a="1")
    assert texts_in(tmp_path / "x" / "y") == {"a": "1"}
    with pytest.raises(RuntimeError), staged(tmp_path / "z" / "y"):
        raise RuntimeError
    assert [each.name for each in tmp_path.iterdir()] == ["x"]


@unix_only
def test_where_one_file_cant_take_its_place_all_old_ones_are_back(tmp_path: Path) -> None:
    put(tmp_path, a="old", c="old")
    (tmp_path / "d").symlink_to(tmp_path / "nowhere" / "d")
    with pytest.raises(DeckFileError, match="^Can't write “.*/d”"):
        put(tmp_path, a="new", b="new", c="new", d="new", e="new")
    (tmp_path / "d").unlink()
    assert texts_in(tmp_path) == {"a": "old", "c": "old"}


@unix_only
def test_a_link_stays_a_link_and_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    behind = tmp_path / "behind"
    behind.write_text("old")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a").symlink_to(behind)
    put(folder, a="new")
    assert (folder / "a").is_symlink()
    assert behind.read_text() == "new"


@unix_only
def test_an_old_files_rights_stay(tmp_path: Path) -> None:
    put(tmp_path, a="old")
    (tmp_path / "a").chmod(0o600)
    put(tmp_path, a="new", b="new")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_what_a_killed_program_has_left_goes_a_day_later(tmp_path: Path) -> None:
    for name, hours in ((".recap-deck.x.part", 30), (".recap-deck.y.part", 1)):
        (tmp_path / name).mkdir()
        moment = (tmp_path / name).stat().st_mtime - hours * 3600
        os.utime(tmp_path / name, (moment, moment))
    put(tmp_path, a="1")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".recap-deck.y.part", "a"]


def test_a_refusal_names_the_folder_that_was_meant(tmp_path: Path) -> None:
    with pytest.raises(DeckFileError) as refusal, staged(tmp_path) as staging:
        raise DeckFileError("file-disk-full", staging / "a.png")
    said = f"Can't write “{tmp_path}”: the disk is full. What was there before is still there"
    assert str(refusal.value) == said


def test_a_file_that_another_program_holds_is_told(tmp_path: Path) -> None:
    held = OSError()
    held.winerror = 32  # type: ignore[attr-defined]  # as Windows says it
    for error in (held, OSError(16, "Device or resource busy")):
        assert str(unwritable(tmp_path, error)) == (
            f"Can't write “{tmp_path}”: another program has it open. Close it there, and try again"
        )
