"""Whole decks as PDFs: accepted by other programs, read in order, with nothing left out."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import page
import pytest
from PySide6.QtGui import QGuiApplication

from recap_deck.build.builder import Builder
from recap_deck.export.pdf import PdfContent, write_pdf
from recap_deck.export.pdf.plan import plan_pieces
from recap_deck.model.blocks import (
    Block,
    Callout,
    Code,
    Columns,
    Footnote,
    Formula,
    Heading,
    List,
    Paragraph,
    Quote,
    Table,
)
from recap_deck.model.deck import Deck
from recap_deck.model.runs import Run
from recap_deck.source.load import load_deck
from tests.pdf_reading import squeezed
from tests.pdf_structure import heading_faults, read_structure
from tests.pdf_writing import Written
from tests.standard_deck import standard_deck

ROOT = Path(__file__).resolve().parents[3]
DECKS = ("sample", "standard")


def deck_called(name: str) -> Deck:
    return (
        load_deck(ROOT / "slides") if name == "sample" else standard_deck("paper", "light", "16:9")
    )


@pytest.fixture(scope="module", params=DECKS)
def whole(
    request: pytest.FixtureRequest, qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Written]:
    """A whole deck with its notes."""
    path = tmp_path_factory.mktemp("whole") / "deck.pdf"
    with closing(Builder(deck_called(request.param))) as builder:
        report = write_pdf(builder, path, None, PdfContent(with_notes=True))
        yield Written(path, builder, report)


def words_of(block: Block) -> Iterator[str]:
    """What an author wrote in a block, paragraph by paragraph, in order."""
    match block:
        case Heading() | Paragraph() | Footnote():
            yield from _words(block.runs)
        case Formula():
            yield block.runs[0].text
        case List():
            for item in block.items:
                for inner in item.blocks:
                    yield from words_of(inner)
        case Code():
            for line in block.lines:
                yield from _words(line)
        case Quote() | Callout():
            for inner in block.blocks:
                yield from words_of(inner)
        case Columns():
            for column in block.columns:
                for inner in column.blocks:
                    yield from words_of(inner)
        case Table():
            for row in (block.header, *block.rows):
                for cell in row.cells:
                    yield from _words(cell)


def _words(runs: tuple[Run, ...]) -> Iterator[str]:
    """Runs with a drawing are no letters, but for the source of a formula."""
    yield from (run.text for run in runs if run.drawing is None)


def test_every_mark_and_every_annotation_is_in_one_element(whole: Written) -> None:
    structure = read_structure(whole.path)
    assert structure.faults == []
    assert heading_faults(structure.document) == []
    assert all(figure.alt for figure in structure.document.find("Figure"))


def test_the_words_are_read_in_the_order_in_which_they_are_written(whole: Written) -> None:
    slides = read_structure(whole.path).document.find("Sect")
    (indexes,) = [[i for piece in plan_pieces(whole.builder.entries) for i in piece]]
    assert len(slides) == len(indexes)
    for slide, index in zip(slides, indexes, strict=True):
        text, end = squeezed(slide.text), 0
        for block in whole.builder.parsed(index).blocks:
            for words in map(squeezed, words_of(block)):
                found = text.find(words, end)
                assert found >= 0, f"{whole.builder.entries[index].id}: {words!r} in {text!r}"
                end = found + len(words)


@pytest.mark.parametrize(
    "command",
    [("qpdf", "--check"), ("mutool", "draw", "-q", "-F", "text"), ("pdfinfo", "-struct-text")],
    ids=lambda command: command[0],
)
def test_other_programs_find_nothing_wrong(whole: Written, command: tuple[str, ...]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([*command, whole.path], capture_output=True, timeout=120, check=False)
    # Debian's mutool says of every file that it knows no colour profiles.
    said = done.stderr.replace(b"warning: ICC support is not available\n", b"")
    assert (done.returncode, said) == (0, b"")
    assert b"WARNING" not in done.stdout


def test_what_a_machine_can_tell_of_pdf_ua_is_fulfilled(whole: Written) -> None:
    report = page.validate_pdf(str(whole.path), profile=page.ValidationProfile.PDF_UA_1)
    # That a file may call itself accessible a person has to say, who has looked at its pictures.
    found = {each.rule_id for each in report.failures}
    assert found == {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001"}
    assert report.rules.total > 100
