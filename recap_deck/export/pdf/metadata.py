"""What a PDF says about itself: title, authors, language, and nothing that changes by the hour."""

from __future__ import annotations

from collections.abc import Iterable

from recap_deck import __version__
from recap_deck.build.builder import Builder
from recap_deck.build.words import date_text
from recap_deck.export.moment import asked_moment
from recap_deck.export.pdf_file.description import Description


def description_of(
    builder: Builder, families: Iterable[str], only: int | None = None
) -> Description:
    """Describe the builder's deck, or the session `only` of it, set in `families`."""
    deck, event = builder.deck, builder.deck.event
    sessions = deck.sessions if only is None else deck.sessions[only : only + 1]
    speakers = [each for one in sessions for each in one.speakers]
    if only is None:
        speakers = [*event.speakers, *speakers]
    titles = [session.title for session in sessions]
    title = next(iter(titles), "")
    above = (event.title, event.subtitle) if only is None else (title, event.title)
    facts = (above[1], date_text(event.date, builder.language), event.venue)
    return Description(
        above[0] or title,
        tuple(dict.fromkeys(speaker.name for speaker in speakers if speaker.name)),
        " · ".join(fact for fact in facts if fact),
        tuple(dict.fromkeys(title for title in titles if title)),
        builder.language,
        f"Recap Deck {__version__}",
        tuple(dict.fromkeys(families)),
        asked_moment(),
    )
