"""What holds for every format there is: a new row of the table is held to all of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from recap_deck.build.builder import Builder
from recap_deck.errors import DeckFileError
from recap_deck.export.formats import FORMATS, Format, Takes
from recap_deck.export.options import DEFAULTS
from recap_deck.export.wish import Wish, wish_of
from recap_deck.export.work import ExportReport, write_files
from recap_deck.source.load import load_deck
from tests.photographs import encoded, photo

EVENT = """\
title: An evening
date: 2015-11-05
start: "19:00"
agenda:
  - session: 01.md
    minutes: 20
  - break: Coffee
    minutes: 10
  - session: 02.md
    minutes: 20
"""
SESSIONS = {
    "01.md": "# First 첫\n\n- a **b** `c`\n\n<!-- Hello. -->\n\n---\n\n# Second\n\n![x](p.jpg)\n",
    "02.md": "# Third 😀\n\n[link](https://example.org)\n\n---\n\n# Fourth\n\n$E = mc^2$\n",
}
SEVERAL = [kind for kind in FORMATS if kind.is_pictures or kind.takes & Takes.PER_SESSION]
SINGLE = [kind for kind in FORMATS if not kind.is_pictures]
TITLES = {"First 첫", "Second", "Third 😀", "Fourth"}


def told_nothing(_done: int, _total: int, _title: str) -> None:
    """Nobody wants to know."""


@pytest.fixture
def event(qapp: QGuiApplication, tmp_path: Path) -> Path:
    folder = tmp_path / "evening"
    folder.mkdir()
    (folder / "event.yaml").write_text(EVENT, encoding="utf-8")
    (folder / "p.jpg").write_bytes(encoded(photo(), "jpeg"))
    for name, text in SESSIONS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture(params=FORMATS, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest) -> Format:
    found: Format = request.param
    return found


@pytest.fixture(params=SEVERAL, ids=lambda kind: kind.name)
def parted(request: pytest.FixtureRequest) -> Format:
    """A format of several files."""
    found: Format = request.param
    return found


def wish(kind: Format, folder: Path, *, parted: bool = False) -> Wish:
    """One file where that is possible and nothing else is asked for."""
    is_folder = parted or kind.is_pictures
    values = {**DEFAULTS, "width": 320, "per_session": parted and not kind.is_pictures}
    target = folder if is_folder else folder / f"some{kind.suffixes[0]}"
    return wish_of(target, kind, values, is_folder=is_folder)


def written(event: Path, asked: Wish) -> ExportReport:
    return write_files(Builder(load_deck(event)), asked, told_nothing)


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in sorted(folder.iterdir())}


def refused(event: Path, asked: Wish) -> str:
    with pytest.raises(DeckFileError) as refusal:
        written(event, asked)
    return str(refusal.value)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """A system that writes no longer files: as on a full disk, some of it is written before."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_the_same_deck_makes_the_same_bytes(event: Path, out: Path, kind: Format) -> None:
    first = written(event, wish(kind, out))
    before = contents(out)
    assert set(before) == {each.path.name for each in first.files}
    assert sum(map(len, before.values())) == sum(each.size for each in first.files)
    written(event, wish(kind, out))
    assert contents(out) == before


def test_every_slide_is_told_by_its_title(event: Path, out: Path, kind: Format) -> None:
    told: list[tuple[int, int, str]] = []
    write_files(Builder(load_deck(event)), wish(kind, out), lambda *row: told.append(row))
    assert told[-1][0] == told[-1][1]
    assert [row[0] for row in told] == sorted(row[0] for row in told)
    titles = {title for _, _, title in told}
    assert titles >= TITLES or (kind.is_text and titles & TITLES)


@pytest.mark.parametrize("slides", [1, 3])
def test_a_cancelled_export_leaves_all_as_it_was(
    event: Path, out: Path, kind: Format, slides: int
) -> None:
    written(event, wish(kind, out))
    before = contents(out)
    (event / "01.md").write_text("# Other words\n", encoding="utf-8")
    (event / "event.yaml").write_text(EVENT.replace("minutes: 10", "minutes: 15"), "utf-8")
    told: list[int] = []

    def cancel(done: int, _total: int, _title: str) -> None:
        told.append(done)
        if done >= slides:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_files(Builder(load_deck(event)), wish(kind, out), cancel)
    if not kind.is_text:  # a text is written when it is told of
        assert contents(out) == before
    assert set(contents(out)) == set(before)
    assert len(told) <= slides


