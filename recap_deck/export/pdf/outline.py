"""The PDF's outline: sessions, under each its sections, and slides as written under these."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.export.pdf_file.navigation import OutlineItem
from recap_deck.export.tags.headings import SECTION
from recap_deck.messages import sentence
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class EntryPages:
    """The pages of an entry: the index of the first, and which part of the slide each shows."""

    entry: Entry
    first: int
    parts: tuple[int, ...]
    layout: str = ""


def outline_of(builder: Builder, entries: Sequence[EntryPages]) -> tuple[OutlineItem, ...]:
    """A line for each session with its slides under it, and for each card between sessions."""
    return tuple(_outline(builder, entries))


def _outline(builder: Builder, entries: Sequence[EntryPages]) -> Iterator[OutlineItem]:
    for session, group in itertools.groupby(entries, lambda each: each.entry.session):
        run = list(group)
        if session is None:
            yield from (OutlineItem(each.entry.title, each.first) for each in run)
        else:
            title = builder.deck.sessions[session].title
            slides = [each for each in run if each.entry.card is None]
            lines = [_line(each, i, builder.language) for i, each in enumerate(slides, 1)]
            yield OutlineItem(title, run[0].first, tuple(_in_sections(slides, lines)))


def _in_sections(
    slides: Sequence[EntryPages], lines: Sequence[OutlineItem]
) -> Iterator[OutlineItem]:
    """The lines of a session; those after a section's own stand under it."""
    starts = [i for i, each in enumerate(slides) if each.layout == SECTION]
    yield from lines[: starts[0] if starts else len(lines)]
    for start, end in itertools.pairwise([*starts, len(lines)]):
        yield replace(lines[start], children=tuple(lines[start + 1 : end]))


def _line(pages: EntryPages, place: int, language: str) -> OutlineItem:
    number = str(pages.entry.number or place)
    title = pages.entry.title or sentence("pdf-untitled", (("number", number),), language)
    return OutlineItem(title, pages.first)
