"""Looks at every slide for problems while nothing else is to do, a few milliseconds at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from recap_deck.build.entries import Entry
from recap_deck.build.media import may_play
from recap_deck.diagnostics import Diagnostic, Severity
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.slices import Slices
from recap_deck.ui.window.overflow import Overflow, overflow_of

_PAUSE_MS = 30
_TELL_SECONDS = 0.5
_DELAY_MS = 800


class _Ahead(Protocol):
    @property
    def is_busy(self) -> bool: ...

    def stop(self) -> None: ...


class Survey(QObject):
    """Collects the remarks on a deck.

    Signals:
        grew: more slides were looked at.
    """

    grew = Signal()

    def __init__(self, live_deck: LiveDeck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._found: dict[int, tuple[Diagnostic, ...]] = {}
        self._seen: set[int] = set()
        self._entries = live_deck.builder.entries
        self._is_paused = False
        self._ahead: _Ahead | None = None
        self._slices = Slices(
            self._look_at,
            lambda: len(self._deck.builder.entries),
            self,
            pause_ms=_PAUSE_MS,
            tell_seconds=_TELL_SECONDS,
        )
        self._slices.grew.connect(self.grew)
        self._delay = QTimer(self, interval=_DELAY_MS, singleShot=True)
        self._delay.timeout.connect(self._begin)

    @property
    def is_complete(self) -> bool:
        """Say whether every slide was looked at."""
        return self._slices.is_complete

    def restart(self) -> None:
        """Look at a deck that changed, when what is seen of it is drawn.

        Where somebody typed, only at what that changed.
        """
        old, self._entries = self._entries, self._deck.builder.entries
        self._seen &= _unchanged(old, self._entries) if self._deck.builder.is_alike else set()
        self._found = {slide: self._found[slide] for slide in self._found.keys() & self._seen}
        self._slices.rewind()
        self.close()
        self._ahead = None
        self._delay.start()

    def pause(self, paused: bool) -> None:
        """Rest while slides are presented."""
        self._is_paused = paused
        self._slices.rest()
        self._delay.start()

    def close(self) -> None:
        """End what is done elsewhere."""
        if self._ahead is not None:
            self._ahead.stop()

    def _begin(self) -> None:
        if self._draws_ahead():
            self._delay.start()
        elif not self._is_paused:
            self._slices.go_on()

    def _draws_ahead(self) -> bool:
        """Have formulas drawn elsewhere before their slides are looked at; say if it goes on."""
        if self._ahead is None:
            entries = self._deck.builder.entries
            texts = [entry.slide.text for entry in entries if entry.slide]
            if not any("$" in text or "math" in text for text in texts):
                return False
            # Loaded with the first formula: most decks have none.
            from recap_deck.build.ahead import FormulasAhead

            self._ahead = FormulasAhead()
            self._ahead.begin(texts)
        return self._ahead.is_busy

    def found(self) -> list[tuple[Diagnostic, int | None]]:
        """All remarks so far, the deck's first, each with the slide that it is on."""
        result: dict[Diagnostic, int | None] = dict.fromkeys(self._deck.deck.diagnostics)
        for slide in sorted(self._found):
            for diagnostic in self._found[slide]:
                result.setdefault(diagnostic, slide)
        return list(result.items())

    def marks(self) -> dict[int, Severity]:
        """The worst remark on each slide that has a warning or an error."""
        worst = {
            slide: max(each.severity for each in found)
            for slide, found in self._found.items()
            if found
        }
        return {slide: mark for slide, mark in worst.items() if mark > Severity.INFO}

    def overflows(self) -> dict[int, Overflow]:
        """By how much each slide that was looked at holds too much."""
        found = {slide: overflow_of(each) for slide, each in self._found.items()}
        return {slide: overflow for slide, overflow in found.items() if overflow is not None}

    def _look_at(self, slide: int) -> bool:
        if slide in self._seen:
            return False
        self._seen.add(slide)
        found = self._deck.builder.diagnostics_of(slide)
        if found:
            self._found[slide] = found
        return bool(found)


def _unchanged(old: Sequence[Entry], new: Sequence[Entry]) -> set[int]:
    """The slides of which the same is to be said; none where one may be said of another."""
    if [entry.id for entry in old] != [entry.id for entry in new]:
        return set()  # what a link leads to may be another slide
    changed = [i for i, (was, now) in enumerate(zip(old, new, strict=True)) if was is not now]
    if any(may_play(old[i]) or may_play(new[i]) for i in changed):
        return set()  # only on the first slide with something to play it is said that nothing can
    return set(range(len(new))).difference(changed)
