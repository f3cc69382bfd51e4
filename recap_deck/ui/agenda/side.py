"""The cards beside the table: what helps, the chosen item, and what is changed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.show.forecast import ItemState
from recap_deck.ui.agenda.button import CommandButton
from recap_deck.ui.agenda.cards import FILE_ROWS, ITEM_ROWS, LINE_HEIGHT, CommandsCard, card_height
from recap_deck.ui.agenda.editing import AgendaEditing
from recap_deck.ui.agenda.offers import OffersCard, Standing
from recap_deck.ui.agenda.rows import AgendaLine, AgendaTotal
from recap_deck.ui.presenter.drawing import unit_of
from recap_deck.ui.presenter.pane import HEADING
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.words import say

GAP = 10
_SHUT = 28
_DRAFT_ROWS = ((("cancel", "ui-cancel-button"), ("write", "ui-write-button")),)
_LENGTHS = ("less_5", "less", "more", "more_5")
_PLACES = ("earlier", "later", "start")


class AgendaSide(QWidget):
    """Shows what the editing holds; its buttons ask for commands.

    Signals:
        asked: a button was pressed; carries its command.
        taken: an offer was clicked; carries its place.
    """

    asked = Signal(str)
    taken = Signal(int)

    def __init__(self, editing: AgendaEditing, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing = editing
        self.offers = OffersCard(self)
        self.item = CommandsCard(ITEM_ROWS, self)
        self.file = CommandsCard(FILE_ROWS, self, is_line=True)
        self.asking = CommandsCard(_DRAFT_ROWS, self, is_line=True, main="write")
        self.shut = CommandButton("close", "", self, icon="x")
        self.shut.clicked.connect(self._on_shut)
        self.offers.taken.connect(self.taken)
        for card in (self.item, self.file, self.asking):
            card.asked.connect(self.asked)

    def refresh(self, line: AgendaLine | None, total: AgendaTotal) -> None:
        """Draw what there is now; `line` is the chosen item."""
        has_draft = self._editing.draft is not None
        for card in (self.item, self.file):
            card.setVisible(not has_draft)
        self.asking.setVisible(has_draft)
        self._show_offers(total)
        self._enable(line)
        self._show_item(line)
        self._show_file()
        self._place()

    def _on_shut(self) -> None:
        self.asked.emit("close" if self._editing.draft is None else "cancel")

    def _show_offers(self, total: AgendaTotal) -> None:
        editing, changes = self._editing, self._editing.change_texts()
        offers = editing.offers()
        if editing.draft is not None:
            standing = Standing(hint=say("ui-draft-hint"), changes=changes)
            self.offers.show_standing(editing.draft.path.name, standing)
        elif offers:
            self.offers.show_offers(say("ui-offers"), offers)
        else:
            code = "planning" if total.is_planning else "in-time"
            standing = Standing(total.span, say(f"ui-{code}-hint"), changes)
            self.offers.show_standing(say(f"ui-{code}"), standing)

    def _enable(self, line: AgendaLine | None) -> None:
        """Only what can be done to the chosen item."""
        buttons, state = self.item.buttons, line.state if line is not None else ItemState.DONE
        for name in _LENGTHS:
            buttons[name].setEnabled(state in (ItemState.AHEAD, ItemState.RUNNING))
        for name in _PLACES:
            buttons[name].setEnabled(state is ItemState.AHEAD)
        is_out = state is ItemState.SKIPPED
        buttons["skip"].setEnabled(is_out or state is ItemState.AHEAD)
        buttons["skip"].setText(say("ui-restore-button" if is_out else "ui-skip-button"))
        buttons["title"].setEnabled(line is not None and line.is_new)

    def _show_item(self, line: AgendaLine | None) -> None:
        if line is None:
            self.item.show_texts(Said())
            return
        start = line.when.partition(" – ")[0]
        begins = say("ui-starts-at", time=start) if line.is_fixed and start else start
        detail = " · ".join(filter(None, (begins, line.speakers)))
        self.item.show_texts(Said(line.title), line.length, Said(detail))

    def _show_file(self) -> None:
        count = len(self._editing.rundown.changes)
        words = say("ui-changes", count=count) if count else say("ui-no-changes")
        self.file.show_texts(Said(words, Tone.SECONDARY if count else Tone.QUIET))
        for button in self.file.buttons.values():
            button.setEnabled(bool(count))

    def _place(self) -> None:
        unit, width = unit_of(self.window()), self.width()
        gap, line = round(GAP * unit), round(LINE_HEIGHT * unit)
        item = round(card_height(ITEM_ROWS) * unit)
        under = line + gap if self._editing.draft is not None else line + item + 2 * gap
        offers = max(0, self.height() - under)
        self.offers.setGeometry(0, 0, width, offers)
        size = round(_SHUT * unit)
        edge = round((HEADING - _SHUT) / 2 * unit)
        self.shut.setGeometry(width - size - 2 * edge, edge, size, size)
        self.item.setGeometry(0, offers + gap, width, item)
        foot = QRect(0, self.height() - line, width, line)
        self.file.setGeometry(foot)
        self.asking.setGeometry(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
