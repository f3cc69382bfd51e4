from __future__ import annotations

from dataclasses import dataclass

import pytest

from recap_deck.ui.overview.filter import TitleFilter


@dataclass(frozen=True)
class Row:
    title: str
    is_heading: bool = False


ROWS = (
    Row("Serverless — 정민영", is_heading=True),
    Row("Lambda in practice"),
    Row("What it costs"),
    Row("Data on AWS — Kim", is_heading=True),
    Row("빅 데이터"),
    Row("Lambda again"),
)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "lambda",
            ["Serverless — 정민영", "Lambda in practice", "Data on AWS — Kim", "Lambda again"],
        ),
        ("kim", ["Data on AWS — Kim", "빅 데이터", "Lambda again"]),
        ("kim LAMBDA", ["Data on AWS — Kim", "Lambda again"]),
        ("ㄷㅇㅌ", ["Data on AWS — Kim", "빅 데이터"]),
        ("민영 costs", ["Serverless — 정민영", "What it costs"]),
        ("nothing", []),
        ("  ", [row.title for row in ROWS]),
    ],
)
def test_slides_are_kept_by_their_title_or_their_sessions(text: str, titles: list[str]) -> None:
    assert [row.title for row in TitleFilter(ROWS).kept(ROWS, text)] == titles
