from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
import sys
from pathlib import Path
from recap_deck.kept_modules import KeptModules
folder = Path(sys.argv[1])
kept = KeptModules("evening", folder / "evening", folder / "kept")
sys.meta_path.insert(0, kept)
sys.path.insert(0, str(folder))
from evening import talk
from evening.hall.seats import SEATS
import evening.hall
print(talk.TITLE, SEATS, Path(talk.__file__).name, evening.hall.__path__ != [], end=" ")
print(sorted(name for name in sys.modules if name.startswith("evening.")
    and sys.modules[name].__spec__.loader is kept))
if data := kept.with_new_ones():
    (folder / "kept").write_bytes(data)
"""
_FRESH = "Containers 40 talk.py True []\n"
_KEPT = "Containers 40 talk.py True ['evening.hall', 'evening.hall.seats', 'evening.talk']\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    hall = tmp_path / "evening" / "hall"
    hall.mkdir(parents=True)
    (tmp_path / "evening" / "__init__.py").touch()
    (tmp_path / "evening" / "talk.py").write_text("TITLE = 'Containers'\n")
    (hall / "__init__.py").touch()
    (hall / "seats.py").write_text("SEATS = 40\n")
    return tmp_path


def printed(folder: Path, *options: str, **more: str) -> str:
    environment = {**os.environ, **more}
    if not more:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *options, "-c", _PROGRAM, str(folder)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=60, env=environment
    )
    assert done.stderr == ""
    return done.stdout


def test_the_second_start_takes_modules_from_one_file(folder: Path) -> None:
    assert printed(folder) == _FRESH
    assert printed(folder) == _KEPT


def test_a_source_that_was_changed_is_read_again_and_then_kept(folder: Path) -> None:
    printed(folder)
    (folder / "evening" / "talk.py").write_text("TITLE = 'Edge'\n")
    without_talk = _KEPT.replace("Containers", "Edge").replace(", 'evening.talk'", "")
    assert printed(folder) == without_talk
    assert printed(folder) == _KEPT.replace("Containers", "Edge")


def test_a_damaged_file_never_breaks_a_start(folder: Path) -> None:
    printed(folder)
    place = folder / "kept"
    whole = place.read_bytes()
    damaged = [whole[:at] for at in (0, 3, 7, 8, 40, len(whole) // 2, len(whole) - 1)]
    for at in range(0, len(whole), 29):
        damaged.append(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
    for data in (*damaged, b"\xff" * 200, os.urandom(300)):
        place.write_bytes(data)
        assert printed(folder, PYTHONDONTWRITEBYTECODE="1").startswith("Containers 40 talk.py")


def test_a_file_that_others_may_write_is_not_run(folder: Path) -> None:
    printed(folder)
    (folder / "kept").chmod(0o666)
    assert printed(folder, PYTHONDONTWRITEBYTECODE="1") == _FRESH


def test_code_for_another_way_of_running_is_not_run(folder: Path) -> None:
    printed(folder)
    assert printed(folder, "-O") == _FRESH


def test_nothing_is_kept_where_python_keeps_nothing(folder: Path) -> None:
    assert printed(folder, PYTHONDONTWRITEBYTECODE="1") == _FRESH
    assert not (folder / "kept").exists()


def test_a_folder_in_its_place_stops_nothing(folder: Path) -> None:
    (folder / "kept").mkdir()
    assert printed(folder, PYTHONDONTWRITEBYTECODE="1") == _FRESH
