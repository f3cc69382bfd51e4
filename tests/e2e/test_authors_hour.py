"""An author's hour by keys: a new session of ten slides, a picture, an order, a mistake, a PDF.

    RECAP_DECK_HOUR_PICTURES=folder python -m pytest tests/e2e/test_authors_hour.py

keeps a picture of the window at each stage.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recap_deck.source.load import load_deck
from recap_deck.ui.editor.editor import Editor
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press

ROOT = Path(__file__).resolve().parents[2]
PICTURES = os.environ.get("RECAP_DECK_HOUR_PICTURES", "")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LONG_MS = 120_000
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ORDINALS = ("첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째", "일곱째", "여덟째", "아홉째")
TITLES = [f"{ordinal} 이야기" for ordinal in ORDINALS]


def compose(editor: Editor, syllable: str) -> None:
    """What an input method sends: the syllable while it grows, then that it is written."""
    whole = QInputMethodEvent.Attribute(
        QInputMethodEvent.AttributeType.TextFormat, 0, 1, QTextCharFormat()
    )
    QApplication.sendEvent(editor, QInputMethodEvent(syllable, [whole]))
    written = QInputMethodEvent()
    written.setCommitString(syllable)
    QApplication.sendEvent(editor, written)


class Author:
    """Whoever sits at the window; nothing is done to it but by keys, paste and drop."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.workspace = workspace
        self.qtbot = qtbot
        self.stage = 0

    @property
    def editor(self) -> Editor:
        return self.workspace.rest.writing.editor

    @property
    def file(self) -> Path:
        """The file that is written in."""
        sheet = self.editor.sheet
        assert sheet is not None
        return sheet.path

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, at: QWidget | None = None) -> None:
        press(self.workspace, key, held, at=at or self.editor)

    def type(self, text: str) -> None:
        """Write as one does, with an Enter at the end of each line."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.key(Qt.Key.Key_Return)
            # Words that are offered are waved away, as by whoever knows what to write.
            if self.workspace.rest.assisting.completing.is_open:
                self.key(Qt.Key.Key_Escape)
            for sign in line:
                match sign:
                    case "\t":
                        self.key(Qt.Key.Key_Tab)
                    case "\b":
                        self.key(Qt.Key.Key_Backtab, SHIFT)
                    case _ if sign.isascii():
                        QTest.keyClicks(self.editor, sign)
                    case _:
                        compose(self.editor, sign)

    def to_end(self) -> None:
        if self.workspace.rest.assisting.completing.is_open:
            self.key(Qt.Key.Key_Escape)
        self.key(Qt.Key.Key_End, CTRL)

    def settle(self, shown: str = "") -> None:
        """Wait until what was done is read and, where it is named, shown."""
        self.qtbot.waitUntil(lambda: not shown or shown in self.titles(), timeout=10_000)
        QTest.qWait(60)

    def titles(self) -> list[str]:
        return [row.title for row in self.workspace.window.navigator.rows]

    def keep_picture(self, name: str) -> None:
        """For whoever wants to look at it."""
        self.stage += 1
        if PICTURES:
            QTest.qWait(700)
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            path = Path(PICTURES) / f"{self.stage:02d}-{name}.png"
            self.workspace.window.grab().save(str(path))


@pytest.fixture
def author(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Author]:
    folder = tmp_path / "slides"
    shutil.copytree(ROOT / "slides", folder, ignore=shutil.ignore_patterns(".*"))
    with opened(folder, FakeClock()) as workspace:
        workspace.window.resize(1440, 900)
        workspace.window.activateWindow()
        yield Author(workspace, qtbot)
        QGuiApplication.clipboard().clear()


def test_an_authors_hour(author: Author, tmp_path: Path) -> None:
    workspace = author.workspace
    before = {path: path.read_bytes() for path in (tmp_path / "slides").glob("*") if path.is_file()}
    author.keep_picture("opened")
    make_session(author)
    write_slides(author)
    paste_picture(author)
    reorder(author)
    break_and_mend(author)
    author.key(Qt.Key.Key_S, CTRL)
    assert not workspace.rest.saving.documents.unsaved
    author.keep_picture("saved")
    export(author, tmp_path / "evening.pdf")
    others = {path: data for path, data in before.items() if path.name != "event.yaml"}
    assert {path: path.read_bytes() for path in others} == others, "another file was touched"


def make_session(author: Author) -> None:
    """A session after the one that is shown, with a name of its own."""
    workspace = author.workspace
    navigator = workspace.window.navigator
    if not workspace.window.panes.shows_editor:
        workspace.run("view.editor")
    navigator.setFocus()
    author.key(Qt.Key.Key_Return, CTRL | SHIFT, at=navigator)
    author.settle("New session")
    author.key(Qt.Key.Key_F2, at=navigator)
    field = workspace.rest.slide_list.name_field
    QTest.keyClicks(field, "Author's own")
    author.key(Qt.Key.Key_Return, at=field)
    author.settle("Author's own")
    workspace.run("edit.slide")
    assert author.file.name == "10-new-session.md", "numbered as the others are"
    author.keep_picture("new-session")


def write_slides(author: Author) -> None:
    """Nine slides of lists, a table, code, notes; with the title slide they are ten."""
    author.to_end()
    for number, title in enumerate(TITLES):
        author.type(f"\n\n---\n\n# {title}\n\n")
        author.type(BODIES[number % len(BODIES)])
        author.to_end()
    author.settle(TITLES[-1])
    text = author.editor.toPlainText()
    assert "- 첫 점\n  - 더 깊이\n- 둘째 점" in text, "lists go on by themselves"
    shown = [title for title in author.titles() if title in TITLES]
    assert shown == TITLES
    author.keep_picture("written")


# In the second the list goes on, Tab goes deeper and Shift+Tab comes back: see `type`.
BODIES = (
    "한 문장으로 말한다.\n\n<!-- 천천히 말한다. -->",
    "- 첫 점\n\t더 깊이\n\b둘째 점",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "```python\nprint('안녕')\n```",
)


def paste_picture(author: Author) -> None:
    """A picture from the clipboard lands in the session's folder, and in the text."""
    author.to_end()
    author.type("\n\n")
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    author.key(Qt.Key.Key_V, CTRL)
    line = author.editor.toPlainText().rstrip().split("\n")[-1]
    path = line.rpartition("(")[2].rstrip(")")
    assert line.startswith("!["), line
    assert (author.file.parent / path).is_file()
    author.settle()
    author.keep_picture("pasted")


