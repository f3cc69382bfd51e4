"""Keeps the audience's window as the show says; slides are all that it is ever given."""

from __future__ import annotations

from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.presenting import COVERS, Presenting
from recap_deck.ui.slide.pages import Sight


class AudienceShowing:
    """Draws the audience's picture while slides are presented."""

    def __init__(self, live_deck: LiveDeck, show: LiveShow, presenting: Presenting) -> None:
        self._deck = live_deck
        self._show = show
        self._presenting = presenting
        self._kept_cover: str | None = None

    @property
    def is_kept(self) -> bool:
        """Say whether the audience keeps its picture while the show moves on."""
        return self._kept_cover is not None

    def keep(self, is_kept: bool) -> None:
        """Keep the audience's picture, or let it follow again. Black and white still cover it."""
        if is_kept != self.is_kept:
            self._kept_cover = COVERS[self._show.state.blank] if is_kept else None
            self._presenting.audience.view.keep_still(is_kept and not self._kept_cover)
            self.refresh()

    def refresh(self) -> None:
        """Draw the slide of the moment, or what covers it."""
        if self._kept_cover is None:
            self._show_slide(self._presenting.audience)
        else:
            view = self._presenting.audience.view
            view.cover(COVERS[self._show.state.blank] or self._kept_cover)
            view.show_sight(view.sight, self._sights_to_come)

    def _sights_to_come(self) -> list[Sight]:
        """What the audience sees when its picture is kept no longer."""
        sight = self._show.sight()
        return [] if sight is None else [sight]

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
