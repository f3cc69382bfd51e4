"""Keeps the audience's window as the show says; slides are all that it is ever given."""

from __future__ import annotations

from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.presenting import COVERS, Presenting


class AudienceShowing:
    """Draws the audience's picture while slides are presented."""

    def __init__(self, live_deck: LiveDeck, show: LiveShow, presenting: Presenting) -> None:
        self._deck = live_deck
        self._show = show
        self._presenting = presenting

    def refresh(self) -> None:
        """Draw the slide of the moment, or what covers it."""
        self._show_slide(self._presenting.audience)

    def rest(self) -> None:
        """Let go of what is kept for the next press."""
        self._presenting.audience.view.rest()

    def _show_slide(self, audience: AudienceWindow) -> None:
        sight = self._show.sight()
        if sight is not None:
            theme = self._deck.builder.theme_of(self._show.position.slide)
            audience.view.set_ground(theme.palette.get("ground", "#000000"))
        audience.view.cover(COVERS[self._show.state.blank])
        audience.view.show_sight(sight, self._show.sights_ahead)
