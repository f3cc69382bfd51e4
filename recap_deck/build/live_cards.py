"""From what the audience sees at a moment to a card's words, in the event's language."""

from __future__ import annotations

from collections.abc import Callable

from recap_deck.build.card_texts import length_text, next_line, next_up_label, until_text
from recap_deck.build.entries import Entry
from recap_deck.build.live import LiveTexts
from recap_deck.messages import sentence
from recap_deck.model.card import Card, CardKind
from recap_deck.model.deck import Deck
from recap_deck.model.event import AgendaItem, ItemKind, Speaker
from recap_deck.place.frame import AgendaRow
from recap_deck.show.forecast import Forecast, ItemState
from recap_deck.show.picture import AgendaSeen, BreakSeen, CountdownSeen, NextUpSeen, Picture
from recap_deck.show.rundown import MINUTE, PlanItem
from recap_deck.show.time_text import remaining_text
from recap_deck.values import dataclass

_DAY = 24 * 3600.0

Clock = Callable[[float], str]
"""Says what a clock on the wall shows at a moment of the evening."""


@dataclass(frozen=True, slots=True)
class LiveCards:
    """Makes cards for one deck; `clock` says a moment's time of day."""

    deck: Deck
    language: str
    clock: Clock

    def card(self, picture: Picture, here: Entry | None) -> tuple[Entry, LiveTexts] | None:
        """The slide or card to place, and its words; `here` is the slide that it lies on.

        None where there is nothing to say but what the slide says.
        """
        match picture:
            case NextUpSeen():
                return self._next_up(picture)
            case BreakSeen():
                return self._break(picture, here or break_entry(picture.item))
            case CountdownSeen():
                return self._countdown(picture, here or countdown_entry(self.deck))
            case AgendaSeen():
                return None if here is None else (here, self._agenda(picture))

    def _next_up(self, seen: NextUpSeen) -> tuple[Entry, LiveTexts]:
        label = next_up_label(self.clock(seen.start), self.language)
        if seen.is_on:
            label = self.deck.event.title
        return next_up_entry(self.deck, seen.item), LiveTexts((("label", label),))

    def _break(self, seen: BreakSeen, here: Entry) -> tuple[Entry, LiveTexts]:
        """How long it takes still; when it is over, what the evening goes on with."""
        if seen.is_over:
            return self._after_break(seen, here)
        until = until_text(self.clock(seen.end), self.language)
        following = next_line(title_and_speakers(seen.following), self.language)
        # A slide that somebody wrote keeps its text: its label says what a card's text would.
        label = (("label", until),) if here.card is None else ()
        if seen.remaining is None:
            digits = length_text(seen.length / MINUTE, self.language)
        else:
            digits = remaining_text(seen.remaining)
        return here, LiveTexts((("digits", digits), ("next", following), *label), detail=until)

    def _after_break(self, seen: BreakSeen, here: Entry) -> tuple[Entry, LiveTexts]:
        title = self._say("card-goes-on")
        if here.card is not None and seen.following is not None:
            return next_up_entry(self.deck, seen.following), LiveTexts((("label", title),))
        values = (("digits", ""), ("label", title), ("next", ""))
        return here, LiveTexts(values, title, "")

    def _countdown(self, seen: CountdownSeen, entry: Entry) -> tuple[Entry, LiveTexts]:
        if seen.remaining >= _DAY:
            return entry, LiveTexts()
        if not seen.remaining:
            label = self._say("card-begins-soon")
            return entry, LiveTexts((("digits", self.clock(seen.start)), ("label", label)))
        label = self._say("card-begins-at", time=self.clock(seen.start))
        digits = remaining_text(seen.remaining)
        return entry, LiveTexts((("digits", digits), ("label", label)))

    def _agenda(self, seen: AgendaSeen) -> LiveTexts:
        rows = tuple(self._row(each) for each in seen.rows)
        foot = self._say("card-ends-at", time=self.clock(seen.rows[-1].end))
        return LiveTexts(agenda=rows, foot=foot)

    def _row(self, each: Forecast) -> AgendaRow:
        is_break = each.item.kind is ItemKind.BREAK
        is_over = each.state is ItemState.DONE
        back = self._say("card-back-at", time=self.clock(each.end))
        return AgendaRow(
            self.clock(each.start),
            each.item.title,
            each.item.speakers,
            back if is_break and not is_over else "",
            is_break,
            each.state is ItemState.RUNNING,
            is_over,
        )

    def _say(self, code: str, **arguments: str) -> str:
        return sentence(code, tuple(arguments.items()), self.language)


def countdown_entry(deck: Deck) -> Entry:
    """The card that tells how long until the evening begins."""
    title = deck.event.title
    return Entry("card:countdown", title, card=Card(CardKind.COUNTDOWN, title))


def break_entry(plan: PlanItem) -> Entry:
    """The card of a break that was put in during the evening."""
    item = AgendaItem(plan.id, plan.kind, plan.title)
    card = Card(CardKind.ITEM, plan.title, item)
    return Entry(f"card:item:{plan.id}", plan.title, card=card)


def next_up_entry(deck: Deck, plan: PlanItem) -> Entry:
    """The card of who is next; what was inserted during the evening has one too."""
    place = next((i for i, each in enumerate(deck.agenda) if each.id == plan.id), None)
    session = next((i for i, each in enumerate(deck.sessions) if each.file == plan.session), None)
    names = plan.speakers.split(", ") if plan.speakers else []
    speakers = tuple(Speaker(name) for name in names)
    item = AgendaItem(plan.id, plan.kind, plan.title, speakers=speakers)
    if place is not None:
        item = deck.agenda[place]
    card = Card(CardKind.NEXT_UP, plan.title, item)
    return Entry(f"card:next-up:{plan.id}", plan.title, session, place, None, card)


def title_and_speakers(item: PlanItem | None) -> str:
    """An item in a line; empty for none."""
    return " — ".join(part for part in (item.title, item.speakers) if part) if item else ""
