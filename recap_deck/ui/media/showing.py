"""Shows what plays on every view of the slide, and does what keys and clicks ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from recap_deck.show.media import Phase, Spot
from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.live_tools import LiveTools
from recap_deck.ui.media.layer import MediaLayer
from recap_deck.ui.media.playing import Playing
from recap_deck.ui.media.posters import Posters
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.slide.live_pictures import at_once
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.survey import Survey

_CONSOLE_MS = 80


class MediaShowing(QObject):
    """Joins the playback with the window's, the audience's and the console's view.

    The console's picture is there to be glanced at: it is painted less often.
    """

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        presenting: Presenting,
        memory: Memory,
        tools: LiveTools,
        *,
        survey: Survey,
        tell: Callable[[str], object],
    ) -> None:
        super().__init__(presenting)
        self._pictures = at_once(presenting.pictures)
        self._at_once: list[MediaLayer] = []
        self._later: list[MediaLayer] = []
        self._phases: tuple[Phase, ...] = ()
        self._soon = QTimer(self, interval=_CONSOLE_MS, singleShot=True)
        self._soon.timeout.connect(self._update_later)
        self.posters = Posters(live_deck, presenting, survey)
        self.playing = Playing(live_deck, show, presenting, memory, tools, tell)
        self.playing.framed.connect(self._on_framed)
        self.playing.changed.connect(self._on_changed)
        presenting.show_windows.opened.connect(self._on_audience)
        presenting.show_windows.console_opened.connect(self._on_console)
        if presenting.is_on:
            self._on_audience(presenting.audience)
        if presenting.has_console:
            self._on_console(presenting.console)

    def runners(self) -> Mapping[str, Callable[[], object]]:
        """What each command does."""
        return self.playing.runners()

    def follow(self, view: SlideView) -> None:
        """Show what plays on a view of who prepares."""
        self._at_once.append(self._joined(view, has_progress=True))

    def close(self) -> None:
        """Stop everything."""
        self._soon.stop()
        self.posters.close()
        self.playing.close()

    def _on_audience(self, audience: AudienceWindow) -> None:
        self._at_once.append(self._joined(audience.view, has_progress=False))

    def _on_console(self, console: ConsoleWindow) -> None:
        self._later.append(self._joined(console.now.view, has_progress=True))

    def _joined(self, view: SlideView, *, has_progress: bool) -> MediaLayer:
        """Under all other layers: ink goes over a video."""
        layer = MediaLayer(self.playing, view, self._pictures, has_progress=has_progress)
        view.layers.insert(0, layer)
        return layer

    def _on_framed(self, spot: Spot) -> None:
        for layer in self._at_once:
            layer.update(spot)
        self._update_soon()

    def _on_changed(self) -> None:
        phases = tuple(each.phase for each in self.playing.playback.clips)
        for layer in self._at_once:
            if layer.has_progress or phases != self._phases:
                layer.update()
        self._phases = phases
        self._update_soon()

    def _update_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _update_later(self) -> None:
        for layer in self._later:
            layer.update()
