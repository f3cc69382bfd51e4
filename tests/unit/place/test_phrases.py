"""Lines of Japanese break between phrases where that can be had."""

from __future__ import annotations

import pytest

from recap_deck.model.runs import Run
from recap_deck.place.boxes import Role
from recap_deck.place.fitted_text import balanced_text, fitted_text
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.place.phrases import breaks_well
from tests.fakes import GridTypesetter
from tests.small_slides import heading, page, paragraph, text_boxes
from tests.themes import BODY_STYLE


def broken(text: str, letters: int) -> list[str]:
    """The lines of a title in room for so many letters."""
    paragraphs, runs = Paragraphs(GridTypesetter()), (Run(text),)
    fitted = fitted_text(runs, BODY_STYLE, letters * 10, 100, paragraphs)
    balanced = balanced_text(fitted, runs, BODY_STYLE, letters * 10, paragraphs).paragraph
    return [text[line.start : line.end] for line in balanced.lines]


@pytest.mark.parametrize(
    ("text", "letters", "lines"),
    [
        ("自転車はなぜ倒れないのか", 8, ["自転車はなぜ", "倒れないのか"]),
        ("同じパンで、遠くへ", 7, ["同じパンで、", "遠くへ"]),
        ("流れるデータを数える", 9, ["流れるデータを", "数える"]),
        ("ありがとうございました", 6, ["ありがとうご", "ざいました"]),
        ("一行", 8, ["一行"]),
    ],
)
def test_a_title_breaks_between_phrases(text: str, letters: int, lines: list[str]) -> None:
    assert broken(text, letters) == lines


def test_a_break_within_a_word_is_no_good_one() -> None:
    paragraphs = Paragraphs(GridTypesetter())
    assert breaks_well(paragraphs.set((Run("見出しの深さ"),), BODY_STYLE, 40))
    assert not breaks_well(paragraphs.set((Run("見出しの深さ"),), BODY_STYLE, 50))


def test_a_line_before_a_break_of_its_own_does_not_end_in_one_letter() -> None:
    slide = page(heading("T"), paragraph("登りでは願い" * 6 + "だ\n下りでは"))
    (box,) = text_boxes(slide, Role.BODY)
    lines = [box.paragraph.text[line.start : line.end] for line in box.paragraph.lines]
    assert [len(line.strip()) for line in lines] == [33, 4, 4]
