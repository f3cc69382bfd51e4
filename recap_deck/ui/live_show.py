"""The one holder of the evening's value: every window draws what it says."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QObject, Signal

from recap_deck.build.entries import Entry
from recap_deck.build.live import asked_layout
from recap_deck.show import evening as moves
from recap_deck.show.evening import Evening, Programme
from recap_deck.show.picture import LIVE_LAYOUTS
from recap_deck.show.position import Move, Position, Route, advance, retreat
from recap_deck.show.rundown import Rundown
from recap_deck.show.settling import new_name, plan_changes, settled
from recap_deck.show.state import Blank, ShowState, moved, placed_at
from recap_deck.ui.evening_plan import EveningPlan, evening_plan
from recap_deck.ui.live_clock import LiveClock
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.slide.pages import Sight, sight_at
from recap_deck.values import replace


class LiveShow(QObject):
    """What is shown, what happened, what was changed; follows the deck when it changes.

    Only while slides are presented does turning them begin anything: `is_seen`. A rehearsal
    has an evening of its own; the real one waits beside it.

    Signals:
        changed: what is seen is another one, or the slides under it are; carries the state.
        taken: the evening's value is another one.
    """

    changed = Signal(object)
    taken = Signal()

    def __init__(
        self, live_deck: LiveDeck, clock: LiveClock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._deck = live_deck
        self._clock = clock
        self.is_seen = False
        self.is_rehearsal = False
        self.is_following = False
        """Whether it is told of because the deck is another one, which all will hear of next."""
        self._read_deck()
        self._evening = Evening(rundown=Rundown(self.plan.items))
        self._waiting: Evening | None = None
        live_deck.changed.connect(self._on_deck_changed)

    @property
    def evening(self) -> Evening:
        """All that is true of the evening now."""
        return self._evening

    @property
    def state(self) -> ShowState:
        """What is shown."""
        return self._evening.show

    @property
    def position(self) -> Position:
        """Where the show is."""
        return self.state.position

    @property
    def route(self) -> Route:
        """The running order to move along."""
        return self.programme.route

    @property
    def entry(self) -> Entry | None:
        """The slide of the moment, None in a deck without slides."""
        entries = self._deck.builder.entries
        return entries[self.position.slide] if entries else None

    def sight(self) -> Sight | None:
        """What is seen now; None in a deck without slides."""
        if self.is_seen and self.evening.is_covered and self.route.groups:
            return self._sight_now(self.evening) or self.sight_of(self.position)
        return self.sight_of(self.position) if self.route.groups else None

    def sight_of(self, position: Position) -> Sight:
        """What is seen at a position; what tells the time does so while it is presented."""
        builder = self._deck.builder
        planned = sight_at(builder, position)
        if not (self.is_seen and asked_layout(builder.entries[position.slide]) in LIVE_LAYOUTS):
            return planned
        there = replace(self.state, position=position)
        return self._sight_now(replace(moves.uncovered(self.evening), show=there)) or planned

    @property
    def tells_time(self) -> bool:
        """Say whether what is seen may be another in a second."""
        if not self.is_seen or self.entry is None:
            return False
        return self.evening.is_covered or asked_layout(self.entry) in LIVE_LAYOUTS

    def next_position(self) -> Position | None:
        """Where the next press leads: here while something covers the slide; None at the end."""
        if not self.route.groups:
            return None
        if self.state.blank is not Blank.NONE or self.evening.is_covered:
            return self.position
        place = self._reached(advance)
        return place if place != self.position else None

    def _reached(self, move: Move) -> Position:
        return moves.reached(self.evening, move, self.programme)

    def sights_ahead(self) -> list[Sight]:
        """What one press may bring, the likeliest first."""
        if not self.route.groups:
            return []
        if self.evening.is_covered:
            return [self.sight_of(self.position)]
        places = [self._reached(move) for move in (advance, retreat)]
        if moves.holds(self.evening, self.programme):
            places.insert(0, moves.turn(self.evening, self.programme).show.position)
        wanted = dict.fromkeys(place for place in places if place != self.position)
        return [self.sight_of(place) for place in wanted]

    def take(self, evening: Evening) -> None:
        """Replace the evening by another state of it."""
        before, self._evening = self._evening, evening
        if evening == before:
            return
        self.taken.emit()
        if _seen(evening) != _seen(before):
            self.changed.emit(self.state)

    def move(self, move: Move) -> None:
        """Make a move; one that nobody sees begins nothing."""
        if self.is_seen:
            self.take(moves.go(self.evening, move, self.programme, self._clock.now))
        else:
            self._take_state(moved(self.state, move, self.route))

    def go_to(self, slide: int, step: int = 0) -> None:
        """Go to a slide by its index."""
        position = self._checked(Position(slide, step))
        if self.is_seen:
            self.take(moves.go_to(self.evening, position, self.programme))
        else:
            self._take_state(placed_at(self.state, position))

    def blank(self, blank: Blank) -> None:
        """Make the picture black or white, or bring it back."""
        self.take(moves.blank(self.evening, blank))

    def begin(self, *, from_here: bool, is_rehearsal: bool = False) -> None:
        """Start to present, or go on with it."""
        if is_rehearsal != self.is_rehearsal:
            self._exchange(is_rehearsal)
        if self.is_seen and from_here and self.state.has_begun and not self.evening.is_over:
            return  # what is armed may have been chosen since it was arrived at
        self.is_seen = True
        self.take(moves.begin(self.evening, self.programme, from_here=from_here))

    def resume(self, evening: Evening, slide: str) -> None:
        """Go on with an evening that was interrupted on a slide, by its id."""
        ids = [entry.id for entry in self._deck.builder.entries]
        standing = moves.stand_on(moves.follow_plan(evening, self.plan.items), slide, ids)
        show = replace(standing.show, position=self._checked(standing.show.position))
        self.is_rehearsal, self._waiting = False, None
        self.is_seen = True
        self.take(replace(standing, show=show))

    def settle(self, before: Evening) -> None:
        """What was changed on the agenda of `before` is in the plan now, and no change any more."""
        plan = self.plan.items
        armed = new_name(before.rundown, plan, before.armed)
        self.take(replace(self.evening, rundown=settled(before.rundown, plan), armed=armed))
        if self._waiting is not None:
            rundown = settled(self._waiting.rundown, plan)
            self._waiting = replace(self._waiting, rundown=rundown)

    def rest(self) -> None:
        """Present no more for the moment: turning slides begins nothing."""
        self.is_seen = False

    def _sight_now(self, evening: Evening) -> Sight | None:
        """With the words of the moment; loaded when a show first comes to such a slide."""
        from recap_deck.ui.audience.live_cards import sight_now

        slide = evening.show.position.slide
        entry = self._deck.builder.entries[slide]
        return sight_now(
            self._deck.builder, evening, self._clock, self.programme.item_at(slide), entry
        )

    def _take_state(self, state: ShowState) -> None:
        self.take(replace(moves.uncovered(self.evening), show=state))

    def _exchange(self, is_rehearsal: bool) -> None:
        """Put the real evening aside for a rehearsal, or take it up again after one."""
        self.is_rehearsal = is_rehearsal
        waiting, self._waiting = self._waiting, self.evening if is_rehearsal else None
        if waiting is None or not waiting.show.has_begun:
            # What was changed on the agenda before holds in both.
            changes = plan_changes((waiting or self.evening).rundown)
            waiting = Evening(ShowState(self.position), Rundown(self.plan.items, changes))
        self.take(waiting)

    def _read_deck(self) -> None:
        builder = self._deck.builder
        if not (self._deck.is_typed_in_place and builder.is_alike):
            self.plan: EveningPlan = evening_plan(self._deck.deck, builder.entries)
            self._route = Route(tuple(map(group_of, builder.entries)), builder.presses)
        held = tuple(
            each.slide.directives.advance_seconds if each.slide else 0.0 for each in builder.entries
        )
        self.programme = Programme(self._route, self.plan.ids, held if any(held) else ())

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        """Stay on the same slide, with what happened; or begin anew with another deck."""
        self._read_deck()
        if not new_indexes:
            self._evening, self._waiting = Evening(rundown=Rundown(self.plan.items)), None
            self.is_rehearsal = False
        else:
            self._evening = self._followed(self._evening, new_indexes)
            if self._waiting is not None:
                self._waiting = self._followed(self._waiting, new_indexes)
        self.is_following = True
        self.taken.emit()
        self.changed.emit(self.state)
        self.is_following = False

    def _followed(self, evening: Evening, new_indexes: Sequence[int]) -> Evening:
        position = evening.show.position
        slide = new_indexes[min(position.slide, len(new_indexes) - 1)]
        show = replace(evening.show, position=self._checked(Position(slide, position.step)))
        return moves.follow_plan(replace(evening, show=show), self.plan.items)

    def _checked(self, position: Position) -> Position:
        """The nearest position that there is."""
        if not self.route.groups:
            return Position()
        slide = min(max(0, position.slide), self.route.last)
        return Position(slide, min(position.step, self.route.stops_of(slide)))


def _seen(evening: Evening) -> tuple[ShowState, bool, bool]:
    """What of an evening can be seen on the audience's screen."""
    return evening.show, evening.shows_next_up, evening.shows_countdown


def group_of(entry: Entry) -> Hashable:
    """The session or agenda item that a slide belongs to; a card of neither stands alone."""
    if entry.session is not None:
        return ("session", entry.session)
    return ("item", entry.item) if entry.item is not None else ("card", entry.id)
