"""Text in the PDF comes back letter by letter, whatever it was painted with."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata

import pikepdf
import pytest
from PySide6.QtGui import QFontDatabase

from recap_deck.place.boxes import TextBox
from tests.pdf_reading import page_text, squeezed
from tests.pdf_writing import WritePdf, Written

DECK = """\
---
title: 한글 발표
speaker: 홍길동
---
# 하나 둘 — file office

- 한글 문장이 올바르게 **줄바꿈**되는지 *확인*합니다, ABC 123 “quoted” … end
- 코드 `a = b`를 쓰고 `plan_1()` 끝
- café naïve e\u0301 \u1112\u1161\u11ab글 Ω µ ½ Ελληνικά Кириллица
- ~~지움~~ ==강조== [한국어 링크 two words](https://example.org/)

---

## 표와 코드

| 이름 | 값 |
|---|---:|
| 하나 | 1,234.5 |

```python
def f(x):  # 주석
    return "fi fl ffi" != x >= 1
```
"""


def painted(written: Written, index: int) -> str:
    return "".join(
        box.text
        for page in written.builder.pages(index)
        for box in (*page.slide.boxes, *page.furniture)
        if isinstance(box, TextBox)
    )


def needs_family(family: str) -> None:
    if not QFontDatabase.hasFamily(family):
        pytest.skip(f"{family} is not installed")


def poppler_lines(written: Written) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    result = subprocess.run(
        ["pdftotext", "-raw", written.path, "-"], capture_output=True, text=True, check=True
    )
    return [" ".join(line.split()) for line in result.stdout.splitlines()]


def test_every_letter_comes_back_in_the_order_of_painting(write: WritePdf) -> None:
    written = write(DECK)
    with pikepdf.open(written.path) as pdf:
        for index, page in enumerate(pdf.pages):
            assert squeezed(page_text(page)) == squeezed(painted(written, index))


def test_hanja_come_back_as_themselves_and_not_as_radicals(write: WritePdf) -> None:
    needs_family("Noto Sans CJK KR")
    written = write("# 一二人日見 金長食西門\n\n- 民青母龜 ⼀\n")
    with pikepdf.open(written.path) as pdf:
        text = page_text(pdf.pages[0])
    assert "一二人日見 金長食西門" in text
    assert "民青母龜" in text


def test_spaces_come_back_as_spaces(write: WritePdf) -> None:
    written = write("# one\u00a0two three\n\n- 하나 둘 셋\n")
    with pikepdf.open(written.path) as pdf:
        text = page_text(pdf.pages[0])
    assert "one two three" in text
    assert "하나 둘 셋" in text


def test_the_room_around_inline_code_leaves_nothing_in_the_text(write: WritePdf) -> None:
    written = write("- 코드 `a = b`를 쓴다\n")
    with pikepdf.open(written.path) as pdf:
        assert "코드 a = b를 쓴다" in page_text(pdf.pages[0])


def test_letters_without_a_code_point_of_their_own_come_back(write: WritePdf) -> None:
    # Shaped Arabic letters are glyphs that no character maps to.
    written = write("# العربية\n")
    with pikepdf.open(written.path) as pdf:
        text = page_text(pdf.pages[0])
    assert sorted(unicodedata.normalize("NFKC", text).strip()) == sorted("العربية")


def test_emoji_have_a_sharp_picture_and_their_text(write: WritePdf) -> None:
    needs_family("Noto Color Emoji")
    written = write("# 축하 😀👍 👨‍👩‍👧 끝\n\n- 다시 😀\n")
    with pikepdf.open(written.path) as pdf:
        (page,) = pdf.pages
        text = page_text(page)
        images = page.obj.Resources.XObject.as_dict()
        heights = [int(image.Height) for image in images.values()]
    assert "축하 😀👍 👨‍👩‍👧 끝" in text
    assert "다시 😀" in text
    assert heights == [128, 128, 128]


def test_poppler_finds_every_title_and_every_line(write: WritePdf) -> None:
    lines = poppler_lines(write(DECK))
    assert "하나 둘 — file office" in lines
    assert "한글 문장이 올바르게 줄바꿈되는지 확인합니다, ABC 123 “quoted” … end" in lines
    assert "표와 코드" in lines
    assert 'return "fi fl ffi" != x >= 1' in lines
    assert re.search(r"코드 a = b ?를 쓰고 plan_1\(\) 끝", "\n".join(lines))


SCRIPTS = {
    "Korean": ("가각 힣 뷁 훈민정음", "쓰고 · 지우고 — “따옴표” 1,234원"),
    "Hanja": ("大韓民國 憲法 第一條", "(一) 金融 女性 老人 北門 行見食"),
    "Japanese": ("ひらがな カタカナ 漢字", "「東京」〜一日・二人ー々、ヴ。"),
    "simplified Chinese": ("简体中文 文件 见长门", "“云计算”：数据、马、龙。"),
    "traditional Chinese": ("繁體中文 見長門馬龍", "「雲端」，龜、齒、鹿。"),
    "accents": ("Crème brûlée Žižek ñandú", "Łódź Đường Ångström ő ű ț ğ İ"),
    "ligatures": ("office affluent fjord", "fi fl ff ffi ffl Th tt — waffle"),
    "Greek and Cyrillic": ("Ωμέγα Ελλάδα", "Привет, мир — ёлка"),
}


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("theme", ["recap", "paper"])
def test_another_program_finds_each_script_letter_by_letter(
    write: WritePdf, script: str, theme: str
) -> None:
    title, item = SCRIPTS[script]
    lines = poppler_lines(write(f"## {title}\n\n- {item}\n- **{title}** `{item}`\n", theme))
    assert title in lines
    # A bullet or none, and around code perhaps a blank.
    found = [line.replace(" ", "") for line in lines]
    assert item in lines
    assert f"{title}{item}".replace(" ", "") in found


def test_fonts_are_embedded_once_for_each_face(write: WritePdf) -> None:
    slides = "\n---\n".join(f"# 제목 {i} {chr(0xAC00 + 40 * i)}\n\n- **굵게**" for i in range(130))
    written = write(slides)
    with pikepdf.open(written.path) as pdf:
        files = {
            font.DescendantFonts[0].FontDescriptor.FontFile2.objgen: str(font.BaseFont)
            for page in pdf.pages
            for font in page.obj.Resources.Font.values()
        }
    assert len(files) == len(set(files.values()))
    assert all(re.match(r"/[A-Z]{6}\+", name) for name in files.values())
