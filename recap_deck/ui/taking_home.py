"""What others are given of a deck and of an evening: a picture, a report, paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from recap_deck.ui.copying import Copying
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.reporting.reporting import Reporting
from recap_deck.ui.window.window import Window


class TakingHome:
    """Joins what copies, reports and prints; a module is loaded with the first need of it."""

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        window: Window,
        tell: Callable[[str], object],
    ) -> None:
        self._deck = live_deck
        self._window = window
        self.copying = Copying(show, window.pictures, tell)
        self.reporting = Reporting(live_deck, window)

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return {
            "deck.copy_slide": self.copying.copy,
            "deck.print": self._print,
            "show.report": self.reporting.open,
        }

    def _print(self) -> None:
        from recap_deck.ui.printing import Printing

        Printing(self._deck, self._window).ask()
