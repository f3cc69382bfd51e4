"""The slide of the moment on the window's stage, with the line under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.window.describe import slide_text, theme_text
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say


def stage_slide(
    live_deck: LiveDeck,
    show: LiveShow,
    window: Window,
    sights_ahead: Callable[[], Sequence[Sight]] = tuple,
) -> None:
    """Show where the show is, and get ready what `sights_ahead` says may come next."""
    sight = show.sight()
    window.stage.view.show_sight(sight, sights_ahead)
    if sight is None:
        window.stage.show_caption(say("ui-no-slides"), "")
    else:
        builder, position = live_deck.builder, show.position
        left = slide_text(builder, position)
        window.stage.show_caption(left, theme_text(builder, position, sight.size))
