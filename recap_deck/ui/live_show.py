"""The one holder of the show: every window draws what it says."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QObject, Signal

from recap_deck.build.entries import Entry
from recap_deck.show.position import Move, Position, Route, advance, retreat
from recap_deck.show.state import Blank, ShowState, begun, blanked, moved, placed_at
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.slide.pages import Sight, sight_at


class LiveShow(QObject):
    """The state of the show; follows the deck when it changes.

    Signals:
        changed: the state is another one, or the slides under it are; carries the state.
    """

    changed = Signal(object)

    def __init__(self, live_deck: LiveDeck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self.state = ShowState()
        self.route = self._new_route()
        live_deck.changed.connect(self._on_deck_changed)

    @property
    def position(self) -> Position:
        """Where the show is."""
        return self.state.position

    @property
    def entry(self) -> Entry | None:
        """The slide of the moment, None in a deck without slides."""
        entries = self._deck.builder.entries
        return entries[self.position.slide] if entries else None

    def sight(self) -> Sight | None:
        """What is seen now; None in a deck without slides."""
        return sight_at(self._deck.builder, self.position) if self.route.groups else None

    def sight_of(self, position: Position) -> Sight:
        """What is seen at a position."""
        return sight_at(self._deck.builder, position)

    def next_position(self) -> Position | None:
        """Where the next press leads: here while the picture is blank; None at the end."""
        if not self.route.groups:
            return None
        if self.state.blank is not Blank.NONE:
            return self.position
        place = advance(self.position, self.route)
        return place if place != self.position else None

    def sights_ahead(self) -> list[Sight]:
        """What one press may bring, the likeliest first."""
        if not self.route.groups:
            return []
        places = [move(self.position, self.route) for move in (advance, retreat)]
        wanted = dict.fromkeys(place for place in places if place != self.position)
        return [sight_at(self._deck.builder, place) for place in wanted]

    def move(self, move: Move) -> None:
        """Make a move."""
        self._apply(moved(self.state, move, self.route))

    def go_to(self, slide: int, step: int = 0) -> None:
        """Go to a slide by its index."""
        self._apply(placed_at(self.state, self._checked(Position(slide, step))))

    def blank(self, blank: Blank) -> None:
        """Make the picture black or white, or bring it back."""
        self._apply(blanked(self.state, blank))

    def begin(self, *, from_here: bool) -> None:
        """Start the show, or go on with it."""
        self._apply(begun(self.state, from_here=from_here))

    def _apply(self, state: ShowState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        """Stay on the same slide, or begin anew with another deck."""
        self.route = self._new_route()
        if not new_indexes:
            self.state = ShowState()
        else:
            position = self.position
            place = Position(new_indexes[min(position.slide, len(new_indexes) - 1)], position.step)
            self.state = ShowState(self._checked(place), self.state.blank, self.state.has_begun)
        self.changed.emit(self.state)

    def _checked(self, position: Position) -> Position:
        """The nearest position that there is."""
        if not self.route.groups:
            return Position()
        slide = min(max(0, position.slide), self.route.last)
        return Position(slide, min(position.step, self.route.stops_of(slide)))

    def _new_route(self) -> Route:
        builder = self._deck.builder
        return Route(tuple(map(group_of, builder.entries)), builder.presses)


def group_of(entry: Entry) -> Hashable:
    """The session or agenda item that a slide belongs to; a card of neither stands alone."""
    if entry.session is not None:
        return ("session", entry.session)
    return ("item", entry.item) if entry.item is not None else ("card", entry.id)
