"""Speaker notes by session and slide, as Markdown or as plain text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.note_text import note_text
from recap_deck.export.text.headings import escaped, session_heading


def notes_markdown(builder: Builder, chosen: Sequence[int]) -> str:
    """The notes as they were written, under headings; slides without notes are left out."""
    parts = [f"# {escaped(builder.deck.event.title)}"]
    for heading, entries in _with_notes(builder, chosen):
        parts.append(f"## {escaped(heading)}")
        for entry in entries:
            assert entry.slide is not None
            parts += [f"### {escaped(_slide_heading(entry))}", entry.slide.notes.strip()]
    return "\n\n".join(parts) + "\n"


def notes_plain(builder: Builder, chosen: Sequence[int]) -> str:
    """The notes without markup, under underlined headings."""
    parts = [_underlined(builder.deck.event.title, "=")]
    for heading, entries in _with_notes(builder, chosen):
        parts.append("\n" + _underlined(heading, "-"))
        parts += [f"[{_slide_heading(entry)}]\n{note_text(builder, entry)}" for entry in entries]
    return "\n\n".join(parts) + "\n"


def _with_notes(builder: Builder, chosen: Sequence[int]) -> Iterator[tuple[str, list[Entry]]]:
    """The entries that have notes, session by session, each with its heading."""
    entries = [builder.entries[i] for i in chosen]
    noted = [each for each in entries if each.slide is not None and each.slide.notes.strip()]
    for session in dict.fromkeys(each.session for each in noted):
        own = [each for each in noted if each.session == session]
        yield session_heading(builder, own[0]), own


def _underlined(text: str, line: str) -> str:
    """A line as long as the text is where letters have one width, or two as Hangul has."""
    cells = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
    return f"{text}\n{line * cells}"


def _slide_heading(entry: Entry) -> str:
    return " · ".join(part for part in (entry.label, entry.title) if part)
