"""Pages of the PDF: their size, order and names, and what the file says about itself."""

from __future__ import annotations

import string
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.pdf import write_pdf
from recap_deck.source.load import load_text
from tests.pdf_reading import outline_rows, page_text
from tests.pdf_writing import WritePdf

EVENT = {
    "event.yaml": (
        "title: An evening\nsubtitle: What we saw\ndate: 2015-11-05\nlang: ko\nagenda:\n"
        "  - session: one.md\n  - break: Coffee\n    minutes: 10\n  - session: two.md\n"
    ),
    "one.md": "---\ntitle: First talk\nspeaker: 김\n---\n# Opening\n\n---\n\n- no title\n",
    "two.md": (
        "---\ntitle: 둘째 발표\nspeaker: Lee\n---\n# 시작\n\n---\n\n"
        "<!-- hide: true -->\n# Hidden\n\n---\n\n# 끝\n"
    ),
}
LONG = "# Long\n\n" + "\n".join(f"- {'many words ' * 9}{i}" for i in range(60))


def labels(path: Path) -> list[str]:
    with pikepdf.open(path) as pdf:
        return [str(page.label) for page in pdf.pages]


@pytest.mark.parametrize(
    ("size", "points"),
    [("16:9", (960, 540)), ("4:3", (960, 720)), ("16:10", (960, 600)), ("1000x707", (960, 678.72))],
)
def test_a_page_is_960_points_wide_and_as_high_as_the_slides_shape_asks(
    write: WritePdf, size: str, points: tuple[float, float]
) -> None:
    written = write(f"---\nsize: {size}\n---\n# One\n\n---\n\n# Two\n")
    slide = written.builder.pages(0)[0].slide
    with pikepdf.open(written.path) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = map(float, page.mediabox)
            assert (right - left, top - bottom) == pytest.approx(points, abs=1e-3)
            assert top - bottom == pytest.approx(slide.size.height / 2, abs=1e-3)


def test_an_event_is_its_sessions_with_an_agenda_and_no_cards_for_breaks(write: WritePdf) -> None:
    written = write(EVENT)
    with pikepdf.open(written.path) as pdf:
        texts = [page_text(page) for page in pdf.pages]
    assert len(texts) == written.report.pages
    assert not any(text.startswith("Coffee") for text in texts)
    assert not any("Hidden" in text for text in texts)


def test_the_outline_lists_sessions_and_under_them_their_slides(write: WritePdf) -> None:
    rows = outline_rows(write(EVENT).path)
    assert [row for row in rows if row[0] == 0 and row[1] != "순서"][0][1] == "First talk"
    titles = [(depth, title) for depth, title, _ in rows]
    assert (1, "Opening") in titles
    assert (1, "2번 슬라이드") in titles
    assert (0, "둘째 발표") in titles
    assert titles[-2:] == [(1, "시작"), (1, "끝")]
    pages = [page for _, _, page in rows]
    assert pages == sorted(pages)


def test_pages_are_labelled_by_session_and_slide(write: WritePdf) -> None:
    found = labels(write(EVENT).path)
    assert [label for label in found if label.startswith("S")] == [
        "S1-1",
        "S1-2",
        "S2-1",
        "S2-2",
    ]


def test_the_parts_of_a_slide_are_pages_with_letters_and_one_line_of_outline(
    write: WritePdf,
) -> None:
    written = write(f"# Short\n\n---\n\n{LONG}\n\n---\n\n# After\n")
    parts = len(written.builder.pages(1))
    assert parts > 1
    letters = string.ascii_lowercase[1:parts]
    assert labels(written.path) == ["1", "2", *(f"2{letter}" for letter in letters), "3"]
    rows = [row for row in outline_rows(written.path) if row[0] == 1]
    assert rows == [(1, "Short", 1), (1, "Long", 2), (1, "After", 2 + parts)]


