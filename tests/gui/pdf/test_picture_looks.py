"""Filters, circles and shadows in the PDF look as they do on the screen."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.export.pdf import write_pdf
from recap_deck.source.load import load_deck


def written(folder: Path, text: str) -> pikepdf.Pdf:
    picture = QImage(64, 32, QImage.Format.Format_RGB32)
    picture.fill(QColor("#c87828"))
    picture.save(str(folder / "a.png"))
    (folder / "talk.md").write_text(text, encoding="utf-8")
    builder = Builder(load_deck(folder / "talk.md"))
    write_pdf(builder, folder / "talk.pdf")
    builder.close()
    return pikepdf.open(folder / "talk.pdf")


def pictures(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [each for each in pdf.objects if _is_picture(each)]


def _is_picture(found: pikepdf.Object) -> bool:
    return isinstance(found, pikepdf.Stream) and found.get("/Subtype") == "/Image"


def test_a_filtered_picture_is_one_of_its_own(qapp: QApplication, tmp_path: Path) -> None:
    pdf = written(tmp_path, "# A\n\n![](a.png) ![invert](a.png) ![invert](a.png)\n")
    first = {bytes(each.read_bytes()[:3]) for each in pictures(pdf)}
    assert first == {bytes((200, 120, 40)), bytes((55, 135, 215))}
    assert len(pictures(pdf)) == 2


def test_a_picture_is_not_as_translucent_as_the_shape_before_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    pdf = written(tmp_path, "# A\n\n![shadow](a.png)\n")
    states = dict(pdf.pages[0].Resources.ExtGState.items())
    opacity = {name: float(found.get("/ca", 1)) for name, found in states.items()}
    state, drawn = "", []
    for each in pikepdf.parse_content_stream(pdf.pages[0]):
        if str(each.operator) == "gs":
            state = str(each.operands[0])
        elif str(each.operator) == "Do":
            drawn.append(opacity[state])
    assert min(opacity.values()) < 0.2
    assert drawn == [1.0]


def test_a_cut_picture_keeps_its_round_clip(qapp: QApplication, tmp_path: Path) -> None:
    pdf = written(tmp_path, "# A\n\n![circle](a.png)\n")
    commands = [str(each.operator) for each in pikepdf.parse_content_stream(pdf.pages[0])]
    before = commands[: commands.index("Do")]
    assert before.count("W") + before.count("W*") >= 2
    assert "c" in before
