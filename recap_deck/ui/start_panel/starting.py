"""Opens the start panel, keeps it as displays and deck say, and begins the show from it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from recap_deck.build.preflight import preflight
from recap_deck.build.preflight_fonts import font_remarks
from recap_deck.show import evening as moves
from recap_deck.ui.slide.live_pictures import at_once
from recap_deck.ui.slide.pages import fitted, sight_image
from recap_deck.ui.start_panel.around import Around
from recap_deck.ui.start_panel.panel import StartPanel
from recap_deck.ui.words import say

_CONSOLE = QSize(1280, 720)
_EXPANDING = Qt.AspectRatioMode.KeepAspectRatioByExpanding
_SMOOTH = Qt.TransformationMode.SmoothTransformation


class Starting(QObject):
    """The way through the panel; nothing is kept of it when it is closed."""

    def __init__(self, around: Around) -> None:
        super().__init__(around.window)
        self._around = around
        self._from_here = False
        self.panel: StartPanel | None = None
        around.presenting.watch.settled.connect(self._show_displays)
        around.presenting.changed.connect(self._on_presenting)
        around.awake.changed.connect(self._show_awake)
        around.survey.grew.connect(self._show_found)
        around.deck.changed.connect(self._on_deck_changed)

    def open(self, *, from_here: bool) -> None:
        """Ask who gets which display."""
        if self.panel is not None:
            return
        around, self._from_here = self._around, from_here
        self.panel = StartPanel(
            self._slide_picture, self._console_picture, around.keys.keymap(), around.window
        )
        self.panel.started.connect(self._on_started)
        self.panel.slide_asked.connect(self._on_slide_asked)
        self.panel.finished.connect(self._on_finished)
        self._show_displays()
        self._show_found()
        self._show_awake()
        self.panel.open()
        # Whether the display can be kept on is better known now than in the show.
        around.awake.hold()

    def _show_displays(self) -> None:
        if self.panel is not None:
            presenting = self._around.presenting
            self.panel.show_displays(presenting.seating.displays, presenting.seating.likely())

    def _show_awake(self, _: object = None) -> None:
        if self.panel is not None:
            is_refused = self._around.awake.is_refused
            self.panel.warn(say("ui-not-awake") if is_refused else "")

    def _show_found(self) -> None:
        if self.panel is None:
            return
        deck, survey = self._around.deck, self._around.survey
        found = preflight(
            deck.deck,
            deck.builder.entries,
            survey.found(),
            deck.failure,
            fonts=font_remarks(deck.builder),
            is_complete=survey.is_complete,
        )
        self.panel.show_found(found)

    def _slide_picture(self, pixels: QSize) -> QImage | None:
        """The slide that the show will begin with."""
        show = self._around.show
        if not show.route.groups:
            return None
        begun = moves.begin(show.evening, show.programme, from_here=self._from_here)
        position = begun.show.position
        sight = show.sight_of(position)
        theme = self._around.deck.builder.theme_of(position.slide)
        image = QImage(pixels, QImage.Format.Format_RGB32)
        image.fill(theme.palette.get("ground", "#000000"))
        size = fitted(sight.size, pixels.width(), pixels.height())
        place = QPoint((pixels.width() - size.width()) // 2, (pixels.height() - size.height()) // 2)
        pictures = at_once(self._around.window.pictures)
        with QPainter(image) as painter:
            painter.drawImage(place, sight_image(sight, size, pictures))
        return image

    def _console_picture(self, pixels: QSize) -> QImage | None:
        """The console as it will be, in the shape of its display."""
        console = self._around.presenting.console
        console.resize(pixels.scaled(_CONSOLE, _EXPANDING))
        self._around.conducting.draw_console()
        image = console.grab().toImage()
        return image.scaledToWidth(pixels.width(), _SMOOTH)

    def _on_started(self) -> None:
        assert self.panel is not None, "only an open panel starts"
        seats, presenting = self.panel.seats, self._around.presenting
        self.panel.accept()
        presenting.begin(from_here=self._from_here, seats=seats)

    def _on_presenting(self, is_on: bool) -> None:
        """A second start presents without asking; the panel would lie over the slide then."""
        if is_on and self.panel is not None:
            self.panel.accept()

    def _on_slide_asked(self, slide: int) -> None:
        assert self.panel is not None, "only an open panel asks for slides"
        self.panel.reject()
        self._around.show.go_to(slide)

    def _on_finished(self, result: int) -> None:
        if self.panel is None:
            return
        self.panel.deleteLater()
        self.panel = None
        if result == StartPanel.DialogCode.Rejected.value:
            self._around.awake.release()

    def _on_deck_changed(self, _: object) -> None:
        if self.panel is not None:
            self.panel.renew()
            self._show_found()
