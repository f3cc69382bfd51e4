"""The panel before a show: displays, checks, and one key that starts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.build.preflight import Preflight
from recap_deck.commands.keymap import Keymap
from recap_deck.model.runs import Run
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.ui.displays import Display, Seats
from recap_deck.ui.key_filter import press_from
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import GAP, LARGE, color, font, look
from recap_deck.ui.screens import screen_of
from recap_deck.ui.start_panel.checks import ChecksList
from recap_deck.ui.start_panel.desk_view import DeskView, Picture
from recap_deck.ui.start_panel.identify import Identify
from recap_deck.ui.start_panel.telling import seats_text
from recap_deck.ui.window.button import Button, Weight
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.words import say

_SIZE = QSize(920, 660)
_MARGIN = 4 * GAP
_TITLE = 40
_LEAST_DESK = 190
_STARTS = frozenset({"show.start", "show.from_here", "show.full_screen", "show.choose"})
_IDENTIFY_KEY = "I"


class _Sentence(QWidget):
    """Who gets which display, and a warning where there is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.warning = "", ""

    def show_text(self, text: str, warning: str) -> None:
        """Say something else."""
        self.text, self.warning = text, warning
        self.setAccessibleName(f"{text} {warning}".strip())
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Take the height that the text needs in this width."""
        self.setFixedHeight(round(sum(each.size.height for each in self._lines())) + GAP)

    def _lines(self) -> list[QtParagraph]:
        tones = look()
        said = [(self.text, tones.secondary), (self.warning, tones.late)]
        width = max(200, self.width())
        return [
            set_text((Run(text),), reading_style(tones, LARGE, tone, height=1.5), width)
            for text, tone in said
            if text
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        y = float(GAP // 2)
        with QPainter(self) as painter:
            for line in self._lines():
                paint_paragraph(painter, line, QPointF(0, y))
                y += line.size.height


class StartPanel(QDialog):
    """Shows who gets which display; what is chosen in it is in `seats`.

    Signals:
        started: the show is to begin.
        slide_asked: a slide is to be mended first; carries its index.
    """

    started = Signal()
    slide_asked = Signal(int)

    def __init__(self, slide: Picture, console: Picture, keymap: Keymap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("ui-start-title"))
        self._keymap = keymap
        self._displays: tuple[Display, ...] = ()
        self.seats = Seats()
        self._warning = ""
        self.desk = DeskView(slide, console, self)
        self.sentence = _Sentence(self)
        self.checks = ChecksList(self)
        self.identify = Identify(self)
        self._build()
        # Else Qt gives it to the first button, which then keeps Space.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self.desk.audience_asked.connect(self._give_audience)
        self.desk.presenter_asked.connect(self._give_presenter)
        self.checks.slide_asked.connect(self.slide_asked)
        self.finished.connect(self.identify.close)
        room = screen_of(parent).availableGeometry().size() - QSize(40, 60)
        self.resize(_SIZE.boundedTo(room))

    def show_displays(self, displays: Sequence[Display], seats: Seats) -> None:
        """Show the displays of this moment, and who is likely to get which."""
        self._displays, self.seats = tuple(displays), seats
        self._show_seats()

    def show_found(self, found: Preflight) -> None:
        """Show what is to be looked at."""
        self.checks.show_found(found)

    def warn(self, text: str) -> None:
        """Say something that may go wrong; "" takes it back."""
        self._warning = text
        self._show_seats()

    def renew(self) -> None:
        """Draw the deck anew."""
        self.desk.renew()

    def _build(self) -> None:
        swap_key = key_of("show.swap")
        self.swap_button = Button(say("ui-swap"), self, icon="arrows-left-right", detail=swap_key)
        self.identify_button = Button(
            say("ui-identify"), self, icon="monitor", detail=_IDENTIFY_KEY
        )
        self._cancel = Button(say("ui-cancel"), self, detail="Esc")
        self._start = Button(
            say("ui-start"), self, icon="play-fill", detail="Enter", weight=Weight.PRIMARY
        )
        self.swap_button.clicked.connect(self._swap)
        self.identify_button.clicked.connect(self._identify)
        self._cancel.clicked.connect(self.reject)
        self._start.clicked.connect(self.started)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        for button in (self.swap_button, self.identify_button):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self._cancel, self._start):
            foot.addWidget(button)
        for button in (self.swap_button, self.identify_button, self._cancel, self._start):
            button.show_icon()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN // 2 + _TITLE, _MARGIN, _MARGIN - GAP)
        column.setSpacing(GAP + GAP // 2)
        self.desk.setMinimumHeight(_LEAST_DESK)
        column.addWidget(self.desk, 3)
        column.addWidget(self.sentence)
        column.addWidget(self.checks, 2)
        column.addLayout(foot)

    def _show_seats(self) -> None:
        self.desk.show_seats(self._displays, self.seats)
        self.sentence.show_text(seats_text(self._displays, self.seats), self._warning)
        self.swap_button.setEnabled(bool(self.seats.presenter))

    def _give_audience(self, identity: str) -> None:
        if identity != self.seats.audience:
            self._choose(self.seats.with_audience(identity))

    def _give_presenter(self, identity: str) -> None:
        self._choose(self.seats.with_presenter(identity))

    def _choose(self, seats: Seats) -> None:
        if self.seats.presenter:
            self.seats = seats
            self._show_seats()

    def _swap(self) -> None:
        self._choose(self.seats.swapped())

    def _identify(self) -> None:
        identities = [each.display.identity for each in self.desk.shown]
        self.identify.show_signs(identities, self.desk.names, self.seats)

    def _step(self, by: int) -> None:
        """Give the slides to the display beside."""
        names = [each.display.identity for each in self.desk.shown]
        if self.seats.audience in names:
            place = (names.index(self.seats.audience) + by) % len(names)
            self._give_audience(names[place])

    def _take(self, key: str, command: str) -> bool:
        """Do what a key asks for; say whether it was one of ours."""
        names = [each.display.identity for each in self.desk.shown]
        if key == "Return" or command in _STARTS:
            self.started.emit()
        elif command == "show.swap":
            self._swap()
        elif key == _IDENTIFY_KEY:
            self._identify()
        elif key in ("Left", "Right"):
            self._step(-1 if key == "Left" else 1)
        elif key.isdecimal() and 0 < int(key) <= len(names):
            self._give_audience(names[int(key) - 1])
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press, focused = press_from(event), self.focusWidget()
        if press is not None and press.key == "Return" and isinstance(focused, QAbstractButton):
            focused.click()
            return
        command = self._keymap.find(press) if press is not None else None
        key = press.key if press is not None and not press.modifiers else ""
        if not self._take(key, command.id if command is not None else ""):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.setFont(font(LARGE + 5, bold=True))
            painter.setPen(color(tones.text))
            title = QRectF(_MARGIN, _MARGIN // 2 - GAP // 2, self.width(), _TITLE)
            painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, say("ui-start-title"))
