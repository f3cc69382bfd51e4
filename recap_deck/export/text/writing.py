"""The text of each format that is text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recap_deck.build.builder import Builder
from recap_deck.export.text.notes import notes_markdown, notes_plain
from recap_deck.export.text.pdfpc import pdfpc_text
from recap_deck.export.text.recap_page import recap_markdown
from recap_deck.model.deck import Deck
from recap_deck.show.journal.places import find_journal, journal_places, read_history
from recap_deck.show.report.rows import Report, make_report


def text_of_format(
    builder: Builder, name: str, target: Path, chosen: Sequence[int], *, by_step: bool = False
) -> str:
    """The whole file of a format by its name; `target` says by its ending whether it is plain."""
    match name:
        case "notes":
            is_plain = target.suffix.lower() == ".txt"
            return (notes_plain if is_plain else notes_markdown)(builder, chosen)
        case "pdfpc":
            return pdfpc_text(builder, chosen, by_step=by_step)
        case "recap":
            return recap_markdown(builder, chosen, _report_of(builder.deck))
        case "calendar":
            # Its library is loaded only for this.
            from recap_deck.export.text.calendar import calendar_text

            return calendar_text(builder.deck)
    raise ValueError(name)


def _report_of(deck: Deck) -> Report | None:
    """The last show's times; None where there was none."""
    found = find_journal(journal_places(deck))
    return None if found is None else make_report(deck, read_history(found).moments)
