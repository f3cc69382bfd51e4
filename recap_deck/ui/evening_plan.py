"""The plan of the evening as the show runs it, and which item each slide belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def evening_plan(deck: Deck, entries: Sequence[Entry]) -> EveningPlan:
    """Take the agenda; a session that isn't on it is an item of its own after it."""
    files = {item.session for item in deck.agenda if item.session}
    others = [session for session in deck.sessions if session.file not in files]
    items = (*plan_of(deck.agenda), *map(_session_item, others))
    by_file = {item.session: item.id for item in items if item.session}
    return EveningPlan(items, tuple(_item_of(each, deck, by_file) for each in entries))


def _item_of(entry: Entry, deck: Deck, by_file: Mapping[str, str]) -> str:
    if entry.item is not None:
        return deck.agenda[entry.item].id
    return "" if entry.session is None else by_file.get(deck.sessions[entry.session].file, "")


def _session_item(session: Session) -> PlanItem:
    seconds = (session.minutes or 0.0) * MINUTE
    speakers = ", ".join(speaker.name for speaker in session.speakers)
    return PlanItem(
        f"session:{session.file}",
        ItemKind.SESSION,
        session.title,
        seconds,
        seconds,
        session=session.file,
        speakers=speakers,
    )
