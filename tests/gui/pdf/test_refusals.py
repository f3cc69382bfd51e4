"""What can't be written is told in a sentence, and an old file stays whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from recap_deck.build.builder import Builder
from recap_deck.errors import DeckFileError
from recap_deck.export.pdf import write_pdf
from recap_deck.source.load import load_text
from tests.gui.pdf.test_photographs import jpeg

SLOW_DECK = "\n---\n".join(f"# Slide {i}\n\n- one\n- two `code`" for i in range(400))


@pytest.fixture
def builder(qapp: QGuiApplication) -> Builder:
    return Builder(load_text("# One\n"))


def test_a_folder_is_no_target(builder: Builder, tmp_path: Path) -> None:
    with pytest.raises(DeckFileError) as refusal:
        write_pdf(builder, tmp_path)
    assert str(refusal.value) == f"Can't write “{tmp_path}”: it is a folder. Name a file"


def test_a_folder_that_is_not_there_is_named(builder: Builder, tmp_path: Path) -> None:
    target = tmp_path / "none" / "out.pdf"
    with pytest.raises(DeckFileError) as refusal:
        write_pdf(builder, target)
    assert str(refusal.value) == f"Can't write “{target}”: there is no folder “{target.parent}”"


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may write everywhere"
)
def test_a_folder_that_may_not_be_written_is_told(builder: Builder, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with pytest.raises(DeckFileError, match=r"^Can't write “.*”: it may only be read$"):
        write_pdf(builder, folder / "out.pdf")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is full")
def test_a_full_disk_is_told(builder: Builder) -> None:
    with pytest.raises(DeckFileError) as refusal:
        write_pdf(builder, Path("/dev/full"))
    said = "Can't write “/dev/full”: the disk is full. What was there before is still there"
    assert str(refusal.value) == said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_an_interrupted_export_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    deck, target = tmp_path / "deck.md", tmp_path / "out.pdf"
    deck.write_text(SLOW_DECK, encoding="utf-8")
    target.write_bytes(b"old")
    arguments = ["export", str(deck), "-o", str(target), "--progress-lines"]
    with subprocess.Popen(
        [sys.executable, "-m", "recap_deck", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("1 400 ")
        process.send_signal(signal.SIGINT)
        assert process.wait(20) != 0
    assert target.read_bytes() == b"old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["deck.md", "out.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_export_that_is_ended_while_it_writes_leaves_nothing_beside(
    qapp: QGuiApplication, tmp_path: Path, number: int
) -> None:
    names = [f"{i}.jpg" for i in range(12)]
    for name in names:
        (tmp_path / name).write_bytes(jpeg())
    (tmp_path / "deck.md").write_text("\n\n---\n\n".join(f"![w:300]({each})" for each in names))
    (tmp_path / "out.pdf").write_bytes(b"old")
    before = sorted(tmp_path.iterdir())
    command = [sys.executable, "-m", "recap_deck", "export", "deck.md", "-o", "out.pdf"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL) as process:
        while not list(tmp_path.glob(".out.pdf.*")):
            assert process.poll() is None, "it ended before it could be ended"
        process.send_signal(number)
        assert process.wait(20) != 0
    assert (tmp_path / "out.pdf").read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == before
