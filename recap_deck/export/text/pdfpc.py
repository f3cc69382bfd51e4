"""The file beside a PDF that pdfpc reads notes and times from, version 2 of its format."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from recap_deck.build.builder import Builder
from recap_deck.build.note_text import note_text
from recap_deck.export.sheets import sheets_of


def pdfpc_text(builder: Builder, chosen: Sequence[int], *, by_step: bool) -> str:
    """The pages that the PDF of the same slides has, their notes, and how long it takes.

    pdfpc shows notes as Markdown that knows less than ours, so that they are plain text.
    """
    values: dict[str, Any] = {"pdfpcFormat": 2, "disableMarkdown": True}
    minutes = _minutes(builder, chosen)
    if minutes:
        values["duration"] = minutes
    values["pages"] = list(_pages(builder, chosen, by_step))
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _pages(builder: Builder, chosen: Sequence[int], by_step: bool) -> Iterator[dict[str, Any]]:
    """A page of the file each; all pages of a slide are one to pdfpc, overlays of each other."""
    index = 0
    for number, i in enumerate(chosen, 1):
        entry = builder.entries[i]
        note = note_text(builder, entry)
        for overlay, _ in enumerate(sheets_of(builder, i, by_step=by_step)):
            page: dict[str, Any] = {
                "idx": index,
                "label": entry.label or f"({number})",
                "overlay": overlay,
                "forcedOverlay": overlay > 0,
                "hidden": entry.slide is not None and entry.slide.directives.hide,
            }
            yield page | ({"note": note} if note else {})
            index += 1


def _minutes(builder: Builder, chosen: Sequence[int]) -> int:
    """How long the sessions are planned together; 0 where nobody said for any."""
    sessions = {builder.entries[i].session for i in chosen} - {None}
    planned = [builder.deck.sessions[each].minutes or 0 for each in sessions if each is not None]
    return round(sum(planned))
