"""Prints the milliseconds from a key pressed to the slide painted: … typing EVENT LETTERS.

The whole window is open, with the list of slides, the editor and what helps while one writes. A
bare editor of Qt's with the same text takes the same letters in turn. Then come other edits.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from recap_deck.start import prepare_qt

prepare_qt()  # as the program does, before anything else is loaded

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor  # noqa: E402
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget  # noqa: E402

from benchmarks.inside.stage import Stopwatch  # noqa: E402
from recap_deck.ui.live_deck import LiveDeck  # noqa: E402
from recap_deck.ui.workspace import Workspace  # noqa: E402

_AT_REST_MS = 1_500  # thumbnails in sight and the survey of a large event take their time
_BETWEEN_MS = 60  # a fast typist's
_FIRST_BULLET = "\n- "
_SLIDE = 2  # of a session in the middle of the event: a list
_TIMES = 8
_PASTED = "\n".join(
    f"\n---\n\n# Slide {number}\n" if number % 20 == 0 else f"- line {number}"
    for number in range(200)
)


class Bare(QObject):
    """Qt's plain editor with a text, and nothing around it."""

    def __init__(self, text: str, beside: QPlainTextEdit) -> None:
        super().__init__()
        self.editor = QPlainTextEdit()
        self.editor.setFont(beside.font())
        self.editor.resize(beside.size())
        self.editor.setPlainText(text)
        self.editor.setTextCursor(_same_place(self.editor, beside))
        self.editor.show()
        self.editor.viewport().installEventFilter(self)
        self._loop = QEventLoop()

    def letter(self, number: int) -> float:
        """Milliseconds until a letter is painted."""
        watch = Stopwatch()
        _letter(self.editor, number)
        self._loop.exec()
        return watch.press()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802, D102
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)
        return False


def _same_place(editor: QPlainTextEdit, beside: QPlainTextEdit) -> QTextCursor:
    cursor = editor.textCursor()
    cursor.setPosition(beside.textCursor().position())
    return cursor


def _until_painted(workspace: Workspace, press: Callable[[], object]) -> float:
    """Milliseconds of a press until the slide is painted with it."""
    view, deck, loop = workspace.window.stage.view, workspace.deck.deck, QEventLoop()
    view.painted.connect(loop.quit)
    watch = Stopwatch()
    press()
    while workspace.deck.deck is deck:
        loop.exec()
    view.painted.disconnect(loop.quit)
    return watch.press()


def _key(editor: QWidget, key: Qt.Key, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(editor, event)


def _letter(editor: QWidget, number: int) -> None:
    _key(editor, Qt.Key.Key_A, "abcdefghij"[number % 10])


def _syllable(editor: QPlainTextEdit) -> None:
    """A letter of Hangul as an input method writes it: in pieces, then whole."""
    for piece in "ㅎ하":
        QApplication.sendEvent(editor, QInputMethodEvent(piece, []))
    event = QInputMethodEvent("", [])
    event.setCommitString("한")
    QApplication.sendEvent(editor, event)


def _delete_line(editor: QPlainTextEdit) -> None:
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _edits(workspace: Workspace) -> Mapping[str, Callable[[], object]]:
    editor = workspace.rest.writing.editor
    return {
        "syllable": lambda: _syllable(editor),
        "Enter": lambda: _key(editor, Qt.Key.Key_Return, "\r"),
        "a line deleted": lambda: _delete_line(editor),
        "a slide begun": lambda: editor.textCursor().insertText("\n\n---\n\n# New\n\n- a"),
        "200 lines pasted": lambda: editor.textCursor().insertText(_PASTED),
        "undo": lambda: workspace.run("edit.undo"),
    }


def typed(workspace: Workspace, text: str, count: int) -> dict[str, list[float]]:
    """Milliseconds of letters, here and in a bare editor, and of other edits."""
    editor = workspace.rest.writing.editor
    bare = Bare(text, editor)
    workspace.window.activateWindow()
    editor.setFocus()
    found: dict[str, list[float]] = {"letter": [], "bare": []}
    for number in range(count):
        press = lambda number=number: _letter(editor, number)  # noqa: E731
        found["letter"].append(_until_painted(workspace, press))
        _rest(_BETWEEN_MS)
        found["bare"].append(bare.letter(number))
        _rest(_BETWEEN_MS)
    bare.editor.close()
    for name, edit in _edits(workspace).items():
        found[name] = []
        for _ in range(_TIMES):
            found[name].append(_until_painted(workspace, edit))
            _rest(_AT_REST_MS // 3)
    return found


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _open_slide(workspace: Workspace, event: Path) -> None:
    """Put the cursor at the end of the first item of a list."""
    sessions = sorted(event.glob("*.md"))
    file = sessions[len(sessions) // 2]
    text = file.read_text(encoding="utf-8")
    start = -1
    for _ in range(_SLIDE + 1):
        start = text.index("\n---\n", start + 1)
    line = text.count("\n", 0, text.index(_FIRST_BULLET, start) + 1) + 1
    workspace.rest.writing.go_to_line(file, line, len(text.split("\n")[line - 1]) + 1)


def main(event: Path, count: int) -> None:
    """Type into a copy of the event; nothing is saved."""
    application = QApplication(["recap-deck"])
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "deck"
        shutil.copytree(event.parent, copied)
        workspace = Workspace(LiveDeck(copied / event.name), time.monotonic)
        workspace.start(full_screen=False)
        _rest(_AT_REST_MS)
        _open_slide(workspace, copied / event.name)
        _rest(_AT_REST_MS)
        taken = typed(workspace, workspace.rest.writing.editor.toPlainText(), count)
        workspace.close()
    print(json.dumps(taken))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
