"""What a PDF says of its structure: what is read, as what, and in which order."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QColor, QImage

from recap_deck.export.pdf import PdfContent, write_pdf
from tests.pdf_structure import Node, heading_faults, read_structure
from tests.pdf_writing import WritePdf, Written
from tests.photographs import encoded

EVENT = {
    "event.yaml": (
        "title: An evening\nlang: ko\nstart: 19:00\nagenda:\n  - session: one.md\n    minutes: 10\n"
        "  - break: 휴식\n    minutes: 10\n  - session: two.md\n"
    ),
    "one.md": (
        "---\ntitle: First talk\nspeaker: Kim\nlang: en\n---\n"
        "# Start\n\n---\n\n## Part one\n\n---\n\n"
        "## Same\n\n[here](#same) and [nowhere](#not-there)\n\n<!-- Say it. -->\n"
    ),
    "two.md": "---\ntitle: Second talk\nspeaker: Lee\n---\n# Begin\n\n---\n\n## Last\n\ntext\n",
}


def document_of(written: Written) -> Node:
    structure = read_structure(written.path)
    assert structure.faults == []
    return structure.document


def outline_of(written: Written, slide: int = 0) -> list[str]:
    """The elements of a slide, a line each."""
    return list(document_of(written).find("Sect")[slide].outline())


def test_a_slide_is_a_section_of_headings_and_paragraphs(write: WritePdf) -> None:
    written = write("# Title\n\nSome text\n\n### Below\n\nMore\n")
    assert outline_of(written) == ["Sect", "  H1 Title", "  P Some text", "  H2 Below", "  P More"]


def test_links_code_and_formulas_stand_where_they_are_in_the_text(write: WritePdf) -> None:
    written = write("# T\n\nUse `code` of [this **page**](https://example.org/) or $x^2$, now\n")
    assert outline_of(written)[2:] == [
        "  P Use | of | or |, now",
        "    Code code",
        "    Link this ",
        "    Link page",
        "    Formula (x^2) x^2",
    ]


def test_a_list_has_labels_bodies_and_lists_within(write: WritePdf) -> None:
    written = write("# T\n\n1. one\n2. two\n   - below\n\n- [x] done\n- [ ] open\n")
    assert outline_of(written)[2:] == [
        "  L",
        "    LI",
        "      Lbl 1.",
        "      LBody one",
        "    LI",
        "      Lbl 2.",
        "      LBody two",
        "        L",
        "          LI",
        "            LBody below",
        "  L",
        "    LI",
        "      Lbl [☑]",
        "      LBody done",
        "    LI",
        "      Lbl [☐]",
        "      LBody open",
    ]


def test_a_table_has_the_same_cells_in_every_row(write: WritePdf) -> None:
    written = write("# T\n\n| a | b |\n|---|---|\n| 1 | |\n| 3 | `4` |\n")
    assert outline_of(written)[2:] == [
        "  Table",
        "    TR",
        "      TH a",
        "      TH b",
        "    TR",
        "      TD 1",
        "      TD",
        "    TR",
        "      TD 3",
        "      TD",
        "        Code 4",
    ]


def test_quotes_callouts_code_and_footnotes_are_what_they_are(write: WritePdf) -> None:
    text = (
        "# T\n\n> Words\n>\n> — Kim\n\n!!! tip\n    Do it\n\n"
        '```py title="a.py"\nx = 1\n```\n\nNoted[^1]\n\n[^1]: Below\n'
    )
    found = [line.strip() for line in outline_of(write(text))]
    assert found[2:] == [
        "BlockQuote",
        "P Words",
        "P — Kim",
        "Div",
        "P Tip",
        "P Do it",
        "P a.py",
        "P",
        "Code x = 1",
        "P Noted1",
        "Note Below",
        "Lbl 1",
    ]


def picture() -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#4080c0"))
    return encoded(image, "png")


def test_a_picture_is_a_figure_with_its_alternative_or_no_part_of_the_text(
    write: WritePdf, tmp_path: Path
) -> None:
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "a.png").write_bytes(picture())
    text = "# T\n\n![A chart](a.png)\n\n![](a.png)\n\n[![Map](a.png)](https://example.org/)\n"
    document = document_of(write(text))
    assert [node.alt for node in document.find("Figure")] == ["A chart", "Map"]
    (link,) = document.find("Link")
    assert link.leads == 1
    assert [node.alt for node in link.find("Figure")] == ["Map"]


def test_header_footer_and_number_are_not_read(write: WritePdf) -> None:
    written = write("---\nfooter: Quiet words\n---\n# C\n\n---\n\n## T\n\ntext\n")
    assert outline_of(written, 1) == ["Sect", "  H2 T", "  P text"]


def test_a_footer_s_link_can_be_followed_though_its_words_are_not_read(write: WritePdf) -> None:
    footer = "---\nfooter: '[site](https://example.org/)'\n---\n"
    written = write(f"{footer}# C\n\n---\n\n## T\n\ntext\n")
    (link,) = document_of(written).find("Link")
    assert (link.text, link.leads) == ("", 1)


def test_a_slide_on_several_pages_is_read_as_one(write: WritePdf) -> None:
    rows = "\n".join(f"| {'many words ' * 3}{i} | b |" for i in range(30))
    items = "\n".join(f"- {'many words ' * 9}{i}" for i in range(20))
    written = write(f"# Rows\n\n| a | c |\n|---|---|\n{rows}\n\n---\n\n# Items\n\n{items}\n")
    assert written.report.pages > 4
    first, second = document_of(written).find("Sect")
    assert [len(first.find(kind)) for kind in ("H1", "Table", "TH", "TR")] == [1, 1, 2, 31]
    assert [len(second.find(kind)) for kind in ("H1", "L", "LI")] == [1, 1, 20]


def test_each_step_s_page_is_read_by_itself(write: WritePdf) -> None:
    written = write("# T\n\n- a\n\n<!-- pause -->\n\n- b\n")
    path = written.path.with_name("steps.pdf")
    write_pdf(written.builder, path, None, PdfContent(by_step=True))
    structure = read_structure(path)
    assert structure.faults == []
    assert [node.text for node in structure.document.find("Sect")] == ["Ta", "Tab"]


def test_sessions_are_parts_and_headings_nest_below_their_titles(write: WritePdf) -> None:
    written = write(EVENT)
    document = document_of(written)
    lines = [line for line in document.outline() if "H" in line or "Part" in line]
    assert [line.strip() for line in lines] == [
        "Part",
        "H1 Start",
        "H2 Part one",
        "H3 Same",
        "H1 오늘 저녁",
        "Part",
        "H1 Begin",
        "H2 Last",
    ]
    with pikepdf.open(written.path) as pdf:
        parts = [kid for kid in pdf.Root.StructTreeRoot.K[0].K if kid.S == "/Part"]
        assert [str(part.T) for part in parts] == ["First talk", "Second talk"]
        assert [str(part.get("/Lang", "")) for part in parts] == ["en", ""]


def test_a_link_that_leads_nowhere_is_text_like_any_other(write: WritePdf) -> None:
    same = document_of(write(EVENT)).find("Sect")[2]
    assert [node.text for node in same.find("Link")] == ["here"]
    assert [node.text for node in same.find("Span")] == ["nowhere"]


def test_notes_are_annotations_with_an_element(write: WritePdf) -> None:
    written = write(EVENT)
    path = written.path.with_name("notes.pdf")
    write_pdf(written.builder, path, None, PdfContent(with_notes=True))
    structure = read_structure(path)
    assert structure.faults == []
    assert [node.leads for node in structure.document.find("Annot")] == [1]


def test_rows_of_the_agenda_lead_to_their_sessions(write: WritePdf) -> None:
    written = write(EVENT)
    rows = document_of(written).find("L")[0]
    labels = [node.text for node in rows.find("Lbl")]
    assert labels == ["19:00", "19:10", "19:20"]
    assert [node.text for node in rows.find("Link")] == ["First talkKim", "Second talkLee"]
    with pikepdf.open(written.path) as pdf:
        (agenda,) = (page for page in pdf.pages if len(page.obj.get("/Annots", [])) == 2)
        leads = [bytes(each.Dest).decode() for each in agenda.obj.Annots]
    assert leads == ["one.md#start", "two.md#begin"]


def test_a_row_leads_to_the_first_slide_of_its_session_that_is_in_the_file(write: WritePdf) -> None:
    written = write(EVENT)
    entries = tuple(
        i for i, each in enumerate(written.builder.entries) if each.title in ("오늘 저녁", "Last")
    )
    path = written.path.with_name("some.pdf")
    write_pdf(written.builder, path, None, PdfContent(entries))
    with pikepdf.open(path) as pdf:
        leads = [bytes(each.Dest).decode() for each in pdf.pages[0].obj.Annots]
    assert leads == ["two.md#last"]


def test_no_level_of_headings_is_left_out(write: WritePdf) -> None:
    text = "### Deep\n\n---\n\n# T\n\n#### Deeper\n\n##### Deepest\n\n## Up\n"
    assert heading_faults(document_of(write(text))) == []


def test_the_catalogue_says_that_the_file_is_tagged_and_in_which_language(write: WritePdf) -> None:
    with pikepdf.open(write(EVENT).path) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.Root.Lang) == "ko"
        assert all(page.obj.Tabs == "/S" for page in pdf.pages)


def test_kept_pieces_and_new_ones_make_the_same_structure(
    write: WritePdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = write(EVENT)
    first = written.path.read_bytes()
    again = write_pdf(written.builder, written.path.with_name("again.pdf"))
    assert again.path.read_bytes() == first
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "empty"))
    assert write_pdf(written.builder, again.path).path.read_bytes() == first


def test_words_on_either_side_of_a_line_s_end_are_not_joined(write: WritePdf) -> None:
    words = (
        "이 문단은 한 줄에 다 들어가지 않아서 여러 줄이 됩니다 and these words wrap as well " * 3
    )
    wide = "日本語の文章は空白なしで折り返されるので行の終わりに空白があってはなりません" * 3
    written = write(f"# Forced<br>break\n\n{words}\n\n{wide}\n\n```\na = 1\nb = 2\n```\n")
    document = document_of(written)
    texts = [node.text for kind in ("H1", "P", "Code") for node in document.find(kind)]
    assert texts[:3] == ["Forced break", words.strip(), wide]
    assert texts[-1] == "a = 1 b = 2"
