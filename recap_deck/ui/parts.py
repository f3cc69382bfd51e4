"""What presents and shows, once it is there; whatever comes later is built around it."""

from __future__ import annotations

from collections.abc import Callable

from recap_deck.ui.conducting import Conducting
from recap_deck.ui.desk_keeping import DeskKeeping
from recap_deck.ui.key_filter import KeyFilter
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_evening import LiveEvening
from recap_deck.ui.live_keys import LiveKeys
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.pointing import Pointing
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.showing import Showing
from recap_deck.ui.window.window import Window
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Parts:
    """The holders, the windows and what joins them.

    `tell` says something for a few seconds wherever notes may be seen; `run` does what a
    command asks for, by its id.
    """

    deck: LiveDeck
    show: LiveShow
    memory: Memory
    desks: DeskKeeping
    live_keys: LiveKeys
    window: Window
    evening: LiveEvening
    presenting: Presenting
    showing: Showing
    conducting: Conducting
    keys: KeyFilter
    pointing: Pointing
    tell: Callable[[str], None]
    run: Callable[[str], None]
