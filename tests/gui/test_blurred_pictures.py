"""A picture that is drawn larger than its pixels allow is told."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.build.builder import Builder
from recap_deck.messages import text_of
from recap_deck.source.load import load_deck

TOLD = (
    "“a.png” has 200 × 150 pixels and is drawn {times} times as large; a larger file would be sharp"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"/>'


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("![](a.png)", []),
        ("![w:260](a.png)", []),
        ("![w:600](a.png)", ["3: " + TOLD.format(times="4.5")]),
        ("![bg](a.png)", ["3: " + TOLD.format(times="9.6")]),
        ("![bg blur:10px](a.png)", []),
        ("![bg](a.svg)", []),
        ("![w:600](a.svg)", []),
    ],
)
def test_what_is_enlarged_beyond_sharpness_is_told(
    qapp: QGuiApplication, tmp_path: Path, written: str, told: list[str]
) -> None:
    image = QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill("#808080")
    image.save(str(tmp_path / "a.png"))
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "deck.md").write_text(f"# One\n\n{written}\n", encoding="utf-8")
    with closing(Builder(load_deck(tmp_path / "deck.md"), "paper")) as builder:
        found = [f"{each.span.first_line}: {text_of(each)}" for each in builder.diagnostics_of(0)]
    assert found == told
