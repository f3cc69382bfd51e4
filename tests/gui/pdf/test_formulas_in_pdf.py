"""Formulas and icons in the PDF: shapes to see, sources to find."""

from __future__ import annotations

import pikepdf
import pytest

from tests.pdf_reading import page_text, squeezed
from tests.pdf_writing import WritePdf

FORMULA = r"\frac{\text{거리}}{t_1} = v"


@pytest.mark.parametrize(
    "text", [f"a ${FORMULA}$ b", f"$$\n{FORMULA}\n$$", f"| ${FORMULA}$ |\n|-|"]
)
def test_the_source_of_a_formula_is_found(write: WritePdf, text: str) -> None:
    with pikepdf.open(write(f"# Title\n\n{text}").path) as pdf:
        found = squeezed(page_text(pdf.pages[0]))

    assert found.count(squeezed(FORMULA)) == 1
    assert found.startswith("Title")


def test_an_icon_leaves_no_text_and_no_font(write: WritePdf) -> None:
    with pikepdf.open(write("# Title\n\nin the :mdi6.cloud: there").path) as pdf:
        found = page_text(pdf.pages[0])
        fonts = [str(font.BaseFont) for font in pdf.pages[0].resources.Font.values()]

    assert squeezed(found).startswith("Titleinthethere")
    assert not any("aterial" in font for font in fonts)


def test_what_is_in_other_lines_is_not_repeated(write: WritePdf) -> None:
    lines = "\n".join(f"line {number} $x_{number}$" for number in range(3))
    with pikepdf.open(write(lines).path) as pdf:
        found = squeezed(page_text(pdf.pages[0]))

    assert [found.count(f"x_{number}") for number in range(3)] == [1, 1, 1]
