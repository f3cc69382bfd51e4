"""Slides for PowerPoint: what a reader of such files finds in one, and what LibreOffice shows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Pt

from recap_deck.build.builder import Builder
from recap_deck.export.formats import BY_NAME
from recap_deck.export.pages import printed_entries
from recap_deck.export.pptx.write import write_pptx
from recap_deck.export.work import Wish, write_files
from recap_deck.place.boxes import TextBox
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


def texts(slide: Any) -> list[str]:
    return [each.text_frame.text for each in slide.shapes if each.has_text_frame]


def body(slide: Any, first: str) -> Any:
    """The text box that begins so."""
    return next(
        each.text_frame
        for each in slide.shapes
        if each.has_text_frame and each.text_frame.text.startswith(first)
    )


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
    assert len({str(run.font.color.rgb) for run in runs}) > 1
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
        found = letters("".join(slide._element.xpath(".//a:t/text()")))
        for box in (*page.slide.boxes, *page.furniture):
            if isinstance(box, TextBox) and box.role.value != "marker" and not drawn(box):
                assert letters(box.text) in found, (slide.slide_id, box.text)


def drawn(box: TextBox) -> bool:
    return any(run.drawing is not None for run in getattr(box.paragraph, "runs", ()))


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)
