"""Find: text on all slides and in their notes, listed while one types."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.finding import Finding, Found
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_keys import key_or_title
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.overview.field import Go
from recap_deck.ui.overview.hit_list import HitList
from recap_deck.ui.overview.hits import HitRow
from recap_deck.ui.overview.panel import Panel, Room
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.words import say

_PICTURE_BYTES = 6 * 2**20


class Finder(QObject):
    """Fills the list with what was found; what was looked for last stays for `find_next`.

    Signals:
        chosen: a slide was chosen; carries its index.
    """

    chosen = Signal(int)

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        pictures: PictureSource,
        spare: Thumbnails,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._show = show
        self._is_awaited = False
        self._thumbnails = Thumbnails(live_deck, pictures, self, _PICTURE_BYTES)
        self._finding = Finding(live_deck, self)
        self.panel = Panel(parent)
        self.list = HitList(self._thumbnails, spare, self.panel)
        self.panel.hold(self.list)
        self.panel.field.typed.connect(self._on_typed)
        self.panel.field.asked.connect(self._on_asked)
        self.panel.field.entered.connect(self._on_entered)
        self.panel.closed.connect(self._thumbnails.rest)
        self.list.chosen.connect(self._on_clicked)
        self._finding.grew.connect(self._on_grew)
        show.changed.connect(self._on_show_changed)
        live_deck.changed.connect(self._thumbnails.renew)

    @property
    def is_open(self) -> bool:
        """Say whether it is open."""
        return self.panel.is_open

    @property
    def field(self) -> QWidget:
        """What is typed into."""
        return self.panel.field

    @property
    def typed(self) -> str:
        """What one looks for in it."""
        return self.panel.field.text()

    @property
    def is_asked(self) -> bool:
        """Say whether anything is looked for."""
        return self._finding.is_asked

    def open_over(self, host: QWidget, room: Room, watched: QWidget) -> None:
        """Show what was found last, ready for another word."""
        keys = {"next": key_or_title("go.find_next"), "previous": key_or_title("go.find_previous")}
        self.panel.show_words(asked=say("ui-find"), hint=say("ui-find-hint", **keys))
        self._is_awaited = False
        self.panel.open_over(host, room, watched)
        self._show_found()

    def look_for(self, text: str) -> None:
        """Look for a text as if it had been typed."""
        self.panel.field.setText(text)

    def close(self) -> None:
        """Go away; looking goes on."""
        self.panel.close_panel()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.panel.apply_look()

    def find_next(self, step: int) -> str:
        """Go to the next find, or the one before; what is to be said of it.

        While the list is open only the selection moves.
        """
        if self.is_open:
            self.list.go(Go.DOWN if step > 0 else Go.UP)
            return ""
        found = self._finding.following(self._show.position.slide, step)
        if found is None:
            return say("ui-find-nothing")
        self.chosen.emit(found.slide)
        place = self._finding.found.index(found) + 1
        count = len(self._finding.found)
        return say("ui-found-at", text=self.typed, place=place, count=count)

    def _on_typed(self, text: str) -> None:
        self._is_awaited = False
        self._finding.look_for(text)
        if not self.is_asked:
            self._show_found()

    def _on_grew(self) -> None:
        if self.is_open:
            self._show_found()
            if self._is_awaited:
                self._on_entered()

    def _show_found(self) -> None:
        finding = self._finding
        nothing = self.is_asked and finding.is_complete
        rows = [self._row(found) for found in finding.found]
        self.list.show_rows(rows, say("ui-find-nothing") if nothing else "")
        self.list.show_current(self._show.position.slide)
        code = "ui-found" if finding.is_complete else "ui-finding"
        if len(rows) == 1 and finding.is_complete:
            code = "ui-found-one"
        self.panel.show_count(say(code, count=len(rows)) if self.is_asked else "")

    def _row(self, found: Found) -> HitRow:
        deck, entry = self._deck.deck, self._deck.builder.entries[found.slide]
        number = str(entry.number) if entry.number else ""
        if number and entry.talk:
            number = f"{entry.talk}.{number}"
        if entry.session is None:
            return HitRow(found.slide, number, "", found.hit)
        session = deck.sessions[entry.session]
        title = session.title if len(deck.sessions) > 1 else ""
        aspect = session.size.height / session.size.width
        return HitRow(found.slide, number, title, found.hit, aspect)

    def _on_asked(self, way: Go) -> None:
        self.list.go(way)

    def _on_entered(self) -> None:
        """Go to the selected find, or to the first one as soon as there is one."""
        slide = self.list.selected
        self._is_awaited = slide is None and not self._finding.is_complete
        if slide is not None:
            self._choose(slide)

    def _on_clicked(self, place: int) -> None:
        self._choose(self.list.slide_of(place))

    def _choose(self, slide: int) -> None:
        self.panel.close_panel()
        self.chosen.emit(slide)

    def _on_show_changed(self, _: object) -> None:
        if self.is_open:
            self.list.show_current(self._show.position.slide)
