"""The deck as plain JSON values: the documented shape that `outline --json` prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recap_deck.build.builder import Builder, SlideFacts, facts_of
from recap_deck.build.outline_blocks import block_outline
from recap_deck.build.words import clock_text
from recap_deck.diagnostics import Diagnostic
from recap_deck.messages import text_of
from recap_deck.model.deck import Deck, Session
from recap_deck.model.event import AgendaItem, Speaker
from recap_deck.model.slide import SlideSource

OUTLINE_VERSION = 1
"""Counted up when a key changes its meaning or goes; new keys may come at any time."""


def deck_outline(builder: Builder) -> dict[str, Any]:
    """The deck as the app understands it, every slide placed."""
    deck = builder.deck
    known = _known(builder)
    sessions = [
        session_outline(builder, index, session, known)
        for index, session in enumerate(deck.sessions)
    ]
    return {
        "version": OUTLINE_VERSION,
        "event": event_outline(deck),
        "agenda": [item_outline(item) for item in deck.agenda],
        "sessions": sessions,
        "diagnostics": [diagnostic_outline(each) for each in builder.all_diagnostics()],
    }


def _known(builder: Builder) -> Mapping[int, SlideFacts]:
    """What is known of each slide that is shown; it is placed once for that and for its remarks."""
    known = {}
    for index, entry in enumerate(builder.entries):
        if entry.slide is not None:
            known[id(entry.slide)] = builder.facts(index)
        builder.diagnostics_of(index)
    return known


def event_outline(deck: Deck) -> dict[str, Any]:
    """The evening."""
    event = deck.event
    return {
        "title": event.title,
        "subtitle": event.subtitle,
        "date": event.date.isoformat() if event.date else None,
        "start": event.start.strftime("%H:%M") if event.start else None,
        "venue": event.venue,
        "link": event.link,
        "theme": event.theme,
        "lang": event.lang,
    }


def item_outline(item: AgendaItem) -> dict[str, Any]:
    """One line of the plan; `start` is when it is planned, fixed or not."""
    return {
        "id": item.id,
        "kind": item.kind.value,
        "title": item.title,
        "minutes": item.minutes,
        "min": item.min_minutes,
        "start": clock_text(item.planned_start) or None,
        "session": item.session or None,
        "speakers": [speaker_outline(speaker) for speaker in item.speakers],
    }


def speaker_outline(speaker: Speaker) -> str:
    """A speaker's name."""
    return speaker.name


def session_outline(
    builder: Builder, index: int, session: Session, known: Mapping[int, SlideFacts]
) -> dict[str, Any]:
    """One session with its slides as written, hidden ones too."""
    return {
        "id": session.file,
        "file": session.span.path,
        "title": session.title,
        "speakers": [speaker_outline(speaker) for speaker in session.speakers],
        "minutes": session.minutes,
        "code": session.code,
        "slides": [slide_outline(builder, index, slide, known) for slide in session.slides],
    }


def slide_outline(
    builder: Builder, session: int, slide: SlideSource, known: Mapping[int, SlideFacts]
) -> dict[str, Any]:
    """One slide as written, with one entry in `parts` for each page that it takes."""
    entry = builder.entry_of(session, slide)
    parsed = builder.parsed_entry(entry)
    facts = known.get(id(slide)) or facts_of(builder.placed_entry(entry))
    return {
        "id": slide.id,
        "number": slide.number,
        "title": slide.title,
        "file": slide.span.path,
        "line": slide.span.first_line,
        "layout": facts.layout,
        "steps": facts.steps,
        "hidden": slide.directives.hide,
        "notes": slide.notes,
        "parts": [{"scale": round(scale, 4)} for scale in facts.scales],
        "blocks": [block_outline(block, slide.span.first_line - 1) for block in parsed.blocks],
    }


def diagnostic_outline(diagnostic: Diagnostic) -> dict[str, Any]:
    """One remark, worded in English."""
    return {
        "file": diagnostic.span.path,
        "line": diagnostic.span.first_line,
        "severity": diagnostic.severity.name.lower(),
        "code": diagnostic.code,
        "message": text_of(diagnostic),
    }
