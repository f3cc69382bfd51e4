"""Whatever stands on a slide: a PDF says of all of it what it is, once, in the author's order."""

from __future__ import annotations

import io
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication

from recap_deck.build.page import Page
from recap_deck.export.pdf.complete import complete_piece
from recap_deck.export.pdf.join import Binding, write_joined
from recap_deck.export.pdf.paint import ReadSheet, paint_sheets
from recap_deck.export.pdf_file.description import Description
from recap_deck.export.pdf_file.navigation import OutlineItem
from recap_deck.export.sheets import Sheet
from recap_deck.export.tags.subjects import reading_of
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.slide import Fit, SlideDirectives
from recap_deck.place.boxes import PlacedSlide
from recap_deck.place.frame import SlideFrame
from recap_deck.place.slide import place_slide
from recap_deck.theme.load import load_theme
from recap_deck.typeset.typesetter import QtTypesetter
from tests.block_strategies import FITS, PICTURES, slides
from tests.fakes import FakePictures
from tests.pdf_reading import squeezed
from tests.pdf_structure import heading_faults, read_structure
from tests.placed_text import parsed_texts

PAPER = load_theme("paper")
ABOUT = Description("Title", (), "", (), "en", "", ())


def pdf_of(parsed: ParsedSlide, parts: tuple[PlacedSlide, ...]) -> bytes:
    reading = reading_of(parsed.blocks)
    sheets = (ReadSheet(0, Sheet(Page(part, ())), reading) for part in parts)
    piece = complete_piece(paint_sheets(sheets, parts[0].size))
    pictures = [(key, None) for key in dict.fromkeys(piece.pictures.values())]
    outline = [OutlineItem("Title", 0)]
    binding = Binding(outline, [], ["a.md#a"] * len(parts), ["a.md#a"], ABOUT)
    file = io.BytesIO()
    write_joined(file, [piece], pictures, binding)
    return file.getvalue()


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(parsed=slides(), fit=FITS)
def test_all_of_a_slide_is_read_once_and_in_order(
    qapp: QApplication, tmp_path: Path, parsed: ParsedSlide, fit: Fit
) -> None:
    frame = SlideFrame(SlideDirectives(fit=fit))
    placement = place_slide(parsed, frame, PAPER, QtTypesetter(), FakePictures(PICTURES))
    path = tmp_path / "slide.pdf"
    path.write_bytes(pdf_of(parsed, placement.parts))
    structure = read_structure(path)
    assert structure.faults == []
    assert heading_faults(structure.document) == []
    text, end = squeezed(structure.document.text), 0
    for words in map(squeezed, parsed_texts(parsed.blocks).values()):
        found = text.find(words, end)
        assert found >= 0, f"{words!r} after {text[:end]!r} in {text!r}"
        end = found + len(words)