def test_a_folder_that_had_to_be_made_goes_again(event: Path, out: Path, parted: Format) -> None:
    def cancel(_done: int, _total: int, _title: str) -> None:
        raise KeyboardInterrupt

    asked = wish(parted, out / "a" / "b", parted=True)
    with pytest.raises(KeyboardInterrupt):
        write_files(Builder(load_deck(event)), asked, cancel)
    assert list(out.iterdir()) == []


def test_several_files_come_into_place_together(event: Path, out: Path, parted: Format) -> None:
    folder = out / "new"
    report = written(event, wish(parted, folder, parted=True))
    assert sorted(folder.iterdir()) == sorted(each.path for each in report.files)
    assert len(report.files) >= 2
    before = contents(folder)
    last = report.files[-1].path
    last.unlink()
    last.mkdir()
    (event / "01.md").write_text("# Other words\n\n---\n\n# And more\n", encoding="utf-8")
    said = refused(event, wish(parted, folder, parted=True))
    assert said == f"Can't write “{last}”: it is a folder. Name a file"
    last.rmdir()
    assert contents(folder) == {name: data for name, data in before.items() if name != last.name}


def test_a_full_disk_is_told_and_leaves_all_as_it_was(event: Path, out: Path, kind: Format) -> None:
    written(event, wish(kind, out))
    before = contents(out)
    with files_of_at_most(20):
        said = refused(event, wish(kind, out))
    assert said.startswith(f"Can't write “{out}")
    assert said.endswith("”: the disk is full. What was there before is still there")
    assert contents(out) == before


def test_a_full_disk_leaves_no_part_of_several_files(
    event: Path, out: Path, parted: Format
) -> None:
    folder = out / "new"
    with files_of_at_most(20):
        said = refused(event, wish(parted, folder, parted=True))
    assert said.startswith(f"Can't write “{folder}")
    assert list(out.iterdir()) == []


@contextmanager
def somebody_else() -> Iterator[None]:
    """Act as a user who may not write everywhere, where this one may."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_that_may_only_be_read_is_told(event: Path, out: Path, kind: Format) -> None:
    out.chmod(0o555)
    for each in out.parents:
        if each.stat().st_mode & 0o005 != 0o005:
            each.chmod(0o755)
    builder = Builder(load_deck(event))
    asked = wish(kind, out)
    with somebody_else(), pytest.raises(DeckFileError) as refusal:
        write_files(builder, asked, told_nothing)
    assert str(refusal.value) == f"Can't write “{asked.target}”: it may only be read"


@pytest.mark.parametrize("kind", SINGLE, ids=lambda kind: kind.name)
def test_a_folder_in_place_of_the_file_is_told_before_all_work(
    event: Path, out: Path, kind: Format
) -> None:
    asked = wish(kind, out)
    asked.target.mkdir()
    said = refused(event, asked)
    assert said == f"Can't write “{asked.target}”: it is a folder. Name a file"
    assert list(asked.target.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_told(event: Path, out: Path, parted: Format) -> None:
    target = out / "here"
    target.write_bytes(b"mine")
    said = refused(event, wish(parted, target, parted=True))
    assert said == f"Can't write into “{target}”: it is a file. Name a folder"
    assert target.read_bytes() == b"mine"


def test_a_folder_that_is_not_there_is_told(event: Path, out: Path, kind: Format) -> None:
    target = out / "none" / f"some{kind.suffixes[0]}"
    said = refused(event, wish_of(target, kind, {**DEFAULTS, "width": 320}))
    assert said == f"Can't write “{target}”: there is no folder “{target.parent}”"


def test_what_has_another_name_is_never_touched(event: Path, out: Path, parted: Format) -> None:
    mine = {"notes.txt": b"mine", "holiday-001.png": b"mine", ".hidden": b"mine"}
    for name, data in mine.items():
        (out / name).write_bytes(data)
    written(event, wish(parted, out, parted=True))
    assert contents(out).items() >= mine.items()


def test_pictures_of_an_earlier_export_stay_and_are_told(event: Path, out: Path) -> None:
    png = next(kind for kind in FORMATS if kind.name == "png")
    first = written(event, wish(png, out))
    assert first.others == ()
    (event / "01.md").write_text("# Only one\n", encoding="utf-8")
    second = written(event, wish(png, out))
    stale = {each.path for each in first.files} - {each.path for each in second.files}
    assert stale
    assert set(second.others) == stale
    assert all(each.exists() for each in stale)
