"""The file beside a PDF that pdfpc reads notes and times from, version 2 of its format."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.note_lines import note_lines
from recap_deck.build.notes import notes_of
from recap_deck.build.words import clock_text
from recap_deck.export.pages import part_label
from recap_deck.export.pdf_file.labels import roman
from recap_deck.export.sheets import sheets_of
from recap_deck.export.text.note_markdown import note_markdown
from recap_deck.model.event import AgendaItem, ItemKind
from recap_deck.values import dataclass

_CLICK = "▶"
"""Where the speaker presses a key."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of the PDF: its entry, the label that the PDF gives it, its place among equal ones."""

    entry: Entry
    label: str
    overlay: int


def pdfpc_text(builder: Builder, chosen: Sequence[int], *, by_step: bool) -> str:
    """The pages that the PDF of the same slides has, their notes, how long it takes, its end."""
    values: dict[str, Any] = {"pdfpcFormat": 2, "disableMarkdown": False}
    items = _items(builder, chosen)
    minutes = round(sum(item.minutes or 0 for item in items)) or _written_minutes(builder, chosen)
    if minutes:
        values["duration"] = minutes
    if items and items[-1].planned_start is not None and items[-1].minutes:
        end = items[-1].planned_start + items[-1].minutes
        values["endTime"] = clock_text(end).zfill(5)
    pages = tuple(_pages(builder, chosen, by_step))
    last = _last_slide(pages)
    if last is not None:
        values["endSlide"] = last
    values["pages"] = [_page_values(builder, i, page) for i, page in enumerate(pages)]
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _pages(builder: Builder, chosen: Sequence[int], by_step: bool) -> Iterator[_Page]:
    """Pdfpc takes pages with one label for the steps of one slide; a part is a slide to it."""
    unnamed = 0
    for index in chosen:
        entry, before, overlay = builder.entries[index], "", 0
        for sheet in sheets_of(builder, index, by_step=by_step):
            label = part_label(entry.label, sheet.page.slide.part)
            unnamed += not label
            # Pages without a name are counted, as the PDF counts them.
            label = label or roman(unnamed)
            overlay = overlay + 1 if label == before else 0
            before = label
            yield _Page(entry, label, overlay)


def _page_values(builder: Builder, index: int, page: _Page) -> dict[str, Any]:
    slide = page.entry.slide
    note = note_markdown(note_lines(notes_of(builder, page.entry), _CLICK))
    values = {
        "idx": index,
        "label": page.label,
        "overlay": page.overlay,
        "forcedOverlay": page.overlay > 0,
        "hidden": slide is not None and slide.directives.hide,
    }
    return values | ({"note": note} if note else {})


def _last_slide(pages: Sequence[_Page]) -> int | None:
    """The last slide of the talk, from 0, as pdfpc counts; None where no backup slides follow."""
    own = [i for i, page in enumerate(pages, 1) if not _is_backup(page.entry)]
    if not own or own[-1] == len(pages):
        return None
    return sum(page.overlay == 0 for page in pages[: own[-1]]) - 1


def _is_backup(entry: Entry) -> bool:
    return entry.slide is not None and entry.slide.directives.backup


def _items(builder: Builder, chosen: Sequence[int]) -> list[AgendaItem]:
    """What of the agenda goes on while these slides are shown: breaks between them, too."""
    deck = builder.deck
    shown = {builder.entries[i].session for i in chosen} - {None}
    files = {deck.sessions[each].file for each in shown if each is not None}
    places = [i for i, item in enumerate(deck.agenda) if item.session in files]
    if not places:
        return []
    between = deck.agenda[places[0] : places[-1] + 1]
    return [item for item in between if item.kind is not ItemKind.SESSION or item.session in files]


def _written_minutes(builder: Builder, chosen: Sequence[int]) -> int:
    """How long the sessions say that they are; 0 where none does."""
    sessions = {builder.entries[i].session for i in chosen} - {None}
    planned = [builder.deck.sessions[each].minutes or 0 for each in sessions if each is not None]
    return round(sum(planned))
