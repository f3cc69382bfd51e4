"""The agenda in full: table, offers, the chosen item, event.yaml; keys and buttons do the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press
from recap_deck.show.forecast import ItemState
from recap_deck.ui.agenda.difference import DifferenceView
from recap_deck.ui.agenda.editing import AgendaEditing
from recap_deck.ui.agenda.field import AgendaField
from recap_deck.ui.agenda.menu import make_agenda_menu
from recap_deck.ui.agenda.rows import agenda_lines, agenda_total
from recap_deck.ui.agenda.side import GAP, AgendaSide
from recap_deck.ui.agenda.table import AgendaTable
from recap_deck.ui.key_filter import press_from
from recap_deck.ui.live_commands import command_of
from recap_deck.ui.live_evening import LiveEvening
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import unit_of
from recap_deck.ui.words import say

_MARGIN = 14
_SIDE = 356

Room = Callable[[], QRect]


class AgendaPane(QWidget):
    """Shows what the editing holds; has the keys as long as it is open, and no focus by a click.

    Signals:
        closed: it went away.
    """

    closed = Signal()

    def __init__(
        self, editing: AgendaEditing, show: LiveShow, evening: LiveEvening, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._editing = editing
        self._room: Room = QRect
        self._watched: QWidget | None = None
        self._taking: Callable[[str], None] | None = None
        self.table = AgendaTable(self)
        self.difference = DifferenceView(self)
        self.side = AgendaSide(editing, self)
        self.field = AgendaField(self)
        # Later, because a host places its own panes when it hears of its new size.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fill)
        self._commands = {
            **editing.commands(),
            "start": self.ask_start,
            "title": self.ask_title,
            "close": self.close_pane,
        }
        self._connect(show, evening)
        self.hide()

    def open_over(self, host: QWidget, room: Room, watched: QWidget) -> None:
        """Lie over the part of a window that `room` says; it changes with the size of `watched`."""
        self._forget_watched()
        self.setParent(host)
        self._room, self._watched = room, watched
        watched.installEventFilter(self)
        self._editing.draft = None
        self._editing.select_current()
        self._fill()
        self.refresh()
        self.show()
        self.raise_()
        host.window().activateWindow()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_pane(self) -> None:
        """Go away."""
        if self.isVisible():
            self.field.leave()
            self.clearFocus()
            self._forget_watched()
            self.hide()
            self.closed.emit()

    def escape(self) -> None:
        """Close the lines that would be written, else everything."""
        if self._editing.draft is not None:
            self._editing.cancel()
        else:
            self.close_pane()

    @property
    def where(self) -> Where:
        """Whose keys count while the focus is here."""
        return Where.DRAFT if self._has_draft else Where.AGENDA

    def keeps_press(self, press: Press) -> bool:
        """Say which keys are the agenda's; all others turn slides as ever."""
        return bool(command_of(self.where, press)) or (
            self._has_draft and press.key in ("Up", "Down")
        )

    def do(self, command_id: str) -> None:
        """Do what a key or a button asks for."""
        if self._has_draft and command_id in ("up", "down"):
            self.difference.scroll_rows(-1 if command_id == "up" else 1)
        else:
            self._commands[command_id]()

    def ask_title(self) -> None:
        """Let the chosen item's title be typed, where it is new."""
        line = self._editing.line()
        if line is None or not line.is_new:
            self._editing.told.emit(say("ui-not-here"))
            return
        self._ask("title", line.title, say("ui-agenda-item"), self._editing.set_title)

    def ask_start(self) -> None:
        """Let a time be typed that the chosen item doesn't begin before."""
        line = self._editing.line()
        if line is None or line.state not in (ItemState.AHEAD,):
            self._editing.told.emit(say("ui-not-here"))
            return
        start = line.when.partition(" ")[0]
        self._editing.told.emit(say("ui-start-hint"))
        self._ask("when", start, "20:10", self._editing.set_start)

    def refresh(self) -> None:
        """Draw what there is now."""
        if not self.isVisible() and self._watched is None:
            return
        self._editing.follow_current()
        editing, telling = self._editing, self._editing.telling()
        lines = agenda_lines(telling)
        total = agenda_total(telling)
        self.table.show_lines(lines, total, editing.selected)
        chosen = next((each for each in lines if each.id == editing.selected), None)
        self.side.refresh(chosen, total)
        self._show_draft()

    @property
    def _has_draft(self) -> bool:
        return self._editing.draft is not None

    def _show_draft(self) -> None:
        draft = self._editing.draft
        self.table.setVisible(draft is None)
        self.difference.setVisible(draft is not None)
        if draft is not None:
            self.difference.show_rows(say("ui-draft", file=draft.path.name), draft.rows)

    def _ask(self, part: str, text: str, hint: str, take: Callable[[str], None]) -> None:
        place = self.table.place_of(part).translated(self.table.pos())
        self._taking = take
        self.field.ask(text, hint, place)

    def _connect(self, show: LiveShow, evening: LiveEvening) -> None:
        editing = self._editing
        for signal in (show.taken, evening.changed, editing.changed):
            signal.connect(self.refresh)
        editing.naming.connect(self.ask_title)
        self.table.chosen.connect(self._on_chosen)
        self.table.start_asked.connect(self.ask_start)
        self.table.title_asked.connect(self.ask_title)
        self.table.moved.connect(editing.drag)
        self.side.taken.connect(editing.accept)
        self.side.asked.connect(self.do)
        self.field.entered.connect(self._on_entered)
        self.field.left.connect(partial(self.setFocus, Qt.FocusReason.ShortcutFocusReason))

    def _on_entered(self, text: str) -> None:
        if self._taking is not None:
            self._taking(text)

    def _on_chosen(self, item_id: str) -> None:
        """What was being typed belongs to another row."""
        self.field.leave()
        self._editing.select(item_id)

    def _forget_watched(self) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None

    def _fill(self) -> None:
        self.setGeometry(self._room())
        self._place()

    def _place(self) -> None:
        unit = unit_of(self.window())
        margin, gap = round(_MARGIN * unit), round(GAP * unit)
        room = self.rect().adjusted(margin, gap, -margin, -gap)
        side = min(round(_SIDE * unit), room.width() // 2)
        left = QRect(room.x(), room.y(), room.width() - side - gap, room.height())
        self.table.setGeometry(left)
        self.difference.setGeometry(left)
        self.side.setGeometry(left.right() + 1 + gap, room.y(), side, room.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = press_from(event)
        command = command_of(self.where, press)
        if command:
            self.do(command)
        elif press is not None and self.keeps_press(press):
            self.do(press.key.lower())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at, place = event.pos(), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            row = self.table.place_of("title").translated(self.table.pos())
            place = self.mapToGlobal(row.bottomLeft())
        elif not self._has_draft:
            self.table.choose_at(self.table.mapFrom(self, at))
        make_agenda_menu(self, self.do, has_draft=self._has_draft).popup(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().ground))
