"""The blocks of a slide's notes."""

from __future__ import annotations

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.model.blocks import Block
from recap_deck.model.slide import SlideSource


def notes_of(builder: Builder, entry: Entry | None) -> tuple[Block, ...]:
    """The blocks of a slide's notes, parsed with the same care as slides are."""
    if entry is None or entry.slide is None or not entry.slide.notes.strip():
        return ()
    slide = entry.slide
    notes = SlideSource("notes", slide.notes, slide.span, settings=slide.settings)
    return builder.parsed_entry(Entry("notes", "", slide=notes)).blocks
