"""What stands at a slide's foot: the footnotes referred to, and what abbreviations mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.model.blocks import Block, Footnote
from recap_deck.model.runs import Mark, Run, plain_text
from recap_deck.parse.read.children import read_children
from recap_deck.parse.read.flat import flat_runs
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.parse.read.text_blocks import read_runs
from recap_deck.parse.scripts import is_cjk


def read_footnotes(reading: Reading, own: Iterable[str]) -> Iterator[Footnote]:
    """Read the notes in the order of their numbers; one may refer to another.

    Of the slide's `own` notes, those that nothing refers to are reported.
    """
    read: set[str] = set()
    while waiting := [label for label in reading.cited if label not in read]:
        label = waiting[0]
        read.add(label)
        note = reading.footnotes[label]
        text = flat_runs(read_children(reading, note))
        yield Footnote(text, str(reading.cited[label]), line_of(note))
    for label in own:
        if label not in reading.cited:
            line = line_of(reading.footnotes[label])
            reading.report("footnote-unused", Severity.INFO, line, label=label)


def read_abbreviations(
    reading: Reading, blocks: Iterable[Block], known: Mapping[str, Element]
) -> Iterator[Footnote]:
    """Explain the abbreviations that stand in `blocks`, outside code."""
    if not known:
        return
    text = plain_text(run for run in flat_runs(blocks) if Mark.CODE not in run.marks)
    for label, element in known.items():
        if _stands_in(label, text):
            meaning = read_runs(reading, element)
            yield Footnote((Run(label, Mark.STRONG), Run(" "), *meaning), line=line_of(element))


def _stands_in(label: str, text: str) -> bool:
    """Say whether a label is a word of the text; Korean particles may follow it."""
    at = text.find(label)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(label) :][:1]
        if not before.isalnum() and (not after.isalnum() or is_cjk(after)):
            return True
        at = text.find(label, at + 1)
    return False
