"""Which displays there are, and which of them slides and notes are likely to have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QScreen

from recap_deck.ui.displays import Display, Seats, apart, choose_seats, mirrors, seated
from recap_deck.ui.displays_known import find_seats, with_seats
from recap_deck.ui.displays_watch import DisplayWatch, display_of, find_screen
from recap_deck.ui.memory import Memory
from recap_deck.ui.screens import screen_of
from recap_deck.ui.window.window import Window

_KNOWN, _LAST = "show.known_displays", "show.audience_display"


class Seating:
    """Chooses by what was chosen before, and by where the author's window is."""

    def __init__(self, watch: DisplayWatch, window: Window, memory: Memory) -> None:
        self._watch = watch
        self._window = window
        self._memory = memory

    @property
    def displays(self) -> tuple[Display, ...]:
        """The displays of this moment, from left to right."""
        return self._watch.displays()

    @property
    def is_new(self) -> bool:
        """Say whether there is something to choose that was never chosen for these displays."""
        displays = self.displays
        return len(apart(displays)) > 1 and find_seats(self._memory.text(_KNOWN), displays) is None

    def likely(self) -> Seats:
        """Where slides and notes go unless somebody says otherwise."""
        displays, here = self.displays, display_of(screen_of(self._window)).identity
        known = find_seats(self._memory.text(_KNOWN), displays)
        if known is not None and seated(displays, known) == known:
            return known
        return choose_seats(displays, here, self._memory.text(_LAST))

    def remember(self, displays: Sequence[Display], seats: Seats) -> None:
        """Take these seats again when these displays come together."""
        self._memory.remember(_KNOWN, with_seats(self._memory.text(_KNOWN), displays, seats))
        self._memory.remember(_LAST, seats.audience)

    def other_screen(self) -> QScreen | None:
        """A display that shows something else than the one that the author's window is on."""
        here = display_of(screen_of(self._window))
        others = [each for each in self.displays if not mirrors(each, here)]
        return find_screen(others[0].identity) if others else None
