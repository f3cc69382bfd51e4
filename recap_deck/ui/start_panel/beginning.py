"""The ways into a show: at once on displays that are known, else by the start panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from recap_deck.ui.start_panel.around import Around


class Opens(Protocol):
    """What asks who gets which display."""

    def open(self, *, from_here: bool) -> None:
        """Ask, and begin the show with the answer."""
        ...


class Beginning:
    """Asks only where displays are new together, or when somebody wants to be asked."""

    def __init__(self, around: Around) -> None:
        self._around = around
        self.opened: Opens | None = None
        """What asked the last time; None until somebody was asked."""

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "show.start": partial(self.begin, from_here=False),
            "show.from_here": partial(self.begin, from_here=True),
            "show.choose": partial(self.choose, from_here=False),
            "show.full_screen": self.toggle_full_screen,
        }

    def begin(self, *, from_here: bool) -> None:
        """Present; the panel never stands between a speaker and displays that are known."""
        if self._must_ask:
            self.choose(from_here=from_here)
        else:
            self._around.presenting.begin(from_here=from_here)

    def toggle_full_screen(self) -> None:
        """Enter full screen, or leave it."""
        if self._must_ask:
            self.choose(from_here=True)
        else:
            self._around.presenting.toggle()

    def choose(self, *, from_here: bool) -> None:
        """Ask who gets which display."""
        from recap_deck.ui.start_panel.starting import Starting

        if self.opened is None:
            self.opened = Starting(self._around)
        self.opened.open(from_here=from_here)

    @property
    def _must_ask(self) -> bool:
        presenting = self._around.presenting
        return not presenting.is_on and presenting.seating.is_new
