"""The cards of recent decks in as many columns as there is room for; arrow keys go between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from recap_deck.settings.recent import Recent
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import GAP, NORMAL, color, font, look, scroll_style
from recap_deck.ui.start_screen.card import RecentCard
from recap_deck.ui.words import say

_LEAST = 216
_GAP = 2 * GAP
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RecentCards(QScrollArea):
    """All recent decks.

    Signals:
        chosen: a deck is to be opened; carries the recent one.
        removal_asked: one is to be taken out of the list; carries its path.
    """

    chosen = Signal(object)
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: list[RecentCard] = []
        self.columns = 1
        self._room = QWidget(self)
        self._nothing = _Nothing(self)
        self.setWidget(self._room)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._room.setAutoFillBackground(False)
        self.apply_look()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.setStyleSheet("QScrollArea { background: transparent; }" + scroll_style(look()))

    def show_recents(self, recents: Sequence[Recent]) -> None:
        """Show these; the focus stays near where it was."""
        place = next((i for i, card in enumerate(self.cards) if card.hasFocus()), None)
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._made(recent) for recent in recents]
        self._nothing.setVisible(not self.cards)
        self._arrange()
        if place is not None and self.cards:
            self.cards[min(place, len(self.cards) - 1)].setFocus()

    def _made(self, recent: Recent) -> RecentCard:
        card = RecentCard(recent, self._room)
        card.clicked.connect(self._on_clicked)
        card.removal_asked.connect(self.removal_asked)
        card.show()
        return card

    def _on_clicked(self, _checked: bool = False) -> None:
        card = self.sender()
        assert isinstance(card, RecentCard), "cards are what is connected here"
        self.chosen.emit(card.recent)

    def _arrange(self) -> None:
        room = self.viewport().width()
        self.columns = max(1, (room + _GAP) // (_LEAST + _GAP))
        width = (room - (self.columns - 1) * _GAP) // self.columns
        y = 0
        for place, card in enumerate(self.cards):
            row, column = divmod(place, self.columns)
            height = card.height_for(width)
            y = row * (height + _GAP)
            card.setGeometry(column * (width + _GAP), y, width, height)
        bottom = y + self.cards[0].height_for(width) if self.cards else 0
        self._room.resize(room, bottom)
        self._nothing.setGeometry(self.viewport().rect().adjusted(0, 0, 0, -3 * GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys that a card left over."""
        key = Qt.Key(event.key())
        place = next((i for i, card in enumerate(self.cards) if card.hasFocus()), None)
        rows = {Qt.Key.Key_Up: -self.columns, Qt.Key.Key_Down: self.columns}
        step = {**_STEPS, **rows}.get(key)
        if place is None or step is None:
            super().keyPressEvent(event)
        elif 0 <= place + step < len(self.cards):
            card = self.cards[place + step]
            card.setFocus()
            self.ensureWidgetVisible(card, 0, _GAP)


class _Nothing(QWidget):
    """What is shown while there is no recent deck: where to drop one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("ui-start-empty"))

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        rect = self.rect().adjusted(1, 1, -2, -2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(tones.line), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(rect, 14, 14)
            middle = rect.center()
            place = QRectF(middle.x() - 22, middle.y() - 54, 44, 44)
            paint_icon(painter, "presentation", place, color(tones.quiet))
            painter.setFont(font(NORMAL))
            painter.setPen(color(tones.secondary))
            below = rect.adjusted(24, middle.y() - rect.y() + 4, -24, 0)
            top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            flags = int(top) | Qt.TextFlag.TextWordWrap.value
            painter.drawText(below, flags, say("ui-start-empty"))