def reorder(author: Author) -> None:
    """The last slide goes two places up; its text and nothing else moves."""
    navigator = author.workspace.window.navigator
    lines = sorted(author.editor.toPlainText().split("\n"))
    navigator.select_ids(row.id for row in navigator.rows if row.title == TITLES[-1] and row.id)
    navigator.setFocus()
    for _ in range(2):
        author.key(Qt.Key.Key_Up, ALT, at=navigator)
        author.settle()
    expected = [*TITLES[:6], TITLES[8], *TITLES[6:8]]
    author.qtbot.waitUntil(
        lambda: [title for title in author.titles() if title in TITLES] == expected, timeout=10_000
    )
    assert sorted(author.editor.toPlainText().split("\n")) == lines
    author.keep_picture("reordered")


def break_and_mend(author: Author) -> None:
    """A mistake is told with a way out, and one key mends it."""
    workspace, editor = author.workspace, author.editor
    workspace.run("edit.slide")
    author.to_end()
    author.type("\n\n<!-- _clas: lead -->")
    marking = workspace.rest.assisting.marking
    author.qtbot.waitUntil(lambda: any(mark.diagnostic for mark in marking.marks), timeout=15_000)
    author.keep_picture("broken")
    author.key(Qt.Key.Key_Period, CTRL)
    assert editor.toPlainText().endswith("<!-- _class: lead -->")
    author.qtbot.waitUntil(
        lambda: not any(mark.diagnostic for mark in marking.marks), timeout=15_000
    )
    author.keep_picture("mended")


def export(author: Author, target: Path) -> None:
    """The PDF has every new slide, with its words."""
    workspace = author.workspace
    workspace.exporting.start(workspace.deck.path, target)
    author.qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    author.keep_picture("exported")
    with pikepdf.open(target) as pdf:
        count = len(pdf.pages)
    deck = load_deck(workspace.deck.path)
    own = next(session for session in deck.sessions if session.title == "Author's own")
    assert own.counted == 10
    assert count >= sum(len(session.slides) for session in deck.sessions)
    if shutil.which("pdftotext"):
        text = subprocess.run(
            ["pdftotext", target, "-"], capture_output=True, text=True, check=True
        ).stdout
        assert all(title in text for title in TITLES)
