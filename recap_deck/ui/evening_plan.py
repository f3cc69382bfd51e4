"""The plan of the evening as the show runs it, and which item each slide belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.build.entries import Entry
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import ItemKind
from recap_deck.show.rundown import MINUTE, PlanItem, plan_of
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class EveningPlan:
    """Plan items, and for each slide of the running order its item's id, "" for none."""

    items: tuple[PlanItem, ...]
    ids: tuple[str, ...]

    def id_at(self, slide: int) -> str:
        """The item that a slide belongs to."""
        return self.ids[slide] if 0 <= slide < len(self.ids) else ""

    def first_slide(self, item_id: str) -> int | None:
        """An item's title card, or its first slide."""
        return self.ids.index(item_id) if item_id in self.ids else None

    def leaves_title(self, before: int, after: int) -> bool:
        """Tell whether going from a slide to another is how an item begins."""
        item_id = self.id_at(before)
        is_same = bool(item_id) and self.id_at(after) == item_id
        return is_same and before == self.first_slide(item_id) and after > before


def evening_plan(deck: Deck, entries: Sequence[Entry]) -> EveningPlan:
    """Take the agenda; without one every session is an item of its own."""
    if deck.agenda:
        ids = ["" if each.item is None else deck.agenda[each.item].id for each in entries]
        return EveningPlan(plan_of(deck.agenda), tuple(ids))
    names = [_session_id(i) for i in range(len(deck.sessions))]
    items = tuple(map(_session_item, names, deck.sessions))
    ids = ["" if each.session is None else names[each.session] for each in entries]
    return EveningPlan(items, tuple(ids))


def _session_id(index: int) -> str:
    return f"session:{index}"


def _session_item(name: str, session: Session) -> PlanItem:
    seconds = (session.minutes or 0.0) * MINUTE
    speakers = ", ".join(speaker.name for speaker in session.speakers)
    return PlanItem(
        name,
        ItemKind.SESSION,
        session.title,
        seconds,
        seconds,
        session=session.file,
        speakers=speakers,
    )