def test_the_file_says_title_authors_language_and_fonts(write: WritePdf) -> None:
    written = write(EVENT)
    with pikepdf.open(written.path) as pdf:
        assert str(pdf.docinfo["/Title"]) == "An evening"
        assert str(pdf.docinfo["/Author"]) == "김, Lee"
        assert str(pdf.docinfo["/Subject"]) == "What we saw · 2015년 11월 5일"
        assert str(pdf.docinfo["/Keywords"]) == "First talk, 둘째 발표"
        assert str(pdf.docinfo["/Fonts"]) == ", ".join(written.report.families)
        assert str(pdf.Root.Lang) == "ko"
        assert pdf.Root.PageMode == "/UseOutlines"
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            assert xmp["dc:title"] == "An evening"
            assert xmp["dc:creator"] == ["김", "Lee"]
            assert xmp["dc:language"] == {"ko"}


def test_a_title_may_hold_what_xml_and_pdf_take_for_syntax(write: WritePdf) -> None:
    written = write("---\ntitle: A <b> & (c \\ d\n---\n# One\n")
    with pikepdf.open(written.path) as pdf:
        assert str(pdf.docinfo["/Title"]) == "A <b> & (c \\ d"
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            assert xmp["dc:title"] == "A <b> & (c \\ d"


def test_the_same_deck_makes_the_same_bytes(write: WritePdf) -> None:
    first = write(EVENT).path.read_bytes()
    assert write(EVENT).path.read_bytes() == first


def test_a_time_is_in_the_file_only_where_it_was_asked_for(
    write: WritePdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pikepdf.open(write("# One\n").path) as pdf:
        assert "/CreationDate" not in pdf.docinfo
    moment = datetime(2015, 11, 5, 19, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    with pikepdf.open(write("# One\n").path) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20151105190000Z"


def test_a_second_process_changes_no_byte(tmp_path: Path) -> None:
    """In a process of its own: a copy is made only of one that has a single thread."""
    deck = tmp_path / "deck.md"
    deck.write_text("\n---\n".join(f"# 제목 {i}\n\n- **a** `{i}` 😀\n" for i in range(150)))
    script = (
        "import sys; from pathlib import Path; from PySide6.QtGui import QGuiApplication\n"
        "from recap_deck.build.builder import Builder\n"
        "from recap_deck.build.parsed_ahead import can_copy\n"
        "from recap_deck.export.pdf import pieces, write_pdf\n"
        "from recap_deck.source.load import load_deck\n"
        "application = QGuiApplication([])\n"
        "if sys.argv[3] == 'alone':\n"
        "    pieces.can_copy = lambda: False\n"
        "elif not can_copy():\n"
        "    sys.exit('cannot copy')\n"
        "write_pdf(Builder(load_deck(Path(sys.argv[1]))), Path(sys.argv[2]))\n"
    )
    data = []
    for how in ("alone", "shared"):
        target = tmp_path / f"{how}.pdf"
        run = subprocess.run(
            [sys.executable, "-c", script, deck, target, how],
            capture_output=True,
            text=True,
            check=False,
        )
        if "cannot copy" in run.stderr:
            pytest.skip("this machine has one core, or can't copy a process")
        assert run.returncode == 0, run.stderr
        data.append(target.read_bytes())
    assert data[0] == data[1]


def test_progress_counts_the_slides(qapp: object, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    builder = Builder(load_text("# One\n\n---\n\n# Two\n"))
    write_pdf(builder, tmp_path / "out.pdf", lambda *row: told.append(row))
    assert told == [(1, 2, "One"), (2, 2, "Two")]


def test_a_deck_without_slides_is_refused(qapp: object, tmp_path: Path) -> None:
    builder = Builder(load_text("<!-- hide: true -->\n# Hidden\n"))
    with pytest.raises(RecapDeckError, match="^There is nothing to write: “.*” has no slides$"):
        write_pdf(builder, tmp_path / "out.pdf")
