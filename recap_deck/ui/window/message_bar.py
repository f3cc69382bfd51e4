"""A bar that tells one thing at a time, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recap_deck.ui.look import GAP, NORMAL, color, font, look
from recap_deck.ui.window.button import Button
from recap_deck.ui.words import say
from recap_deck.values import dataclass, field

_HEIGHT = 44


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the user may do about a message."""

    text: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the bar tells; `share` is how much is done of what takes time, None for no progress."""

    text: str
    choices: Sequence[Choice] = field(default_factory=tuple)
    is_problem: bool = False
    share: float | None = None
    can_close: bool = True


class MessageBar(QWidget):
    """Shows one notice, or nothing and takes no room.

    What stands comes back when nothing else is told, until it is closed or withdrawn.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self._standing: list[Notice] = []
        self._buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GAP, 0, 2 * GAP - 4, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self.setFixedHeight(_HEIGHT)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show `notice` in place of the one before."""
        same_buttons = self.notice is not None and self.notice.choices == notice.choices
        self.notice = notice
        self.setAccessibleName(notice.text)
        if not same_buttons:
            self._build_buttons(notice)
        self.show()
        self.update()

    def stand(self, notice: Notice) -> None:
        """Show `notice` as soon as nothing passing is told, and as long as it stands."""
        is_free = self.notice is None or self.notice in self._standing
        self._standing.append(notice)
        if is_free:
            self._tell_standing()

    def withdraw(self, notice: Notice) -> None:
        """Let a notice stand no more."""
        if notice is self.notice:
            self.close_notice()
        elif notice in self._standing:
            self._standing.remove(notice)

    def close_notice(self) -> None:
        """Tell this no more, but what stands, if anything does."""
        if self.notice in self._standing:
            self._standing.remove(self.notice)
        self.notice = None
        self.hide()
        self._tell_standing()

    def _tell_standing(self) -> None:
        """Show the newest problem that stands, or else the newest of all."""
        problems = [notice for notice in self._standing if notice.is_problem]
        for notice in (problems or self._standing)[-1:]:
            if notice is not self.notice:
                self.tell(notice)

    def _build_buttons(self, notice: Notice) -> None:
        for button in self._buttons:
            button.hide()
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [Button(choice.text, self) for choice in notice.choices]
        for button, choice in zip(self._buttons, notice.choices, strict=True):
            button.clicked.connect(choice.run)
        if notice.can_close:
            closer = Button(say("ui-close"), self, icon="x", shows_text=False)
            closer.clicked.connect(self.close_notice)
            closer.show_icon()
            self._buttons.append(closer)
        for button in self._buttons:
            self._row.addWidget(button)
            button.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.notice is None:
            return
        with QPainter(self) as painter:
            self._paint(painter, self.notice)

    def _paint(self, painter: QPainter, notice: Notice) -> None:
        tones = look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), color(tones.surface))
        bottom = self.height() - 1
        painter.fillRect(0, bottom, self.width(), 1, color(tones.line))
        if notice.share is not None:
            done = round(self.width() * notice.share)
            painter.fillRect(0, bottom - 1, done, 2, color(tones.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(tones.error if notice.is_problem else tones.second))
        painter.drawEllipse(QRectF(2 * GAP, self.height() / 2 - 4, 8, 8))
        left = 2 * GAP + 18
        right = min((button.x() for button in self._buttons), default=self.width()) - 2 * GAP
        text = QFontMetricsF(font()).elidedText(
            notice.text.replace("\n", " "), Qt.TextElideMode.ElideMiddle, right - left
        )
        painter.setFont(font(NORMAL))
        painter.setPen(color(tones.text))
        rect = QRectF(left, 0, right - left, bottom)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
