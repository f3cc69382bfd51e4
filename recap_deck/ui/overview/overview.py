"""The overview: all slides by session, filtered while one types, gone to by Enter or a click."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.show.search import words_of
from recap_deck.ui.going import Going
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_keys import key_or_title
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.overview.field import Go
from recap_deck.ui.overview.filter import TitleFilter
from recap_deck.ui.overview.panel import Panel, Room
from recap_deck.ui.overview.slide_grid import SlideGrid
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.window.rows import Row, rows_of
from recap_deck.ui.words import say

_OPEN_BYTES = 48 * 2**20
_CLOSED_BYTES = 8 * 2**20


class Overview(QObject):
    """Fills the grid, and reads what is typed: words filter, a number selects its slide.

    Signals:
        chosen: a slide was chosen; carries its index.
    """

    chosen = Signal(int)

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        going: Going,
        pictures: PictureSource,
        spare: Thumbnails,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._show = show
        self._going = going
        self._thumbnails = Thumbnails(live_deck, pictures, self, _OPEN_BYTES)
        self._all: tuple[Row, ...] = ()
        self._filter = TitleFilter(())
        self.panel = Panel(parent)
        self.grid = SlideGrid(self._thumbnails, spare, self.panel)
        self.panel.hold(self.grid)
        self.panel.show_words(asked=say("ui-filter"), hint=say("ui-overview-hint"))
        self.panel.field.typed.connect(self._on_typed)
        self.panel.field.asked.connect(self._on_asked)
        self.panel.field.entered.connect(self._on_entered)
        self.panel.closed.connect(self._on_closed)
        self.grid.chosen.connect(self._on_clicked)
        show.changed.connect(self._on_show_changed)
        live_deck.changed.connect(self._on_deck_changed)

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

    def close(self) -> None:
        """Go away."""
        self.panel.close_panel()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.panel.apply_look()

    def open_over(self, host: QWidget, room: Room, watched: QWidget) -> None:
        """Show all slides, the one of the moment selected."""
        self._thumbnails.set_budget(_OPEN_BYTES)
        self.panel.field.clear()
        self._read_deck()
        self.panel.open_over(host, room, watched)
        self._show_all()

    def _read_deck(self) -> None:
        builder = self._deck.builder
        self._all = rows_of(builder.deck, builder.entries)
        self._filter = TitleFilter(self._all)

    def _show_all(self) -> None:
        self._list(self._all)
        self.grid.select(self._show.position.slide)
        self.grid.center_selected()

    def _list(self, rows: tuple[Row, ...], text: str = "") -> None:
        empty = (
            say("ui-filter-nothing", key=key_or_title("go.find"))
            if self._all
            else say("ui-no-slides")
        )
        self.grid.show_rows(rows, words_of(text), empty)
        self.grid.show_current(self._show.position.slide)
        count, total = _slides_in(rows), _slides_in(self._all)
        several = say("ui-filtered", count=count, total=total)
        self.panel.show_count(say("ui-all-slides", count=total) if count == total else several)

    def _on_typed(self, text: str) -> None:
        """A number names a slide where there is one; anything else filters."""
        named = self._going.find(text.strip())
        if named is not None or not text.strip():
            self._list(self._all)
            self.grid.select(self._show.position.slide if named is None else named)
        else:
            before = self.grid.selected
            self._list(self._filter.kept(self._all, text), text)
            self.grid.select(-1 if before is None else before)

    def _on_asked(self, way: Go) -> None:
        self.grid.go(way)

    def _on_entered(self) -> None:
        slide = self.grid.selected
        if slide is not None:
            self._choose(slide)

    def _on_clicked(self, place: int) -> None:
        self._choose(self.grid.slide_of(place))

    def _choose(self, slide: int) -> None:
        self.panel.close_panel()
        self.chosen.emit(slide)

    def _on_closed(self) -> None:
        self._thumbnails.rest()
        self._thumbnails.set_budget(_CLOSED_BYTES)

    def _on_show_changed(self, _: object) -> None:
        if self.panel.is_open:
            self.grid.show_current(self._show.position.slide)

    def _on_deck_changed(self, new_indexes: tuple[int, ...]) -> None:
        self._thumbnails.renew(new_indexes)
        if self.panel.is_open:
            selected = self.grid.selected
            self._read_deck()
            self._on_typed(self.panel.field.whole_text)
            if selected is not None and selected < len(new_indexes):
                self.grid.select(new_indexes[selected])
            self.grid.renew()


def _slides_in(rows: tuple[Row, ...]) -> int:
    return sum(not row.is_heading for row in rows)
