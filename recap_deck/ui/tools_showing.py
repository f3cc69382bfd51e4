"""Keeps what lies over the slides as the speaker's tools say, on both screens."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from recap_deck.geometry import Rect
from recap_deck.paint.slide import PictureSource
from recap_deck.show.ink import COVER, Sheet, strokes_on
from recap_deck.show.tools import Pointer
from recap_deck.ui.audience.showing import AudienceShowing
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.live_tools import LiveTools
from recap_deck.ui.presenter.tool_words import tools_said
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.slide.ink_colors import InkColors, ink_colors
from recap_deck.ui.slide.overlay import Overlay
from recap_deck.ui.slide.tool_cursor import tool_cursor
from recap_deck.ui.slide.view import SlideView


class ToolsShowing(QObject):
    """Draws ink, pointer and closeup; a picture that the audience keeps gets none of it."""

    def __init__(
        self,
        live: LiveTools,
        live_deck: LiveDeck,
        show: LiveShow,
        audience: AudienceShowing,
        pictures: PictureSource,
    ) -> None:
        super().__init__(live)
        self._live = live
        self._deck = live_deck
        self._show = show
        self._showing = audience
        self._pictures = pictures
        self._audience: Overlay | None = None
        self._console: Overlay | None = None
        self._window: ConsoleWindow | None = None
        self._kept_title = ""
        live.changed.connect(self._on_tools)
        live.inked.connect(self._refresh_ink)
        live.pointed.connect(self._refresh_pointer)

    def follow_audience(self, view: SlideView) -> None:
        """Draw on the audience's slide from now on."""
        self._audience = Overlay(view, self._pictures)

    def follow_console(self, window: ConsoleWindow) -> None:
        """Draw on the console's slide, and say over it what is in hand."""
        self._window = window
        self._console = Overlay(window.now.view, self._pictures)

    def reaches(self, view: SlideView) -> bool:
        """Say whether what a hand does is seen on this view: not on a picture that is kept."""
        return any(each.view is view for each in self._reached())

    def sheet(self) -> Sheet | None:
        """What would be drawn on."""
        entry, sight = self._show.entry, self._show.sight()
        if entry is None or sight is None:
            return None
        return Sheet(entry.id, COVER if self._show.evening.is_covered else sight.page.slide.part)

    def refresh(self) -> None:
        """Draw all of it, where there is a window that shows it."""
        if self._audience is None and self._console is None:
            return
        tools, colors = self._live.tools, self._colors()
        for overlay in self._reached():
            overlay.show_part(tools.part)
            overlay.view.mouse.hold(tool_cursor(tools, colors, overlay.view))
        self._refresh_ink()
        self._refresh_pointer()
        self._say()

    def show_band(self, view: SlideView, band: Rect | None) -> None:
        """Draw what a drag has reached, where the hand is only."""
        for overlay in self._reached():
            if overlay.view is view:
                overlay.show_band(band)

    def _on_tools(self) -> None:
        is_frozen = self._live.tools.is_frozen
        if is_frozen and not self._showing.is_kept:
            entry = self._show.entry
            self._kept_title = "" if entry is None else entry.title
            if self._audience is not None:
                # A dot that stays where it was would point at nothing.
                self._audience.point(Pointer.OFF, None)
        self._showing.keep(is_frozen)
        self.refresh()

    def _refresh_ink(self) -> None:
        sheet, colors = self.sheet(), self._colors()
        strokes = () if sheet is None else strokes_on(self._live.ink, sheet)
        for overlay in self._reached():
            overlay.show_ink(strokes, self._live.growing, colors)

    def _refresh_pointer(self) -> None:
        for overlay in self._reached():
            overlay.point(self._live.tools.pointer, self._live.at)

    def _say(self) -> None:
        sight = self._show.sight()
        if self._window is not None and sight is not None:
            said = tools_said(self._live.tools, sight.size, self._kept_title)
            self._window.now.show_badge(said)

    def _reached(self) -> Iterator[Overlay]:
        if self._console is not None:
            yield self._console
        if self._audience is not None and not self._live.tools.is_frozen:
            yield self._audience

    def _colors(self) -> InkColors:
        sight = self._show.sight()
        if sight is None:
            return InkColors("#ffffff", "#ffffff", is_on_dark=True)
        theme = self._deck.builder.theme_of(self._show.position.slide)
        return ink_colors(theme.palette, sight.page.slide)
