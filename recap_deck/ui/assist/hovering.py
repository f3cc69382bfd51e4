"""Tells what a word means when the pointer rests on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QTextCursor

from recap_deck.ui.assist.desk import Desk
from recap_deck.ui.assist.sheets.hover_card import HoverCard, Remark
from recap_deck.ui.editor.places import Places
from recap_deck.writing.hover import Hover, hover_at

_REST_MS = 550

_CLOSING = (
    QEvent.Type.Leave,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
    QEvent.Type.Resize,
)


class Hovering(QObject):
    """Joins an editor and the card; `remarks_at` tells what is wrong at a place as Qt counts."""

    def __init__(self, desk: Desk, remarks_at: Callable[[int], Sequence[Remark]]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._remarks_at = remarks_at
        self._card: HoverCard | None = None
        self._range = range(0)
        self._place = QPoint()
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._on_rest)
        viewport = desk.editor.viewport()
        viewport.setMouseTracking(True)
        viewport.installEventFilter(self)
        desk.editor.installEventFilter(self)
        desk.editor.verticalScrollBar().valueChanged.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether something is told now."""
        return self._card is not None and self._card.isVisible()

    def close(self) -> None:
        """Tell nothing."""
        self._rest.stop()
        if self._card is not None:
            self._card.hide()

    def tell_at(self, cursor: QTextCursor) -> bool:
        """Tell what is known of a place; whether there is anything."""
        desk = self._desk
        places = Places(desk.editor.document())
        offset = places.offset_of(cursor.position())
        hover = hover_at(places.text, offset, desk.known, is_event=desk.is_event)
        remarks = self._remarks_at(cursor.position())
        if hover is None and not remarks:
            self.close()
            return False
        self._show(hover, remarks, cursor, places)
        return True

    def _show(
        self, hover: Hover | None, remarks: Sequence[Remark], cursor: QTextCursor, places: Places
    ) -> None:
        start = QTextCursor(cursor)
        at = cursor.position()
        self._range = range(at - 1, at + 2)
        if hover is not None:
            first, last = places.place_of(hover.start), places.place_of(hover.end)
            start.setPosition(first)
            self._range = range(first, last + 1)
        if self._card is None:
            self._card = HoverCard(self._desk.editor.window(), self._desk.signs)
        self._card.show_card(hover, remarks, self._desk.rect_of(start))

    def _cursor_at(self, place: QPoint) -> QTextCursor | None:
        """The cursor under a point of the viewport; None beside the text."""
        editor = self._desk.editor
        cursor = editor.cursorForPosition(place)
        rect = editor.cursorRect(cursor)
        is_near = (
            abs(rect.x() - place.x()) < 24 and rect.top() - 4 <= place.y() <= rect.bottom() + 4
        )
        return cursor if is_near else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CLOSING:
            self.close()
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            self._follow(event)
        return False

    def _follow(self, event: QMouseEvent) -> None:
        """Stay open over the word that is told of; wait for the pointer to rest on another."""
        self._place = event.position().toPoint()
        cursor = self._cursor_at(self._place)
        if self.is_open and cursor is not None and cursor.position() in self._range:
            return
        self.close()
        if cursor is not None and event.buttons() == Qt.MouseButton.NoButton:
            self._rest.start()

    def _on_rest(self) -> None:
        cursor = self._cursor_at(self._place)
        if cursor is not None:
            self.tell_at(cursor)
