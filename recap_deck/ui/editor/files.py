"""The files of a deck that can be written in, in the order of the evening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from recap_deck.model.deck import Deck
from recap_deck.values import dataclass

_WRITTEN = frozenset({".md", ".markdown", ".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class DeckFile:
    """A file: where it is, what the deck calls it, and the session that it holds."""

    path: Path
    name: str
    title: str = ""


def deck_files(deck: Deck) -> tuple[DeckFile, ...]:
    """The event's file, the sessions in their order, then what they include."""
    found: dict[Path, DeckFile] = {}
    for file in _all(deck):
        found.setdefault(file.path, file)
    return tuple(found.values())


def _all(deck: Deck) -> Iterator[DeckFile]:
    event = deck.root / "event.yaml"
    if deck.is_event and event in deck.files:
        yield DeckFile(event, event.name, deck.event.title)
    places = {item.session: place for place, item in enumerate(deck.agenda)}
    last = len(places)
    held = Counter(session.span.path for session in deck.sessions)
    for session in sorted(deck.sessions, key=lambda each: places.get(each.file, last)):
        name = session.span.path
        # Notes of an evening are one file with many sessions.
        title = session.title if held[name] == 1 else deck.event.title
        yield DeckFile(deck.root / name, name, title)
    for path in deck.files:
        if path.suffix.lower() in _WRITTEN and path.is_relative_to(deck.root):
            known = path.relative_to(deck.root).as_posix()
            yield DeckFile(path, known)
