"""What a PDF includes: some slides, a page for each step, notes; the rest stays as it was."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from recap_deck.build.builder import Builder
from recap_deck.export.pdf import PdfContent, write_pdf
from recap_deck.source.load import load_deck
from tests.pdf_reading import links, outline_rows, page_text, squeezed
from tests.pdf_writing import WritePdf, Written

NOTES = "말할 것: **천천히** 😀\n\n- 하나 [주소](https://example.com/a)\n- 둘"
EVENT = {
    "event.yaml": (
        "title: An evening\nvenue: Hall 2\nlang: ko\nagenda:\n"
        "  - session: one.md\n  - session: two.md\n"
    ),
    "one.md": (
        "---\ntitle: First talk\nspeaker: Kim\n---\n# Start\n\n---\n\n"
        "# Same\n\n[here](#same) [there](two.md) [on](#last)\n\n---\n\n# Third\n"
    ),
    "two.md": (
        "---\ntitle: Second talk\nspeaker: Lee\n---\n# Begin\n\n---\n\n# Same\n\n"
        "---\n\n# Last\n\n"
        f"- a\n\n<!-- pause -->\n\n- b 😀 $x^2$\n\n<!-- pause -->\n\n- c\n\n<!--\n{NOTES}\n-->\n"
    ),
}
PLAIN_NOTES = "말할 것: 천천히 😀\n\n• 하나 주소 (https://example.com/a)\n• 둘"


def chosen(written: Written, *labels: str) -> tuple[int, ...]:
    entries = written.builder.entries
    return tuple(i for i, entry in enumerate(entries) if entry.label in labels)


def rewritten(written: Written, content: PdfContent) -> Path:
    return write_pdf(written.builder, written.path.with_name("some.pdf"), None, content).path


def labels_of(path: Path) -> list[str]:
    with pikepdf.open(path) as pdf:
        return [str(page.label) for page in pdf.pages]


def texts_of(path: Path) -> list[str]:
    with pikepdf.open(path) as pdf:
        return [squeezed(page_text(page)) for page in pdf.pages]


def test_chosen_slides_keep_their_numbers_labels_and_words(write: WritePdf) -> None:
    written = write(EVENT)
    whole = dict(zip(labels_of(written.path), texts_of(written.path), strict=True))
    some = rewritten(written, PdfContent(chosen(written, "S1-3", "S2-1", "S2-2")))
    assert labels_of(some) == ["S1-3", "S2-1", "S2-2"]
    assert texts_of(some) == [whole["S1-3"], whole["S2-1"], whole["S2-2"]]
    assert "S1·3/3" in texts_of(some)[0]
    assert outline_rows(some) == [
        (0, "First talk", 1),
        (1, "Third", 1),
        (0, "Second talk", 2),
        (1, "Begin", 2),
        (1, "Same", 3),
    ]


def test_links_lead_where_they_do_in_the_whole_deck_or_nowhere(write: WritePdf) -> None:
    written = write(EVENT)
    some = rewritten(written, PdfContent(chosen(written, "S1-2", "S2-2", "S2-3")))
    with pikepdf.open(some) as pdf:
        leads = [lead for lead, _ in links(pdf.pages[0])]
    assert leads == ["→one.md#same", "→two.md#last"]


def test_a_link_does_not_go_to_a_slide_of_the_same_name_elsewhere(write: WritePdf) -> None:
    files = EVENT | {"one.md": EVENT["one.md"].replace("# Third", "# Third\n\n[up](#same)")}
    written = write(files)
    some = rewritten(written, PdfContent(chosen(written, "S1-3", "S2-2")))
    with pikepdf.open(some) as pdf:
        assert links(pdf.pages[0]) == []


def test_a_file_about_one_session_is_called_after_it(write: WritePdf) -> None:
    written = write(EVENT)
    some = rewritten(written, PdfContent(chosen(written, "S2-1", "S2-2")))
    with pikepdf.open(some) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Second talk"
        assert str(pdf.docinfo["/Author"]) == "Lee"
        assert str(pdf.docinfo["/Subject"]) == "An evening · Hall 2"


def test_a_slide_with_steps_is_a_page_for_each(write: WritePdf) -> None:
    written = write(EVENT)
    steps = rewritten(written, PdfContent(chosen(written, "S2-3"), by_step=True))
    assert labels_of(steps) == ["S2-3", "S2-3", "S2-3"]
    first, second, third = (text.removeprefix("Last") for text in texts_of(steps))
    assert ("a" in first, "b" in first, "x^2" in first) == (True, False, False)
    assert ("b" in second, "😀" in second, "x^2" in second) == (True, True, True)
    assert "c" not in second.replace("Secondtalk", "")
    whole = rewritten(written, PdfContent(chosen(written, "S2-3")))
    assert third == texts_of(whole)[0].removeprefix("Last")
    assert outline_rows(steps) == [(0, "Second talk", 1), (1, "Last", 1)]


def test_the_parts_of_a_slide_with_steps_keep_their_letters(write: WritePdf) -> None:
    items = "\n".join(f"- {'many words ' * 9}{i}" for i in range(24))
    written = write(f"<!-- incremental: true -->\n# Long\n\n{items}\n")
    pages = written.builder.pages(0)
    steps = rewritten(written, PdfContent(by_step=True))
    found = labels_of(steps)
    for page, letter in zip(pages, ("1", "1b", "1c", "1d"), strict=False):
        assert found.count(letter) == page.slide.last_step - page.slide.first_step + 1
    assert len(pages) > 1


def test_pages_by_step_are_not_taken_for_pages_by_slide(write: WritePdf) -> None:
    written = write(EVENT)
    counts = [
        len(labels_of(rewritten(written, PdfContent(by_step=by_step))))
        for by_step in (False, True, False, True)
    ]
    assert counts == [counts[0], counts[0] + 2, counts[0], counts[0] + 2]


def test_notes_are_annotations_in_the_corner_of_their_pages(write: WritePdf) -> None:
    written = write(EVENT)
    some = rewritten(
        written, PdfContent(chosen(written, "S2-2", "S2-3"), by_step=True, with_notes=True)
    )
    with pikepdf.open(some) as pdf:
        without, *noted = pdf.pages
        assert "/Annots" not in without.obj
        assert len(noted) == 3
        for page in noted:
            (note,) = page.obj.Annots
            assert note.Subtype == "/Text"
            assert str(note.Contents) == PLAIN_NOTES
            assert str(note.T) == "발표자 노트"
            left, bottom, right, top = map(float, note.Rect)
            assert (right - left, top - bottom) == (24, 24)
            assert float(page.mediabox[2]) - right == float(page.mediabox[3]) - top == 10


def test_notes_leave_the_links_and_the_words(write: WritePdf) -> None:
    written = write(EVENT | {"one.md": EVENT["one.md"] + "\n<!-- Say it. -->\n"})
    noted = rewritten(written, PdfContent(with_notes=True))
    assert texts_of(noted) == texts_of(written.path)
    with pikepdf.open(noted) as pdf:
        kinds = [str(each.Subtype) for page in pdf.pages for each in page.obj.get("/Annots", [])]
    assert kinds.count("/Text") == 2
    assert kinds.count("/Link") >= 3


def test_hidden_slides_are_pages_without_a_number_where_asked(write: WritePdf) -> None:
    written = write("# One\n\n---\n\n<!-- hide: true -->\n# Away\n\n---\n\n# Two\n")
    deck = load_deck(written.builder.deck.path)
    hidden = Builder(deck, "paper", with_hidden=True)
    path = write_pdf(hidden, written.path).path
    hidden.close()
    assert labels_of(path) == ["1", "i", "2"]
    assert "Away" in texts_of(path)[1]
    assert "2/2" in texts_of(path)[2]


@pytest.mark.parametrize("by_step", [False, True])
def test_the_same_content_makes_the_same_bytes(
    write: WritePdf, by_step: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = write(EVENT)
    content = PdfContent(chosen(written, "S1-2", "S2-3"), by_step=by_step, with_notes=True)
    first = rewritten(written, content).read_bytes()
    assert rewritten(written, content).read_bytes() == first
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "empty"))
    assert rewritten(written, content).read_bytes() == first


def test_everything_chosen_is_the_plain_file(write: WritePdf) -> None:
    written = write(EVENT)
    everything = tuple(range(len(written.builder.entries)))
    assert rewritten(written, PdfContent(everything)).read_bytes() == written.path.read_bytes()


def test_the_slides_of_a_section_stand_under_it_in_the_outline(write: WritePdf) -> None:
    slides = ("# Cover", "## First\n\na", "## Part", "## In it\n\nb", "## Part two")
    talk = "\n\n---\n\n".join(slides)
    assert outline_rows(write(talk).path) == [
        (0, "Cover", 1),
        (1, "Cover", 1),
        (1, "First", 2),
        (1, "Part", 3),
        (2, "In it", 4),
        (1, "Part two", 5),
    ]
