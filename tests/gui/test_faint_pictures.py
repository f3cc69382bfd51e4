"""A logo that can't be told from what is behind it is told by the check."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot

from recap_deck.build.builder import Builder
from recap_deck.messages import text_of
from recap_deck.paint.faint import is_faint
from recap_deck.paint.picture_files import picture_key
from recap_deck.source.load import load_deck
from tests.windows import FakeClock, opened

TOLD = (
    "“logo.png” can hardly be seen on what is behind it; write “panel” or “panel:white” "
    "into its brackets, and it stands on a surface"
)


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


def write_logo(folder: Path, *colors: str, ground: str = "") -> Path:
    """A picture of bands of these colours, with room around them."""
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground) if ground else Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        for index, color in enumerate(colors):
            width = 160 // len(colors)
            painter.fillRect(QRect(20 + index * width, 20, width, 60), QColor(color))
    image.save(str(folder / "logo.png"))
    return folder / "logo.png"


def told(folder: Path, words: str, theme: str) -> list[str]:
    deck = folder / "deck.md"
    deck.write_text(f"# Logo\n\ntext\n\n![{words}](logo.png)\n", encoding="utf-8")
    with closing(Builder(load_deck(deck), theme, tries_pictures=True)) as builder:
        return [f"{each.span.first_line}: {text_of(each)}" for each in builder.diagnostics_of(0)]


@pytest.mark.parametrize(
    ("theme", "color", "words", "is_told"),
    [
        ("paper", "#ffffff", "w:200", True),
        ("paper", "#20242c", "w:200", False),
        ("recap", "#20242c", "w:200", True),
        ("recap", "#ffffff", "w:200", False),
        ("paper", "#ffffff", "panel w:200", False),
        ("recap", "#20242c", "panel w:200", False),
        ("recap", "#ffffff", "panel w:200", True),
        ("recap", "#20242c", "panel:white w:200", False),
        ("recap", "#20242c", "invert w:200", False),
    ],
)
def test_what_can_hardly_be_seen_is_told(
    tmp_path: Path, theme: str, color: str, words: str, is_told: bool
) -> None:
    write_logo(tmp_path, color)
    assert told(tmp_path, words, theme) == ([f"5: {TOLD}"] if is_told else [])


@pytest.mark.parametrize(
    ("colors", "ground", "is_told"),
    [
        (("#ffffff",), "", True),
        (("#ffffff", "#ff0000"), "", False),
        (("#ffffff",), "#ffffff", False),
        (("#ffffff",), "#eeeeee", False),
        ((), "", False),
    ],
)
def test_only_what_has_holes_and_no_colour_that_differs_is_faint(
    tmp_path: Path, colors: tuple[str, ...], ground: str, is_told: bool
) -> None:
    file = write_logo(tmp_path, *colors, ground=ground)
    assert is_faint(picture_key(file, file.stat()), "#faf8f4") is is_told


@pytest.mark.parametrize("words", ["w:200", "bg"])
def test_a_file_that_breaks_off_is_told(tmp_path: Path, words: str) -> None:
    file = write_logo(tmp_path, "#ff0000")
    file.write_bytes(file.read_bytes()[:150])
    assert told(tmp_path, words, "paper")[-1:] == [
        "5: “logo.png” can't be drawn: it is broken, or takes more than 8 s; "
        "save it anew, as PNG or plain SVG"
    ]


def test_the_window_finds_out_beside_it(tmp_path: Path, qtbot: QtBot) -> None:
    write_logo(tmp_path, "#ffffff")
    deck = tmp_path / "deck.md"
    text = "---\ntheme: paper\n---\n\n# Logo\n\ntext\n\n![w:200](logo.png)\n"
    deck.write_text(text, encoding="utf-8")
    with opened(deck, FakeClock()) as workspace:
        survey = workspace.showing.survey
        qtbot.waitUntil(lambda: TOLD in [text_of(each) for each, _ in survey.found()])
        assert not workspace.deck.builder.verdicts.unknown


def test_a_file_that_went_away_is_not_faint(tmp_path: Path) -> None:
    assert not is_faint(f"{tmp_path / 'gone.png'}|1|2", "#ffffff")
