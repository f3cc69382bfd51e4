"""The window's head: which event this is, and what one does with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recap_deck.commands.table import COMMANDS
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import GAP, HEADER_HEIGHT, LARGE, NORMAL, color, font, look
from recap_deck.ui.window.button import Button, Weight
from recap_deck.ui.words import language, say


class Header(QWidget):
    """Title and path on the left, commands on the right; `run` is called with a command's id."""

    def __init__(self, run: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._title = ""
        self._detail = ""
        self.setFixedHeight(HEADER_HEIGHT)
        self.menu_button = Button(say("ui-menu"), self, icon="list", shows_text=False)
        self.buttons = [
            self._command_button("deck.open"),
            self._command_button("deck.export"),
            self._command_button("show.start", Weight.PRIMARY),
        ]
        self._build()

    def show_title(self, title: str, detail: str) -> None:
        """Name the event, and the path it was opened from."""
        self._title, self._detail = title, detail
        self.update()

    def show_icons(self) -> None:
        """Draw the icons; loading them is left until the first slide is there."""
        for button in (*self.buttons, self.menu_button):
            button.show_icon()

    def show_keys(self) -> None:
        """Show the keys in force."""
        self.buttons[-1].show_detail(key_of(self.buttons[-1].objectName()))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, 0, 2 * GAP - 4, 0)
        row.setSpacing(4)
        row.addStretch(1)
        for button in self.buttons[:-1]:
            row.addWidget(button)
        row.addSpacing(GAP)
        row.addWidget(self.buttons[-1])
        row.addWidget(self.menu_button)

    def _command_button(self, name: str, weight: Weight = Weight.QUIET) -> Button:
        command = COMMANDS[name]
        detail = key_of(name) if weight is Weight.PRIMARY else ""
        title = command.title_in(language()).rstrip("…")
        button = Button(title, self, icon=command.icon, detail=detail, weight=weight)
        button.setObjectName(name)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        self._run(self.sender().objectName())

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.fillRect(0, self.height() - 1, self.width(), 1, color(tones.line))
            self._paint_title(painter)

    def _paint_title(self, painter: QPainter) -> None:
        tones = look()
        room = self.buttons[0].x() - 4 * GAP
        x = 2.0 * GAP
        texts = (
            (self._title, font(LARGE, bold=True), tones.text),
            (self._detail, font(NORMAL), tones.quiet),
        )
        for text, face, tone in texts:
            painter.setFont(face)
            painter.setPen(color(tone))
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideMiddle, room - x)
            rect = QRectF(x, 0, max(0.0, room - x), self.height() - 1)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
            x += QFontMetricsF(face).horizontalAdvance(shown) + 1.5 * GAP
