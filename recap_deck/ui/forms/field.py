"""A line of text with its name above and, below, what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from recap_deck.ui.forms.text import Text
from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look

HEIGHT = 34
_LONGEST = 2_000
_TURNS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_FOCUS = frozenset({QEvent.Type.FocusIn, QEvent.Type.FocusOut})


class Frame(QWidget):
    """The ground and edge around an editor: warm while it has the focus, red while it is wrong."""

    def __init__(self, editor: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.is_wrong = False
        self.setFixedHeight(HEIGHT)
        editor.setFrame(False)
        editor.setFont(font(NORMAL))
        editor.setAutoFillBackground(False)
        editor.setStyleSheet("QLineEdit { background: transparent; border: 0; }")
        editor.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 2, GAP, 2)
        row.addWidget(editor)

    def show_wrong(self, is_wrong: bool) -> None:
        """Mark the value as one that can't stand, or as good."""
        self.is_wrong = is_wrong
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOCUS:
            self.update()
        if isinstance(event, QKeyEvent) and self._goes_on(event):
            # Ignored by a filter it goes to the window around.
            event.ignore()
            return True
        return False

    def _goes_on(self, event: QKeyEvent) -> bool:
        """Say whether a press undoes something else: here nothing was typed since the value."""
        if event.type() != QEvent.Type.KeyPress or self._editor.isModified():
            return False
        return any(event.matches(key) for key in _TURNS)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        tone, width = tones.line, 1.0
        if self._editor.hasFocus():
            tone, width = tones.accent, 1.5
        if self.is_wrong:
            tone = tones.error
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(tone), width))
            painter.setBrush(color(tones.surface))
            if not self.isEnabled():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(tones.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)


class Field(QWidget):
    """One value of a form; `check` gives the sentence about a text that can't be the value.

    One that `is_bare` shows neither its name nor what is wrong: others do.

    Signals:
        edited: the user changed the text; carries it.
        committed: the user is done with a text that can be the value; carries it.
        told: what is wrong was found, or is no more; carries the sentence.
    """

    edited = Signal(str)
    committed = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        check: Callable[[str], str] | None = None,
        hint: str = "",
        is_bare: bool = False,
    ) -> None:
        super().__init__(parent)
        self._check = check
        self._shown = ""
        self.editor = QLineEdit(self)
        self.editor.setAccessibleName(name)
        self.editor.setPlaceholderText(hint)
        self.editor.setMaxLength(_LONGEST)
        self.frame = Frame(self.editor, self)
        self.problem = Text("", self, size=SMALL, tone="error", wraps=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.problem.setHidden(is_bare)
        name_text = Text(name, self, size=SMALL, tone="secondary")
        name_text.setHidden(is_bare)
        for part in (name_text, self.frame, self.problem):
            column.addWidget(part)
        self.editor.textEdited.connect(self._on_edited)
        self.editor.editingFinished.connect(self.finish)

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.editor.text()

    def show_value(self, text: str, *, of_other: bool = False) -> None:
        """Show a value, but never over what is being typed or can't stand yet.

        What is `of_other` things than before is shown whatever was typed.
        """
        if self._shown == text and self.text == text:
            return
        is_kept = self.editor.isModified() and (self.editor.hasFocus() or self.frame.is_wrong)
        if is_kept and not of_other:
            return
        self._shown = text
        if self.editor.text() != text:
            self.editor.setText(text)
            self.editor.setCursorPosition(0)
        self.tell_problem("")

    def is_good(self) -> bool:
        """Check the value, and say what is wrong with it."""
        said = self._check(self.text) if self._check else ""
        self.tell_problem(said)
        return not said

    def tell_problem(self, said: str) -> None:
        """Say what is wrong; an empty text says that nothing is."""
        self.problem.show_text(said)
        self.editor.setAccessibleDescription(said)
        self.editor.setToolTip(said)
        self.frame.show_wrong(bool(said))
        self.told.emit(said)

    def finish(self) -> None:
        """Take what was typed as the value, if it can be."""
        if self.text != self._shown and self.is_good():
            self._shown = self.text
            self.editor.setModified(False)
            self.committed.emit(self.text)

    def _on_edited(self, text: str) -> None:
        self.is_good()
        self.edited.emit(text)
