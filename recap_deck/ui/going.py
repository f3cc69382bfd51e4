"""Going to a slide that was asked for, and back: the one way there, which is remembered."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from PySide6.QtCore import QObject, Signal

from recap_deck.build.link_targets import LinkTargets
from recap_deck.model.links import leads_within
from recap_deck.show.history import (
    History,
    Place,
    Way,
    found_next,
    jumped,
    renamed,
    went_back,
    went_forward,
)
from recap_deck.show.position import Position
from recap_deck.show.target import find_target, read_target
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.words import say

JUMPS = (
    "go.session_first",
    "go.session_last",
    "go.event_first",
    "go.event_last",
    "go.next_session",
    "go.previous_session",
)
"""Commands that are jumps too; turning from slide to slide is none."""


class Going(QObject):
    """Jumps, and remembers where each of them led away from.

    Signals:
        told: there is something to say of a jump that led nowhere; carries the sentence.
    """

    told = Signal(str)

    def __init__(self, live_deck: LiveDeck, show: LiveShow, parent: QObject) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._show = show
        self._history = History()
        self._ids: tuple[str, ...] = ()
        live_deck.changed.connect(self._on_deck_changed)

    def jump(self, slide: int) -> None:
        """Go to a slide by its index."""
        self.jump_by(lambda: self._show.go_to(slide))

    def jump_by(self, run: Callable[[], object]) -> None:
        """Run what may lead to another slide, and remember where from."""
        before = self._here()
        run()
        if before is not None and self._id_here() != before.slide:
            self._take(jumped(self._history, before))

    def jump_to_find(self, slide: int) -> None:
        """Go to a slide that a search found; from one find to the next is the same jump."""
        before = self._here()
        if before is not None and slide != self._show.position.slide:
            self._take(found_next(self._history, before, self._ids_now()[slide]))
            self._show.go_to(slide)

    def choose(self, slide: int) -> None:
        """Go to a slide from a list; to the next one or the one before is turning."""
        if abs(slide - self._show.position.slide) > 1:
            self.jump(slide)
        else:
            self._show.go_to(slide)

    def back(self) -> None:
        """Go back to where the last jump led away from."""
        self._go(went_back, "ui-nothing-behind")

    def forward(self) -> None:
        """Go forward again to where one came back from."""
        self._go(went_forward, "ui-nothing-ahead")

    def go(self, text: str) -> None:
        """Go to the slide whose number was typed; nowhere where there is none."""
        index = self.find(text)
        if index is not None:
            self.jump(index)

    def find(self, text: str) -> int | None:
        """The index of the slide that a typed number names."""
        target = read_target(text)
        if target is None:
            return None
        return find_target(self._deck.builder.entries, self._show.position.slide, target)

    def typed_title(self, text: str) -> str:
        """What to say beside a number that is being typed: the title of its slide."""
        if not text:
            return say("ui-go-to")
        index = self.find(text)
        if index is None:
            return say("ui-go-nowhere")
        return self._deck.builder.entries[index].title

    def follow(self, address: str) -> None:
        """Go where a link within the deck leads."""
        slide = self._target(address)
        if slide is None:
            self.told.emit(say("link-nowhere", address=address))
        else:
            self.jump(slide)

    def link_text(self, address: str) -> str:
        """What to say of a link under the pointer: the title of the slide that it leads to."""
        if not leads_within(address):
            return address
        slide = self._target(address)
        if slide is None:
            return say("link-nowhere", address=address)
        return f"→ {self._deck.builder.entries[slide].title}"

    def _target(self, address: str) -> int | None:
        ids = self._ids_now()
        found = LinkTargets(ids).find_slide(address, self._id_here())
        return ids.index(found) if found is not None else None

    def _go(self, way: Callable[[History, Place, Container[str]], Way], nowhere: str) -> None:
        here, ids = self._here(), self._ids_now()
        if here is None:
            return
        history, place = way(self._history, here, frozenset(ids))
        self._take(history)
        if place is None:
            self.told.emit(say(nowhere))
        else:
            self._show.go_to(ids.index(place.slide), place.step)

    def _take(self, history: History) -> None:
        """Keep the history, and the names by which it knows the slides."""
        self._history, self._ids = history, self._ids_now()

    def _here(self) -> Place | None:
        position: Position = self._show.position
        return Place(self._id_here(), position.step) if self._show.entry is not None else None

    def _id_here(self) -> str:
        entry = self._show.entry
        return entry.id if entry is not None else ""

    def _ids_now(self) -> tuple[str, ...]:
        return tuple(entry.id for entry in self._deck.builder.entries)

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        if not new_indexes:
            self._history = History()
        if self._history == History():
            return
        ids = self._ids_now()
        places = zip(self._ids, new_indexes, strict=False)
        names = {old: ids[index] for old, index in places if index < len(ids)}
        self._take(renamed(self._history, names))
