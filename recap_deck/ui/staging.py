"""The slide of the moment on the window's stage, with the line under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from recap_deck.paint.slide import ALL_STEPS
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.window.describe import slide_text, theme_text
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say
from recap_deck.values import replace


def stage_slide(
    live_deck: LiveDeck,
    show: LiveShow,
    window: Window,
    sights_ahead: Callable[[], Sequence[Sight]] = tuple,
) -> None:
    """Show where the show is, and get ready what `sights_ahead` says may come next."""
    sight, ahead = show.sight(), sights_ahead
    if window.stage.shows_all_steps and sight is not None and not show.is_seen:
        sight, ahead = with_all_steps(sight), partial(_all_whole, sights_ahead)
    window.stage.view.show_sight(sight, ahead)
    if sight is None:
        window.stage.show_caption(say("ui-no-slides"), "")
    else:
        builder, position = live_deck.builder, show.position
        left = slide_text(builder, position, shows_all=window.stage.shows_all_steps)
        window.stage.show_caption(left, theme_text(builder, position, sight.size))


def with_all_steps(sight: Sight) -> Sight:
    """The same page with everything on it."""
    return replace(sight, step=ALL_STEPS)


def _all_whole(sights: Callable[[], Sequence[Sight]]) -> list[Sight]:
    return [with_all_steps(sight) for sight in sights()]
