"""Slides for PowerPoint: what a reader of such files finds in one, and what LibreOffice shows."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from recap_deck.build.builder import Builder
from recap_deck.export.formats import BY_NAME
from recap_deck.export.pages import printed_entries
from recap_deck.export.pptx.write import write_pptx
from recap_deck.export.wish import Wish
from recap_deck.export.work import write_files
from recap_deck.place.boxes import Role, TextBox
from recap_deck.source.load import load_deck

pytestmark = pytest.mark.usefixtures("qapp")
DECK = """\
---
title: 받아 갈 슬라이드
speaker: 윤석찬
---

# First & <foremost>

A paragraph with **bold**, *slanted* and `code`, and [a site](https://example.org/a b).

- one
    - 안쪽 항목
- two, see [the table](#numbers)

5. five
6. six

<!-- Say hello. -->

---

# Numbers

| Name | Count |
| ---- | ----: |
| 하나 | 1 |
| two | 22 |

---

# Code

```python
def answer():

    return 42
```

---

<!-- layout: two-columns -->

# Columns

::left::

### Left

- left one
- left two

::right::

### Right

- right one
- right two

---

# Steps

- seen

<!-- pause -->

- seen later

![A small dot](dot.png)

---

<!-- hide: true -->

# Hidden
"""


def builder_of(folder: Path, text: str = DECK, *, with_hidden: bool = True) -> Builder:
    (folder / "talk.md").write_text(text, encoding="utf-8")
    shutil.copy("tests/decks/standard/images/" + _picture(), folder / "dot.png")
    return Builder(load_deck(folder / "talk.md"), with_hidden=with_hidden)


def _picture() -> str:
    return next(each.name for each in Path("tests/decks/standard/images").glob("*.png"))


def written(builder: Builder, target: Path) -> Any:
    write_pptx(builder, target, printed_entries(builder.entries), lambda *_: None)
    return Presentation(str(target))


@pytest.fixture
def file(tmp_path: Path) -> Any:
    return written(builder_of(tmp_path), tmp_path / "talk.pptx")


def shapes(holder: Any) -> Iterator[Any]:
    """All shapes of a slide, those of groups too."""
    for each in holder.shapes:
        yield each
        if each.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes(each)


def texts(slide: Any) -> list[str]:
    return [each.text_frame.text for each in shapes(slide) if each.has_text_frame]


def body(slide: Any, first: str) -> Any:
    """The text box that begins so."""
    return next(
        each.text_frame
        for each in shapes(slide)
        if each.has_text_frame and each.text_frame.text.startswith(first)
    )


def names(file: Any) -> list[str]:
    with zipfile.ZipFile(file) as archive:
        return archive.namelist()


def test_titles_are_titles(file: Any) -> None:
    titles = [slide.shapes.title.text for slide in file.slides]
    assert titles[:3] == ["First & <foremost>", "Numbers", "Code"]


def test_the_slide_has_the_decks_shape(file: Any) -> None:
    assert (file.slide_width, file.slide_height) == (12_192_000, 6_858_000)


def test_what_stands_in_one_column_is_one_text_with_its_levels(file: Any) -> None:
    paragraphs = body(file.slides[0], "A paragraph").paragraphs
    assert [each.text for each in paragraphs] == [
        "A paragraph with bold, slanted and code, and a site.",
        "one",
        "안쪽 항목",
        "two, see the table",
        "five",
        "six",
    ]
    assert [each.level for each in paragraphs] == [0, 0, 1, 0, 0, 0]


def test_items_have_signs_and_numbers_go_on_from_where_they_begin(file: Any) -> None:
    paragraphs = body(file.slides[0], "A paragraph").paragraphs
    marks = [each._p.pPr.xpath("a:buChar/@char | a:buAutoNum/@startAt") for each in paragraphs]
    assert marks[0] == []
    assert marks[1] == marks[3] != []
    assert marks[4:] == [["5"], ["5"]]


def test_runs_keep_weight_slant_size_and_links(file: Any) -> None:
    runs = {run.text: run for run in body(file.slides[0], "A paragraph").paragraphs[0].runs}
    assert runs["bold"].font.bold
    assert runs["slanted"].font.italic
    assert runs["A paragraph with "].font.size > Pt(14)
    assert runs["a site"].hyperlink.address == "https://example.org/a%20b"


def test_a_link_within_the_deck_leads_to_its_slide(file: Any) -> None:
    slide = file.slides[0]
    (link,) = slide._element.xpath('.//a:hlinkClick[@action="ppaction://hlinksldjump"]')
    name = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    assert slide.part.related_part(link.get(name)) is file.slides[1].part


def test_a_table_is_a_table(file: Any) -> None:
    (table,) = [each.table for each in file.slides[1].shapes if each.has_table]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [["Name", "Count"], ["하나", "1"], ["two", "22"]]
    assert table.first_row


def test_code_is_one_text_with_a_line_for_each_line_and_its_colors(file: Any) -> None:
    paragraphs = body(file.slides[2], "def").paragraphs
    assert [each.text for each in paragraphs] == ["def answer():", "", "    return 42"]
    runs = paragraphs[0].runs
    assert len({run._r.rPr.find(qn("a:solidFill"))[0].get("val") for run in runs}) > 1
    assert "Mono" in runs[0].font.name


def test_columns_are_texts_of_their_own_with_their_own_signs(file: Any) -> None:
    found = texts(file.slides[3])
    assert "Left\nleft one\nleft two" in found
    assert "Right\nright one\nright two" in found


def test_a_slide_is_there_once_with_all_its_steps(file: Any) -> None:
    assert "seen\nseen later" in texts(file.slides[4])
    pictures = file.slides[4]._element.xpath(".//p:pic/p:nvPicPr/p:cNvPr/@descr")
    assert pictures == ["A small dot"]


def test_notes_come_along_and_hidden_slides_stay_hidden(file: Any) -> None:
    assert file.slides[0].notes_slide.notes_text_frame.text == "Say hello."
    assert not file.slides[1].has_notes_slide
    assert [slide._element.get("show") for slide in file.slides] == [None] * 5 + ["0"]


def test_it_says_what_it_is_about(file: Any) -> None:
    assert file.core_properties.title == "받아 갈 슬라이드"
    assert file.core_properties.author == "윤석찬"


def test_a_japanese_title_breaks_between_the_phrases_that_ours_does(tmp_path: Path) -> None:
    text = "# サーバーを一台も立てずに、一日一千万件のできごとを集めて数える方法について"
    builder = builder_of(tmp_path, text)
    (slide,) = written(builder, tmp_path / "a.pptx").slides
    (title,) = [box for box in builder.pages(0)[0].slide.boxes if box.role is Role.TITLE]
    assert isinstance(title, TextBox)
    lines = [title.paragraph.text[line.start : line.end] for line in title.paragraph.lines]
    assert len(lines) > 1
    assert slide.shapes.title.text.split("\v") == lines


def test_the_same_deck_makes_the_same_bytes(tmp_path: Path) -> None:
    builder = builder_of(tmp_path)
    written(builder, tmp_path / "one.pptx")
    written(builder, tmp_path / "two.pptx")
    assert (tmp_path / "one.pptx").read_bytes() == (tmp_path / "two.pptx").read_bytes()


def test_signs_that_no_file_can_hold_are_left_out(tmp_path: Path) -> None:
    builder = builder_of(tmp_path, "# A\x0bB\x01C\n\n- d\ufffee\n")
    assert "d" in "".join(texts(written(builder, tmp_path / "talk.pptx").slides[0]))


def test_what_the_format_has_no_word_for_is_written_all_the_same(tmp_path: Path) -> None:
    text = "# A\n\nx<sup><sub>both</sub></sup>\n\n0. zero\n1. one\n\nNext\n\n40000. large\n"
    found = "".join(texts(written(builder_of(tmp_path, text), tmp_path / "a.pptx").slides[0]))
    assert all(word in found for word in ("both", "0.", "zero", "one", "40000.", "large"))


def test_the_report_names_every_slide(tmp_path: Path) -> None:
    builder = builder_of(tmp_path, with_hidden=False)
    report = write_files(builder, Wish(tmp_path / "a.pptx", BY_NAME["pptx"]), lambda *_: None)
    assert report.files[0].labels == ("1", "2", "3", "4", "5")


def test_every_word_of_the_standard_deck_is_in_the_file(tmp_path: Path) -> None:
    builder = Builder(load_deck(Path("tests/decks/standard")))
    file = written(builder, tmp_path / "standard.pptx")
    pages = [page for i in printed_entries(builder.entries) for page in builder.pages(i)]
    for page, slide in zip(pages, file.slides, strict=True):
        layout = slide.slide_layout._element if slide._element.get("showMasterSp") != "0" else None
        drawn_on = (slide._element,) if layout is None else (slide._element, layout)
        found = letters("".join(text for it in drawn_on for text in it.xpath(".//a:t/text()")))
        for box in (*page.slide.boxes, *page.furniture):
            if isinstance(box, TextBox) and box.role.value != "marker" and not drawn(box):
                assert letters(box.text) in found, (slide.slide_id, box.text)


def drawn(box: TextBox) -> bool:
    return any(run.drawing is not None for run in getattr(box.paragraph, "runs", ()))


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


DARK = "---\ntheme: recap\ntitle: 주제\nfooter: 발치\n---\n"
PALETTE = {"bg1": "0F1521", "tx1": "EEF1F6", "accent1": "FFB454"}


@pytest.fixture
def dark(tmp_path: Path) -> Any:
    text = DARK + (
        "# 표지\n\n소개\n\n---\n\n## Items\n\n- one\n\n---\n\n## Note\n\n"
        "> [!tip] Hint\n> Take this.\n\n---\n\n> Words\n>\n> — Somebody\n"
    )
    return written(builder_of(tmp_path, text), tmp_path / "dark.pptx")


def theme_of(file: Any) -> Any:
    part = file.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    return parse_xml(part.blob)


def test_the_files_theme_has_the_decks_colors_and_fonts(dark: Any) -> None:
    theme = theme_of(dark)
    colors = {
        each.tag.split("}")[1]: each[0].get("val")
        for each in theme.xpath("//*[local-name()='clrScheme']/*")
    }
    assert (colors["dk1"], colors["lt1"]) == (PALETTE["bg1"], PALETTE["tx1"])
    assert colors["accent1"] == PALETTE["accent1"]
    assert len({colors[f"accent{i}"] for i in range(1, 7)}) == 6
    (mapping,) = dark.slide_master._element.xpath("p:clrMap")
    assert (mapping.get("bg1"), mapping.get("tx1")) == ("dk1", "lt1")
    fonts = theme.xpath("//*[local-name()='minorFont']/*[local-name()='ea']/@typeface")
    assert fonts != [""]


def test_texts_and_signs_follow_the_files_theme(dark: Any) -> None:
    (item,) = body(dark.slides[1], "one")._txBody.xpath(".//a:p[a:r]")
    assert item.xpath("a:pPr/a:buClr/a:schemeClr/@val") == ["accent1"]
    assert item.xpath("a:r/a:rPr/a:solidFill/a:schemeClr/@val") == ["tx1"]
    assert item.xpath("a:r/a:rPr/a:latin/@typeface") == ["+mn-lt"]
    title = dark.slides[1].shapes.title._element
    assert set(title.xpath(".//a:latin/@typeface")) == {"+mj-lt"}


def test_every_slide_has_the_layout_of_its_name(dark: Any) -> None:
    found = [slide.slide_layout.name for slide in dark.slides]
    assert found == ["표지", "제목과 본문", "제목과 본문", "인용"]


def test_layouts_are_there_for_new_slides_too(dark: Any) -> None:
    layouts = {each.name: each for each in dark.slide_layouts}
    assert set(layouts) >= {
        "표지",
        "구역",
        "제목과 본문",
        "두 단",
        "오른쪽 그림",
        "인용",
        "빈 슬라이드",
    }
    columns = [each.name for each in layouts["두 단"].placeholders]
    assert [name.rsplit(" ", 1)[0] for name in columns] == [
        "제목", "왼쪽 본문", "오른쪽 본문", "바닥글", "슬라이드 번호",
    ]  # fmt: skip


def test_new_items_have_the_themes_signs_by_level(dark: Any) -> None:
    levels = dark.slide_master._element.xpath("p:txStyles/p:bodyStyle/*")
    assert len(levels) == 9
    assert [each.find(qn("a:buChar")).get("char") for each in levels[:3]] == ["▪", "–", "•"]
    assert [each.find(qn("a:defRPr")).get("sz") for each in levels[:3]] == ["2100", "1800", "1650"]


def test_title_text_footer_and_number_stand_in_their_placeholders(dark: Any) -> None:
    found = {
        str(each.placeholder_format.type).split()[0]: each for each in dark.slides[1].placeholders
    }
    assert list(found) == ["TITLE", "OBJECT", "FOOTER", "SLIDE_NUMBER"]
    assert found["OBJECT"].text_frame.text == "one"
    assert found["SLIDE_NUMBER"].text_frame.text == "2 / 4"


def test_what_a_layout_draws_is_not_on_its_slides_again(dark: Any) -> None:
    slide = dark.slides[1]
    assert slide._element.xpath("p:cSld/p:bg") == []
    assert [each.name for each in slide.shapes if not each.is_placeholder] == []
    assert slide.slide_layout._element.xpath(".//p:sp[not(.//p:ph)]") != []


def test_a_slide_that_looks_otherwise_draws_all_of_it(tmp_path: Path) -> None:
    text = "# " + "A title that is much too long for one line " * 3 + "\n\n- b\n"
    (slide,) = written(builder_of(tmp_path, DARK + "<!-- layout: title-body -->\n" + text),
                       tmp_path / "a.pptx").slides  # fmt: skip
    assert slide._element.get("showMasterSp") == "0"
    assert [each.name for each in slide.shapes if each.name.startswith("Shape")] != []


def test_a_callout_is_one_thing_to_move(dark: Any) -> None:
    (group,) = [each for each in dark.slides[2].shapes if each.shape_type == MSO_SHAPE_TYPE.GROUP]
    inside = [each.text_frame.text for each in group.shapes if each.has_text_frame]
    assert [each for each in inside if each] == ["Hint\nTake this."]


def test_decorations_are_passed_over_by_who_hears_a_slide(dark: Any) -> None:
    (rule,) = dark.slides[1].slide_layout._element.xpath(".//p:sp[not(.//p:ph)]")
    assert rule.xpath(".//*[local-name()='decorative']/@val") == ["1"]


def test_an_event_has_a_section_for_each_session(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n# {name}\n\n---\n\n# b\n")
    (tmp_path / "event.yaml").write_text("title: Evening\n")
    file = written(Builder(load_deck(tmp_path)), tmp_path / "a.pptx")
    sections = file.part._element.xpath(".//*[local-name()='section']")
    assert [each.get("name") for each in sections] == ["one", "two"]
    ids = [int(each) for section in sections for each in section.xpath(".//@id")[1:]]
    assert ids == [slide.slide_id for slide in file.slides]


def test_nothing_of_another_programs_file_is_left(tmp_path: Path, dark: Any) -> None:
    inside = names(tmp_path / "dark.pptx")
    assert not [each for each in inside if "printer" in each or "thumbnail" in each]
    with zipfile.ZipFile(tmp_path / "dark.pptx") as archive:
        told = archive.read("docProps/app.xml").decode()
    assert "<Application>Recap Deck</Application><Slides>4</Slides>" in told
    assert len([each for each in inside if each.startswith("ppt/slideMasters/slideMaster")]) == 1


def test_a_number_counts_on_where_it_is_that_of_the_file(dark: Any) -> None:
    (field,) = dark.slides[1]._element.xpath(".//a:fld[@type='slidenum']")
    assert field.find(qn("a:t")).text == "2"
    number = [each for each in dark.slides[1].placeholders if "SLIDE_NUMBER" in str(
        each.placeholder_format.type)]  # fmt: skip
    assert [each.text for each in number[0].text_frame.paragraphs[0].runs] == [" / 4"]


def test_words_are_in_the_language_that_they_are_spelled_in(file: Any) -> None:
    (item,) = [each for each in body(file.slides[0], "A paragraph").paragraphs if each.level]
    assert [run._r.rPr.get("lang") for run in item.runs] == ["ko-KR"]
    assert body(file.slides[0], "A para").paragraphs[0].runs[0]._r.rPr.get("lang") == "en-US"


def test_sessions_of_several_shapes_have_room_in_one_file(tmp_path: Path) -> None:
    for name, size in (("one", "16:9"), ("two", "4:3")):
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name}\nsize: {size}\n---\n# {name}\n")
    (tmp_path / "event.yaml").write_text("title: Evening\n")
    file = written(Builder(load_deck(tmp_path)), tmp_path / "a.pptx")
    assert (file.slide_width, file.slide_height) == (12_192_000, 9_144_000)


def test_a_picture_of_several_slides_is_there_once(tmp_path: Path) -> None:
    text = "\n---\n".join("![Dot](dot.png)\n" for _ in range(3))
    slides = written(builder_of(tmp_path, DARK + text), tmp_path / "a.pptx").slides
    parts = [slide.part.part_related_by(RELATIONSHIP_TYPE.IMAGE).partname for slide in slides]
    assert len(parts) == 3
    assert len(set(parts)) == 1


def test_a_master_has_the_placeholders_that_masters_may_have(dark: Any) -> None:
    kinds = dark.slide_master._element.xpath(".//p:ph/@type")
    assert kinds == ["title", "body", "ftr", "sldNum"]
    assert len(dark.slide_master._element.xpath(".//p:ph")) == len(kinds)
