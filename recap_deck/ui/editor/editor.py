"""The editor of one file at a time: keys become steps of writing, the rest is Qt's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QWidget

from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press
from recap_deck.ui.editor.applying import apply_edits, cursor_at
from recap_deck.ui.editor.gutter import Beside, Gutter
from recap_deck.ui.editor.menu import make_menu
from recap_deck.ui.editor.painting import Seen, block_at, lines_seen, paint_rules, paint_under
from recap_deck.ui.editor.places import Places
from recap_deck.ui.editor.sheet import Sheet
from recap_deck.ui.editor.sight import bring_cursor_into_sight, cursor_on, show_lines
from recap_deck.ui.editor.slide_marks import SlideMarks
from recap_deck.ui.editor.tones import editor_palette
from recap_deck.ui.editor.typing import is_own_press, step_of
from recap_deck.ui.editor.writing_font import pitch_of
from recap_deck.ui.key_filter import press_from
from recap_deck.ui.live_commands import command_of
from recap_deck.ui.look import look, scroll_style
from recap_deck.ui.window.row_mime import is_of_list
from recap_deck.ui.words import say
from recap_deck.writing.links import pasted_link
from recap_deck.writing.selection import Edited
from recap_deck.writing.steps import STEPS, Step

_ABOVE = 10
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Editor(QPlainTextEdit):
    """Shows a sheet and lets one write on it.

    `key_takers` get each press first and say whether they took it; `paste_takers` likewise
    get what is pasted or dropped; `press_keepers` say which presses of the program's are theirs;
    `menu_fillers` add to the menu, `overpainters` paint over the text.

    Signals:
        asked: something was asked for that isn't a step of writing; carries the command's id.
        moved: the cursor is elsewhere.
        pressed: the author put it there with the mouse.
        entered: the focus came, or with False went to another part of the window.
        stepped: a step of writing begins or is over: what is typed is undone apart from it.
    """

    asked = Signal(str)
    moved = Signal()
    pressed = Signal()
    stepped = Signal()
    entered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key_takers: list[Callable[[QKeyEvent], bool]] = []
        self.paste_takers: list[Callable[[QMimeData], bool]] = []
        self.press_keepers: list[Callable[[Press], bool]] = []
        self.overpainters: list[Callable[[QPainter], None]] = []
        self.menu_fillers: list[Callable[[QMenu, QTextCursor], None]] = []
        self.sheet: Sheet | None = None
        self.marks = SlideMarks()
        self.shown = -1
        self.finds: Sequence[tuple[int, int]] = ()
        self.pitch = 24.0
        self._lines = 1
        self._gutter = Gutter(self, self._beside)
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(say("ui-editor"))
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setCursorWidth(2)
        self.setMinimumWidth(240)
        self._gutter.pressed.connect(self._on_gutter_pressed)
        self.updateRequest.connect(self._on_update_request)
        self.blockCountChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.apply_look()

    def show_sheet(self, sheet: Sheet) -> None:
        """Write on a sheet from now on; what is being composed is committed first."""
        if sheet is self.sheet:
            return
        if self.is_composing:
            QGuiApplication.inputMethod().commit()
        self.keep_place()
        if self.sheet is not None:
            self.sheet.document.contentsChange.disconnect(self._on_contents_change)
        sheet.document.contentsChange.connect(self._on_contents_change)
        self._lines = sheet.document.blockCount()
        self.sheet, self.finds, self.marks, self.shown = sheet, (), SlideMarks(), -1
        sheet.document.setDefaultFont(self.font())
        self._fit_layout(sheet)
        self.setDocument(sheet.document)
        self.setReadOnly(sheet.read_only)
        self.setTextCursor(sheet.cursor())
        self._fit()
        self.verticalScrollBar().setValue(sheet.top)

    def keep_place(self) -> None:
        """Remember where one is on the sheet."""
        if self.sheet is not None:
            self.sheet.remember(self.textCursor(), self.verticalScrollBar().value())

    def show_slides(self, marks: SlideMarks, shown: int) -> None:
        """Draw where slides begin, and which of them is shown."""
        if (marks, shown) != (self.marks, self.shown):
            self.marks, self.shown = marks, shown
            self.viewport().update()
            self._gutter.update()

    def show_finds(self, finds: Sequence[tuple[int, int]]) -> None:
        """Mark what was found, by Qt's places."""
        self.finds = finds
        self.viewport().update()

    def show_line(self, first: int, last: int) -> None:
        """Bring lines into sight; the cursor stays where it is."""
        show_lines(self, self.pitch, first, last)

    def bring_into_sight(self) -> None:
        """Scroll to the cursor, with some lines around it."""
        bring_cursor_into_sight(self, self.pitch)

    def go_to(self, line: int, column: int) -> None:
        """Put the cursor on a line, counted from 1; a word that is composed is left alone."""
        if not self.is_composing:
            self.setTextCursor(cursor_on(self, line, column))
            self.bring_into_sight()

    def set_font(self, made: QFont) -> None:
        """Write in another font."""
        self.pitch = pitch_of(made.pixelSize())
        self.setFont(made)
        self._gutter.setFont(made)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        if self.sheet is not None:
            self.sheet.document.setDefaultFont(made)
        self._fit()
        self.viewport().update()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.setPalette(editor_palette(self.palette()))
        self.verticalScrollBar().setStyleSheet(scroll_style(look()))
        if self.sheet is not None:
            self.sheet.highlighter.rehighlight()

    @property
    def is_composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    @property
    def line(self) -> int:
        """The line that the cursor is on, from 0."""
        return self.textCursor().blockNumber()

    def do(self, command_id: str) -> None:
        """Do what a key or the menu asks for."""
        if command_id in STEPS:
            self.take_step(STEPS[command_id])
        elif command_id in ("cut", "copy", "paste"):
            getattr(self, command_id)()
        else:
            self.asked.emit(command_id)

    def take_step(self, step: Step) -> bool:
        """Take a step of writing; whether there was one to take. It waits for a composed word."""
        if self.isReadOnly() or self.is_composing:
            return False
        places = Places(self.document())
        edited = step(places.text, places.selection_of(self.textCursor()))
        if edited is not None:
            self.apply(edited, places)
        return edited is not None

    def apply(self, edited: Edited, places: Places | None = None) -> None:
        """Write edits and select what they say, as one step that can be undone."""
        document = self.document()
        is_step = any(len(edit.new) != 1 for edit in edited.edits)
        if is_step:
            self.stepped.emit()
        apply_edits(document, places or Places(document), edited.edits)
        self.setTextCursor(cursor_at(document, Places(document), edited.selection))
        self.ensureCursorVisible()
        if is_step:
            self.stepped.emit()

    def keeps_press(self, press: Press) -> bool:
        """Tell the program's keys which ones are the editor's."""
        is_own = bool(command_of(Where.TEXT, press)) or is_own_press(press)
        return is_own or any(keeps(press) for keeps in self.press_keepers)

    def seen(self) -> list[Seen]:
        """The lines in sight."""
        bottom, top = self.viewport().height(), self.contentOffset().y()
        first, set_line = self.firstVisibleBlock(), self.blockBoundingRect
        return list(lines_seen(first, top, bottom, self.pitch, set_line))

    def _on_contents_change(self, place: int, _removed: int, _added: int) -> None:
        """Slides move with their lines at once; which ones there are is read a moment later."""
        by, self._lines = self.blockCount() - self._lines, self.blockCount()
        self.marks = self.marks.shifted(self.document().findBlock(place).blockNumber(), by)

    def _on_cursor_moved(self) -> None:
        self.viewport().update()
        self.moved.emit()

    def _on_gutter_pressed(self, y: float) -> None:
        block = block_at(self.seen(), y)
        if block is not None and not self.is_composing:
            self.setTextCursor(QTextCursor(block))
            self.setFocus()
            self.pressed.emit()

    def _on_update_request(self, _rect: QRect, _by: int) -> None:
        self._gutter.update()

    def _beside(self) -> Beside:
        return Beside(self.seen(), self.pitch, self.line, self.marks.lines_of(self.shown))

    def _fit(self, _count: int = 0) -> None:
        width = self._gutter.width_for(self.blockCount())
        self.setViewportMargins(width, _ABOVE, 0, 0)
        self._gutter.setGeometry(0, _ABOVE, width, self.height() - _ABOVE)
        if self.sheet is not None:
            self._fit_layout(self.sheet)

    def _fit_layout(self, sheet: Sheet) -> None:
        sheet.layout.fit(
            self.viewport().width(), self.pitch, self.viewport().height() - 4 * self.pitch
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            paint_under(painter, self)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            paint_rules(painter, self)
            for paint in self.overpainters:
                paint(painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu or another window takes the focus for a while only.
        if event.reason() not in _PASSING:
            self.entered.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        # A window that isn't in front yet gets the focus only after the press.
        self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(take(event) for take in self.key_takers):
            return
        press = press_from(event)
        command = command_of(Where.TEXT, press)
        if command:
            self.do(command)
            return
        sheet, block = self.sheet, self.textCursor().block()
        is_text = sheet is not None and sheet.highlighter.is_text(block)
        is_code = sheet is None or sheet.highlighter.is_code(block)
        step = step_of(event, is_code=is_code, is_text=is_text)
        if step is None or not self.take_step(step):
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if is_of_list(source):
            return False
        return source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if any(take(source) for take in self.paste_takers):
            return
        text = source.text()
        if not self.take_step(lambda whole, selection: pasted_link(whole, selection, text)):
            self.insertPlainText(text)
            self.ensureCursorVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = make_menu(self, self.do, read_only=self.isReadOnly())
        is_pointed = event.reason() is not QContextMenuEvent.Reason.Keyboard
        cursor = self.cursorForPosition(event.pos()) if is_pointed else self.textCursor()
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        for fill in self.menu_fillers:
            fill(menu, cursor)
        menu.popup(event.globalPos() if is_pointed else below)
