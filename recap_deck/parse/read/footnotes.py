"""The footnotes that were referred to, as small paragraphs at the slide's end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from recap_deck.diagnostics import Severity
from recap_deck.model.blocks import Paragraph
from recap_deck.model.runs import Mark, Run
from recap_deck.parse.read.children import read_children
from recap_deck.parse.read.flat import flat_runs
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.parse.read.runs import merged_runs


def read_footnotes(reading: Reading, own: Iterable[str]) -> Iterator[Paragraph]:
    """Read the notes in the order of their numbers; one may refer to another.

    Of the slide's `own` notes, those that nothing refers to are reported.
    """
    read: set[str] = set()
    while waiting := [label for label in reading.cited if label not in read]:
        label = waiting[0]
        read.add(label)
        note = reading.footnotes[label]
        text = flat_runs(read_children(reading, note))
        runs = (Run(f"{reading.cited[label]}", Mark.SUP), Run(" "), *text)
        small = (replace(run, marks=run.marks | Mark.SMALL) for run in runs)
        yield Paragraph(tuple(merged_runs(small)), line_of(note))
    for label in own:
        if label not in reading.cited:
            line = line_of(reading.footnotes[label])
            reading.report("footnote-unused", Severity.INFO, line, label=label)
