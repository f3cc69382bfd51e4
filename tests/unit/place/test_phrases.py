"""Lines of Japanese and Chinese break between phrases where that can be had."""

from __future__ import annotations

import pytest

from recap_deck.model.runs import Run
from recap_deck.place.boxes import Role
from recap_deck.place.fitted_text import balanced_text, fitted_text
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.place.phrases import phrased
from tests.fakes import GridTypesetter
from tests.small_slides import heading, page, paragraph, text_boxes
from tests.themes import BODY_STYLE


def broken(text: str, letters: int) -> list[str]:
    """The lines of a title in room for so many letters."""
    paragraphs, runs = Paragraphs(GridTypesetter()), (Run(text),)
    style = phrased(BODY_STYLE, runs, letters * 10, paragraphs)
    fitted = fitted_text(runs, style, letters * 10, 100, paragraphs)
    balanced = balanced_text(fitted, runs, style, letters * 10, paragraphs).paragraph
    return [text[line.start : line.end] for line in balanced.lines]


@pytest.mark.parametrize(
    ("text", "letters", "lines"),
    [
        ("自転車はなぜ倒れないのか", 8, ["自転車はなぜ", "倒れないのか"]),
        ("同じパンで、遠くへ", 7, ["同じパンで、", "遠くへ"]),
        ("流れるデータを数える", 9, ["流れるデータを", "数える"]),
        ("ありがとうございました", 6, ["ありがとう", "ございました"]),
        ("これまでの取り組みのまとめ", 8, ["これまでの", "取り組みのまとめ"]),
        ("コンテナ技術が支えるクラウド", 12, ["コンテナ技術が", "支えるクラウド"]),
        ("学んだことを次に生かす", 9, ["学んだことを", "次に生かす"]),
        ("我们需要可以扩展的数据平台", 12, ["我们需要可以扩展", "的数据平台"]),
        ("一行", 8, ["一行"]),
    ],
)
def test_a_title_breaks_between_phrases(text: str, letters: int, lines: list[str]) -> None:
    assert broken(text, letters) == lines


def test_a_phrase_that_has_no_room_breaks_anywhere() -> None:
    assert broken("サーバーレスアーキテクチャ", 9) == ["サーバーレスアー", "キテクチャ"]


def test_phrases_that_need_more_lines_than_letters_do_are_not_kept() -> None:
    assert broken("倒れないのか倒れないのか", 9) == ["倒れないのか", "倒れないのか"]
    assert len(broken("倒れないのか倒れないのか倒れないのか", 9)) == 2


def test_a_line_before_a_break_of_its_own_does_not_end_in_one_letter() -> None:
    slide = page(heading("T"), paragraph("登りでは願い" * 6 + "だ\n下りでは"))
    (box,) = text_boxes(slide, Role.BODY)
    lines = [box.paragraph.text[line.start : line.end] for line in box.paragraph.lines]
    assert [len(line.strip()) for line in lines] == [33, 4, 4]
