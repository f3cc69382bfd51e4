"""Which lines of the editor are in sight, and bringing others there."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_TITLE_ABOVE = 4
"""The title of a slide that was just made is at most so many lines above its end."""

_LINES_ABOVE = 1
"""A slide that is gone to stands so far below the editor's upper edge."""


def lines_in_sight(editor: QPlainTextEdit, pitch: float) -> int:
    """How many lines there is room for."""
    return max(1, int(editor.viewport().height() / pitch))


def show_lines(editor: QPlainTextEdit, pitch: float, first: int, last: int) -> None:
    """Bring lines into sight; the cursor stays where it is."""
    document, bar = editor.document(), editor.verticalScrollBar()
    top = document.findBlockByNumber(max(0, first - _LINES_ABOVE)).firstLineNumber()
    end = document.findBlockByNumber(min(last, document.blockCount() - 1)).firstLineNumber()
    begin = document.findBlockByNumber(first).firstLineNumber()
    if begin < bar.value() or end >= bar.value() + lines_in_sight(editor, pitch):
        bar.setValue(top)


def bring_cursor_into_sight(editor: QPlainTextEdit, pitch: float) -> None:
    """Scroll to the cursor, with some lines around it."""
    bar, line = editor.verticalScrollBar(), editor.textCursor().block().firstLineNumber()
    room = lines_in_sight(editor, pitch)
    if not bar.value() <= line < bar.value() + room - 1:
        bar.setValue(max(0, line - room // 3))
    editor.ensureCursorVisible()


def cursor_on(editor: QPlainTextEdit, line: int, column: int) -> QTextCursor:
    """A cursor on a line, counted from 1; what there isn't is the nearest there is."""
    number = min(max(1, line), editor.blockCount()) - 1
    block = editor.document().findBlockByNumber(number)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + min(max(1, column) - 1, block.length() - 1))
    return cursor


def title_above(cursor: QTextCursor) -> QTextCursor | None:
    """A cursor that selects the words of the title a few lines above; None without one."""
    block = cursor.block()
    for _ in range(_TITLE_ABOVE):
        if not block.text().startswith("# ") and block.previous().isValid():
            block = block.previous()
    if not block.text().startswith("# "):
        return None
    title = QTextCursor(block)
    title.movePosition(QTextCursor.MoveOperation.Right, n=2)
    title.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return title
