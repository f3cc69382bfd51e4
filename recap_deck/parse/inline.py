"""Text of one paragraph, as of a header, a footer or a title → runs."""

from __future__ import annotations

from recap_deck.model.runs import Run
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.clean import clean_text
from recap_deck.parse.marking_up import mark_up
from recap_deck.parse.read.reading import Reading
from recap_deck.parse.read.text_blocks import read_runs
from recap_deck.parse.scan.open_blocks import element_at
from recap_deck.parse.slide import findings_of


def parse_inline(text: str, settings: ParseSettings) -> tuple[Run, ...]:
    """Parse text as the inside of a paragraph, whatever it begins with."""
    paragraph = element_at(1, "p")
    paragraph.text = clean_text(text)
    mark_up([paragraph], findings_of(settings.definitions).references)
    return read_runs(Reading(settings), paragraph)
