"""Which change of the files may come to the screen by itself while slides are presented."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QObject

from recap_deck.build.builder import Builder
from recap_deck.build.same_slide import same_slides
from recap_deck.diagnostics import Diagnostic, Severity
from recap_deck.model.deck import Deck
from recap_deck.show.state import Blank
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.presenting import Presenting


class Reloading(QObject):
    """The deck's gate during a show: what the audience sees never changes under its eyes.

    A change of the slide on the screen waits until that is left, or until it is asked for. A
    change that breaks a file waits until it is mended: the last good slides stay.
    """

    def __init__(self, live_deck: LiveDeck, show: LiveShow, presenting: Presenting) -> None:
        super().__init__(presenting)
        self._deck = live_deck
        self._show = show
        self._presenting = presenting
        live_deck.gate = self._lets
        show.changed.connect(self._try_again)
        presenting.changed.connect(self._try_again)

    def _lets(self, deck: Deck) -> bool:
        if not self._presenting.is_on:
            return True
        if breakages(self._deck.deck, deck):
            return False
        return self._show.state.blank is not Blank.NONE or self._is_same_slide(deck)

    def _is_same_slide(self, deck: Deck) -> bool:
        """Look at the other state of the deck, and come back to this one."""
        builder, here = self._deck.builder, self._show.position.slide
        if not builder.entries:
            return True
        now, old = builder.deck, builder.entries
        before = slide_state(builder, here)
        builder.load(deck)
        found = same_slides(old, builder.entries)
        after = slide_state(builder, found[here]) if builder.entries else None
        builder.load(now)
        return before == after

    def _try_again(self, _: object = None) -> None:
        """Another slide is on the screen, or none."""
        waiting = self._deck.waiting
        if waiting is not None and self._lets(waiting):
            self._deck.take_waiting()


def slide_state(builder: Builder, index: int) -> Hashable:
    """All that a slide looks like depends on, without what counts it among the others."""
    return builder.slide_key(index), builder.asked_pictures(index)


def breakages(old: Deck, new: Deck) -> tuple[Diagnostic, ...]:
    """What can be read no longer that could be before: the errors that are new.

    Where a session went without an error, all remarks that are new.
    """
    found = [each for each in new.diagnostics if each not in old.diagnostics]
    errors = tuple(each for each in found if each.severity is Severity.ERROR)
    files = {session.file for session in new.sessions}
    has_lost = any(session.file not in files for session in old.sessions)
    return tuple(found) if has_lost and not errors else errors
