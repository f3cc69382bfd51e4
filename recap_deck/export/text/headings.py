"""What a session is called in a text, and words that mean nothing to Markdown."""

from __future__ import annotations

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.model.event import Speaker
from recap_deck.patterns import expression

_SPECIAL = expression(r"([\\`*_\[\]<>|~#])")


def session_heading(builder: Builder, entry: Entry) -> str:
    """`2 · Title — Speakers`, of the session that an entry belongs to."""
    if entry.session is None:
        return entry.title
    session = builder.deck.sessions[entry.session]
    title = " · ".join(part for part in (str(entry.talk or ""), session.title) if part)
    return with_speakers(title, session.speakers)


def with_speakers(title: str, speakers: tuple[Speaker, ...]) -> str:
    """A title, and who tells it."""
    names = spoken_by(speakers)
    return f"{title} — {names}" if names else title


def spoken_by(speakers: tuple[Speaker, ...]) -> str:
    """The names of those who tell, with where they come from."""
    return ", ".join(_named(speaker) for speaker in speakers)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _named(speaker: Speaker) -> str:
    return f"{speaker.name} ({speaker.org})" if speaker.org else speaker.name
