"""What is done in the agenda: a command on the chosen item becomes a change of the evening."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from recap_deck.errors import RecapDeckError
from recap_deck.messages import sentence
from recap_deck.model.event import ItemKind
from recap_deck.patterns import expression
from recap_deck.show import evening as moves
from recap_deck.show.agenda_file import Draft, draft_of, write_draft
from recap_deck.show.forecast import ItemState, planned_forecast
from recap_deck.show.rearranging import (
    fixed,
    inserted,
    left_out,
    lengthened,
    moved,
    nearest_day,
    titled,
)
from recap_deck.show.recovery import Offer
from recap_deck.show.rundown import MINUTE, Change, Moved, Rundown, lines_of
from recap_deck.show.settling import new_name
from recap_deck.show.undo import change_text, undo_text
from recap_deck.source.values import BadValueError, read_time
from recap_deck.source.yaml_nodes import YamlText
from recap_deck.ui.agenda.rows import AgendaLine, Telling, agenda_lines
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_evening import LiveEvening
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.words import language, say

_DIGITS = expression(r"(\d{1,2})(\d{2})$")
_NEW_SECONDS = {ItemKind.TALK: 5 * MINUTE, ItemKind.BREAK: 10 * MINUTE}


class AgendaEditing(QObject):
    """Holds which item is chosen and what is about to be written; the rest is the evening's.

    Signals:
        changed: another item is chosen, or there is a draft, or none any more.
        told: something is to be said to who works on the agenda; carries it.
        naming: a new item wants its title typed.
    """

    changed = Signal()
    told = Signal(str)
    naming = Signal()

    def __init__(
        self, live_deck: LiveDeck, show: LiveShow, evening: LiveEvening, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._show = show
        self._evening = evening
        self.draft: Draft | None = None
        self.selected = ""
        self._current = ""

    @property
    def rundown(self) -> Rundown:
        """The agenda with all that was changed, and what happened."""
        return self._evening.rundown

    def telling(self) -> Telling:
        """What is to be told of the agenda now."""
        rundown, shown = self.rundown, self._evening.shown_time
        if self._evening.is_live or rundown.actuals:
            return Telling(rundown, self._evening.forecasts(), self._evening.timer(), shown)
        return Telling(rundown, planned_forecast(rundown), None, shown, is_planning=True)

    def offers(self) -> tuple[Offer, ...]:
        """What helps a late evening."""
        if self.telling().is_planning:
            return ()
        return self._evening.offers()

    def change_texts(self) -> tuple[str, ...]:
        """What was changed on the agenda, the newest first."""
        titles = {line.item.id: line.item.title for line in lines_of(self.rundown)}
        changes = reversed(self.rundown.changes)
        return tuple(change_text(each, titles, language()) for each in changes)

    def select_current(self) -> None:
        """Choose the item that runs, else the first to come."""
        lines = agenda_lines(self.telling())
        here = [line for line in lines if line.is_current]
        ahead = [line for line in lines if line.state is ItemState.AHEAD]
        self.select((here or ahead or [*lines])[0].id if lines else "")

    def follow_current(self) -> None:
        """Choose the item that runs now where the one that ran before was chosen."""
        timer = self._evening.timer()
        before, self._current = self._current, timer.item.id if timer is not None else ""
        if before and before != self._current and self.selected == before:
            self.select_current()

    def select(self, item_id: str) -> None:
        """Choose an item."""
        if item_id != self.selected:
            self.selected = item_id
            self.changed.emit()

    def line(self) -> AgendaLine | None:
        """The chosen item, None where there is none."""
        lines = agenda_lines(self.telling())
        return next((line for line in lines if line.id == self.selected), None)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What each command does that needs no window."""
        return {
            "up": partial(self._step, -1),
            "down": partial(self._step, 1),
            "more": partial(self._lengthen, 1),
            "less": partial(self._lengthen, -1),
            "more_5": partial(self._lengthen, 5),
            "less_5": partial(self._lengthen, -5),
            "earlier": partial(self._move, -1),
            "later": partial(self._move, 1),
            "insert": partial(self._insert, ItemKind.TALK, "ui-new-item"),
            "insert_break": partial(self._insert, ItemKind.BREAK, "ui-new-break"),
            "skip": self._skip,
            "undo": self.undo,
            "draft": self.make_draft,
            "write": self.write,
            "cancel": self.cancel,
            **{f"offer_{n}": partial(self.accept, n - 1) for n in range(1, 5)},
        }

    def set_title(self, text: str) -> None:
        """Give the chosen item another title, where it is new."""
        new = titled(self.rundown, self.selected, text)
        if new is not None:
            self._lay(new)

    def set_start(self, text: str) -> None:
        """Let the chosen item begin at a time of day; "" lets it follow the one before."""
        try:
            start = self._moment(text) if text.strip() else None
        except BadValueError:
            self.told.emit(say("ui-bad-time", text=text.strip()))
            return
        new = fixed(self.rundown, self.selected, start)
        if new is not None:
            self._lay(new)

    def accept(self, place: int) -> None:
        """Take an offer."""
        found = self.offers()
        if place < len(found):
            self._evening.apply(lambda evening: moves.accept(evening, found[place]))
            if found[place].changes:
                self.told.emit(undo_text(self.rundown, language()))

    def drag(self, direction: int, goes_on: bool) -> None:
        """Move the chosen item by a place; all of one drag is one change."""
        new = moved(self.rundown, self.selected, direction)
        if new is None:
            return
        last = self.rundown.changes[-1] if goes_on and self.rundown.changes else None
        is_same = isinstance(last, Moved) and last.id == self.selected
        undone = moves.undo if is_same else _as_it_is
        self._evening.apply(lambda evening: moves.lay(undone(evening), new))

    def undo(self) -> None:
        """Take the newest change back."""
        place = self._place()
        what = self._evening.undo()
        self.told.emit(say("ui-undone", what=what) if what else say("ui-nothing-undone"))
        self._stay_near(place)
        self.changed.emit()

    def make_draft(self) -> None:
        """Show which lines of event.yaml would change."""
        try:
            draft = draft_of(self._deck.deck, self.rundown)
        except RecapDeckError as error:
            self._tell_error(error)
            return
        if draft.rows:
            self.draft = draft
            self.changed.emit()
        else:
            self.told.emit(say("ui-nothing-to-write", file=draft.path.name))

    def cancel(self) -> None:
        """Write nothing."""
        self.draft = None
        self.changed.emit()

    def write(self) -> None:
        """Write the draft; what it says is then the plan, and changed no more."""
        draft, self.draft = self.draft, None
        if draft is None:
            return
        try:
            write_draft(draft)
        except RecapDeckError as error:
            self._tell_error(error)
        else:
            before, place = self._show.evening, self._place()
            self._deck.reload()
            if self._deck.failure is None:
                self._show.settle(before)
                plan = self._show.plan.items
                self.selected = new_name(before.rundown, plan, self.selected) or ""
                self._stay_near(place)
            self.told.emit(say("ui-written", file=draft.path.name))
        self.changed.emit()

    def _moment(self, text: str) -> float:
        """The moment of the evening that a time of day means for the chosen item."""
        time = read_time(YamlText(_DIGITS.sub(r"\1:\2", text.strip())))
        forecasts = self.telling().forecasts
        near = next((each.start for each in forecasts if each.item.id == self.selected), 0.0)
        # What the wall clock shows differs from the evening's time where summer time ends.
        shift = self._evening.shown_time(near) - near
        return nearest_day((time.hour * 60 + time.minute) * MINUTE - shift, near)

    def _names(self) -> list[str]:
        return [each.item.id for each in self.telling().forecasts]

    def _place(self) -> int:
        """Where the chosen item stands."""
        names = self._names()
        return names.index(self.selected) if self.selected in names else 0

    def _stay_near(self, place: int) -> None:
        """Choose what stands where the chosen item did, if that is gone."""
        names = self._names()
        if names and self.selected not in names:
            self.selected = names[min(place, len(names) - 1)]

    def _step(self, direction: int) -> None:
        names = self._names()
        if self.selected in names:
            self.select(names[max(0, min(self._place() + direction, len(names) - 1))])

    def _lengthen(self, minutes: int) -> None:
        self._lay(lengthened(self.rundown, self.selected, minutes * MINUTE))

    def _move(self, direction: int) -> None:
        self._lay(moved(self.rundown, self.selected, direction))

    def _skip(self) -> None:
        self._lay(left_out(self.rundown, self.selected))

    def _insert(self, kind: ItemKind, code: str) -> None:
        # The audience may read it on the agenda.
        title = sentence(code, (), self._deck.deck.event.lang or language())
        new = inserted(self.rundown, self.selected, kind, title, _NEW_SECONDS[kind])
        self._lay(new)
        self.select(new.item.id)
        self.naming.emit()

    def _lay(self, new: Change | None) -> None:
        if new is None:
            self.told.emit(say("ui-not-here"))
        else:
            self._evening.apply(lambda evening: moves.lay(evening, new))

    def _tell_error(self, error: RecapDeckError) -> None:
        self.told.emit(sentence(error.code, error.arguments, language()))


def _as_it_is(evening: moves.Evening) -> moves.Evening:
    return evening
