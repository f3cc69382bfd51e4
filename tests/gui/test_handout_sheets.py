"""The sheets of a handout as they are seen before they are written: notes, codes, light."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from recap_deck.build.builder import Builder
from recap_deck.build.note_lines import NoteLine
from recap_deck.export.handout.lettering import Lettering
from recap_deck.export.handout.look import HandoutLook
from recap_deck.export.handout.note_strips import note_strips
from recap_deck.export.handout.paint import sheet_image
from recap_deck.export.handout.sheet import HandoutPage
from recap_deck.export.handout.tone import deck_on_paper, toned
from recap_deck.export.handout.write import handout_pages
from recap_deck.export.pages import printed_entries
from recap_deck.model.runs import Mark, Run
from recap_deck.paint.picture_store import PictureStore
from recap_deck.place.boxes import TextBox
from recap_deck.source.load import load_deck
from recap_deck.typeset.paragraph import QtParagraph

pytestmark = pytest.mark.usefixtures("qapp")
Sheets = Callable[..., tuple[Builder, tuple[HandoutPage, ...]]]
LONG = "\n\n".join(
    f"Sentence number {i} of a note that goes on for more than one line." for i in range(40)
)


@pytest.fixture
def sheets(tmp_path: Path) -> Iterator[Sheets]:
    """The pages of a talk, and what made them."""
    with ExitStack() as stack:

        def made(
            text: str, look: HandoutLook | None = None
        ) -> tuple[Builder, tuple[HandoutPage, ...]]:
            look = look or HandoutLook()
            path = tmp_path / "talk.md"
            path.write_text(text, encoding="utf-8")
            deck = deck_on_paper(load_deck(path), look.tone)
            builder = stack.enter_context(closing(Builder(deck)))
            return builder, handout_pages(builder, look, printed_entries(builder.entries))

        yield made


def texts(page: HandoutPage) -> list[TextBox]:
    return [box for box in page.boxes if isinstance(box, TextBox)]


def drawn(builder: Builder, page: HandoutPage, width: int = 900) -> Image.Image:
    image = sheet_image(builder, page, HandoutLook().size, PictureStore(), width)
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size = image.width(), image.height()
    return Image.frombuffer(
        "L", size, bytes(image.constBits()), "raw", "L", image.bytesPerLine(), 1
    )


def test_notes_are_set_as_they_were_written(sheets: Sheets) -> None:
    notes = "[click] Say **bold** and `code`.\n\n- one\n    - two"
    _, pages = sheets(f"# A\n\n<!--\n{notes}\n-->\n")
    found = {box.text: box for box in texts(pages[0])}
    paragraph = found["Say bold and code."].paragraph
    assert isinstance(paragraph, QtParagraph)
    marks = {run.text: run.marks for run in paragraph.runs}
    assert (marks["bold"], marks["code"]) == (Mark.STRONG, Mark.CODE)
    assert 20 < found["two"].rect.x - found["one"].rect.x < 30
    assert [box.text for box in texts(pages[0])].count("•") == 2


def test_long_notes_go_on_where_no_slide_is_in_two_columns(sheets: Sheets) -> None:
    _, pages = sheets(f"# A\n\n<!--\n{LONG}\n-->\n\n---\n\n# B\n")
    notes = [box for page in pages for box in texts(page) if box.text.startswith("Sentence")]
    assert [box.text.split()[2] for box in notes] == [str(i) for i in range(40)]
    assert len({round(box.rect.x) for box in notes}) == 2


@pytest.mark.parametrize(
    ("words", "tied"),
    [
        ("one", [False]),
        ("one\ntwo", [True, False]),
        ("one\ntwo\nthree", [True, True, False]),
        ("one\ntwo\nthree\nfour", [True, False, True, False]),
    ],
)
def test_no_line_of_a_note_stands_alone(words: str, tied: list[bool]) -> None:
    strips = note_strips([NoteLine((Run(words),))], 500, Lettering(("sans-serif",)))
    assert [strip.tied for strip in strips if strip.boxes] == tied


def test_links_of_notes_are_listed_where_notes_are(sheets: Sheets) -> None:
    talk = "# A\n\n<!-- [the site](https://example.org/x) -->\n"
    assert len(sheets(talk, HandoutLook(beside="none"))[1]) == 1
    _, pages = sheets(talk)
    assert "https://example.org/x" in [box.text for box in texts(pages[-1])]


def test_a_camera_reads_every_code(sheets: Sheets) -> None:
    long = "https://example.org/" + "/".join(f"part{i}" for i in range(12)) + "?q=1#here"
    talk = f"# A\n\n- [a](https://example.org/a_(b))\n- [b]({long})\n- [c](mailto:a@example.org)\n"
    builder, pages = sheets(talk)
    codes = [found.text for found in zxingcpp.read_barcodes(drawn(builder, pages[-1], 1240))]
    assert sorted(codes) == sorted(["https://example.org/a_(b)", long, "mailto:a@example.org"])


@pytest.mark.parametrize(("tone", "is_light"), [("light", True), ("own", False)])
def test_dark_slides_are_light_on_paper_unless_asked_otherwise(
    sheets: Sheets, tone: str, is_light: bool
) -> None:
    talk = "---\ntheme: recap\n---\n\n# Before\n\n- a\n\n---\n\n# A\n\n- b\n"
    builder, pages = sheets(talk, HandoutLook(tone=tone))
    frame = pages[0].frames[1].rect
    scale = 900 / HandoutLook().size.width
    middle = (frame.x + frame.width / 2) * scale, (frame.y + frame.height * 0.8) * scale
    left, top = int(middle[0]), int(middle[1])
    pixel = drawn(builder, pages[0]).crop((left, top, left + 1, top + 1)).tobytes()
    assert (pixel[0] > 200) is is_light


def test_the_deck_has_its_own_light_again_after_that(sheets: Sheets) -> None:
    builder, _ = sheets("# A\n", HandoutLook(tone="own"))
    deck = builder.deck
    with toned(builder, "light"):
        assert builder.deck.sessions[0].slides[0].directives.classes == ("light",)
    assert builder.deck is deck
