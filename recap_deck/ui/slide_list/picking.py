"""Which slides are meant: those that are selected in the list, and the places beside them."""

from __future__ import annotations

from recap_deck.errors import RecapDeckError
from recap_deck.model.deck import Session
from recap_deck.model.slide import SlideSource
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.window.navigator import Navigator
from recap_deck.ui.window.rows import Row
from recap_deck.writing.deck_slides import DeckSlides, ReadText
from recap_deck.writing.slide_edit import SlidePlace

Picked = tuple[Session, SlideSource]


class Picking:
    """Asks the list for its selection, and the deck for what that is."""

    def __init__(self, live_deck: LiveDeck, navigator: Navigator, text: ReadText) -> None:
        self._deck = live_deck
        self._navigator = navigator
        self._text = text

    def slides(self) -> DeckSlides:
        """The slides of the deck of the moment."""
        return DeckSlides(self._deck.deck, self._text)

    def sessions(self) -> list[int]:
        """The sessions in the order in which they are listed."""
        found = (row.session for row in self._navigator.rows if row.session is not None)
        return list(dict.fromkeys(found))

    def picked(self) -> list[Picked]:
        """The slides that are selected; a card is made from the agenda."""
        rows = self._navigator.selected_rows()
        if any(map(self._navigator.is_folded, rows)):
            raise RecapDeckError("ui-slides-folded")
        found = [each for row in rows if (each := self._slide(row))]
        if not found:
            raise RecapDeckError("ui-slides-card")
        return found

    def _slide(self, row: Row) -> Picked | None:
        if row.session is None:
            return None
        session = self._deck.deck.sessions[row.session]
        slide = next((each for each in session.slides if each.id == row.id), None)
        return (session, slide) if slide is not None else None

    def row(self) -> Row:
        """The last row that is selected."""
        rows = self._navigator.selected_rows()
        if not rows:
            raise RecapDeckError("ui-slides-card")
        return rows[-1]

    def below(self, slides: DeckSlides) -> tuple[Session, SlidePlace]:
        """The place below the last selected slide, where something is put in."""
        row = self.row()
        found = self._slide(row)
        if found is not None:
            place = slides.place(*found)
            return found[0], SlidePlace(place.file, place.index + 1)
        if row.session is None:
            raise RecapDeckError("ui-slides-card")
        session = self._deck.deck.sessions[row.session]
        return session, slides.start_of(session)

    def item(self) -> int:
        """The place in the agenda of what is selected."""
        row, deck = self.row(), self._deck.deck
        if row.item is not None:
            return row.item
        file = deck.sessions[row.session].file if row.session is not None else None
        item = next((at for at, each in enumerate(deck.agenda) if each.session == file), None)
        if item is None:
            raise RecapDeckError("event-none")
        return item
