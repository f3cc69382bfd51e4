"""The holders that a window beside the workspace asks and tells."""

from __future__ import annotations

from recap_deck.ui.awake.keeping import KeepAwake
from recap_deck.ui.conducting import Conducting
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_keys import LiveKeys
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.survey import Survey
from recap_deck.ui.window.window import Window
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Around:
    """Deck, show and windows of one workspace."""

    deck: LiveDeck
    show: LiveShow
    awake: KeepAwake
    presenting: Presenting
    conducting: Conducting
    survey: Survey
    keys: LiveKeys
    window: Window
