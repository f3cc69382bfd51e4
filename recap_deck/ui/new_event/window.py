"""The form of a new event: what it is, its sessions, its theme, and the folder it is written to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from recap_deck.build.words import date_text
from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.source.new_event import NewEvent, folder_name, write_new_event
from recap_deck.source.new_folder import free_folder, refuse_full
from recap_deck.source.values import BadValueError, read_date
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.ui.forms.field import Field
from recap_deck.ui.forms.picker import Picker
from recap_deck.ui.forms.text import Text
from recap_deck.ui.forms.theme_cards import ThemeCards
from recap_deck.ui.look import GAP, LARGE, NORMAL, SMALL, color, look, scroll_style
from recap_deck.ui.new_event.session_rows import SessionRows, checker
from recap_deck.ui.screens import screen_of
from recap_deck.ui.window.button import Button, Weight
from recap_deck.ui.words import language, say

_SIZE = (820, 720)
_LANGUAGES = (("ko", "한국어"), ("en", "English"))


class NewEventWindow(QWidget):
    """Asks, checks while it is typed, and writes the folder when all of it can stand.

    Signals:
        created: the event is written; carries its folder.
    """

    created = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setWindowTitle(say("form-new-event"))
        # Its keys are its own: the filter of all key presses leaves such a window alone.
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._below = _documents_folder()
        self._names_folder = True
        self._make_fields()
        self.create_button = Button(say("form-create"), self, weight=Weight.PRIMARY)
        self.cancel_button = Button(say("ui-cancel"), self)
        self._build()
        self._connect()
        self._on_title()
        self.title.setFocus()

    def _make_fields(self) -> None:
        self.title = self._field("title", "form-title")
        self.date = self._field("date", "form-date", "2026-12-01")
        self.start = self._field("start", "form-start", "19:00")
        self.venue = self._field("venue", "form-venue")
        self.lang = Picker(say("form-language"), _LANGUAGES, self)
        self.lang.pick("ko" if language() == "ko" else "en")
        self.sessions = SessionRows(self)
        self.themes = ThemeCards(say("form-theme"), 6, self)
        self.themes.pick("recap")
        self.folder = Field(say("form-folder"), self, check=_folder_refusal)
        self.chooser = Button(say("form-choose"), self, icon="folder-open")
        self.chooser.show_icon()

    def _field(self, key: str, code: str, hint: str = "") -> Field:
        return Field(say(code), self, check=checker(key, say(code)), hint=hint)

    def _build(self) -> None:
        screen = screen_of(self).availableGeometry()
        self.resize(min(_SIZE[0], screen.width()), min(_SIZE[1], screen.height() - 40))
        self.setMinimumSize(640, 420)
        form = QVBoxLayout()
        form.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 2 * GAP)
        form.setSpacing(GAP)
        form.addWidget(Text(say("form-new-event"), self, size=LARGE + 5, bold=True))
        form.addSpacing(GAP)
        form.addWidget(self.title)
        form.addLayout(self._facts())
        form.addWidget(Text(say("form-sessions"), self, size=LARGE, bold=True))
        form.addWidget(self.sessions)
        form.addSpacing(GAP)
        form.addWidget(Text(say("form-theme"), self, size=LARGE, bold=True))
        form.addWidget(self.themes)
        form.addSpacing(GAP)
        form.addLayout(self._place())
        form.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = _scrolled(form, self)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot())

    def _facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(0)
        for place, part in enumerate((self.date, self.start, self.venue)):
            grid.addWidget(part, 0, place, Qt.AlignmentFlag.AlignTop)
        lang = QVBoxLayout()
        lang.setSpacing(3)
        lang.addWidget(Text(say("form-language"), self, size=SMALL, tone="secondary"))
        lang.addWidget(self.lang)
        lang.addStretch(1)
        grid.addLayout(lang, 0, 3)
        for place, stretch in enumerate((2, 1, 3, 1)):
            grid.setColumnStretch(place, stretch)
        return grid

    def _place(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.folder, 1)
        beside = QVBoxLayout()
        beside.addSpacing(19)
        beside.addWidget(self.chooser)
        beside.addStretch(1)
        row.addLayout(beside)
        return row

    def _foot(self) -> QHBoxLayout:
        self.said = Text("", self, size=NORMAL, tone="error", wraps=True)
        foot = QHBoxLayout()
        foot.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        foot.setSpacing(GAP)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.create_button)
        return foot

    def _connect(self) -> None:
        self.title.edited.connect(self._on_title)
        self.date.edited.connect(self._show_covers)
        self.lang.picked.connect(self._show_covers)
        self.folder.edited.connect(self._on_folder_edited)
        self.chooser.clicked.connect(self._choose_folder)
        self.create_button.clicked.connect(self.create_event)
        self.cancel_button.clicked.connect(self.close)

    def _on_title(self, _text: str = "") -> None:
        if self._names_folder:
            self.folder.show_value(str(free_folder(self._below / folder_name(self.title.text))))
        self._show_covers()

    def _show_covers(self, _text: str = "") -> None:
        title = self.title.text.strip() or say("form-new-event")
        self.themes.show_cover(title, self._said_date())

    def _on_folder_edited(self, _text: str) -> None:
        self._names_folder = False

    def _choose_folder(self, _checked: bool = False) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(self, say("form-folder"), str(self._below))
        if chosen:
            self._below = Path(chosen)
            self._names_folder = True
            self._on_title()

    @property
    def value(self) -> NewEvent:
        """What was typed."""
        return NewEvent(
            title=self.title.text,
            date=self.date.text,
            start=self.start.text,
            venue=self.venue.text,
            theme=self.themes.value or "recap",
            lang=self.lang.value,
            sessions=self.sessions.values,
            said_date=self._said_date(),
        )

    def _said_date(self) -> str:
        """The date in the event's language; as it was typed while it is none."""
        try:
            return date_text(read_date(YamlText(self.date.text)), self.lang.value)
        except BadValueError:
            return self.date.text.strip()

    def create_event(self, _checked: bool = False) -> None:
        """Write the folder, or show the first thing that keeps it from being written."""
        bad = self._first_bad()
        if bad is not None:
            self._scroll.ensureWidgetVisible(bad)
            bad.setFocus()
            return
        folder = Path(self.folder.text.strip()).expanduser()
        try:
            write_new_event(self.value, folder)
        except RecapDeckError as error:
            self.said.show_text(sentence(error.code, error.arguments, language()))
            return
        self.created.emit(folder)
        self.close()

    def _first_bad(self) -> Field | None:
        fields = (self.title, self.date, self.start, self.venue)
        bad = [each for each in fields if not each.is_good()]
        session = self.sessions.first_bad()
        bad += [each for each in (session,) if each is not None]
        bad += [] if self.folder.is_good() else [self.folder]
        return bad[0] if bad else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.create_event()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        foot = self._scroll.geometry().bottom() + 1
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.panel))
            painter.fillRect(0, foot, self.width(), 1, color(tones.line))


def _scrolled(layout: QLayout, parent: QWidget) -> QScrollArea:
    """A layout in a room that scrolls up and down."""
    room, area = QWidget(parent), QScrollArea(parent)
    room.setLayout(layout)
    area.setWidget(room)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setStyleSheet("QScrollArea { background: transparent; }" + scroll_style(look()))
    room.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def _documents_folder() -> Path:
    """Where a new folder goes by itself."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()


def _folder_refusal(text: str) -> str:
    """Why nothing can be written to a folder; empty where it can."""
    if not text.strip():
        return say("form-folder-missing")
    try:
        refuse_full(Path(text.strip()).expanduser())
    except RecapDeckError as error:
        return sentence(error.code, error.arguments, language())
    return ""
