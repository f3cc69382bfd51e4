"""One dialect for a file, decided from all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.model.slide import Paginate
from recap_deck.source.dialects.table import DIALECTS
from recap_deck.source.load import load_deck, load_text


def dialect_of(text: str) -> str:
    return load_text(text, "a.md").sessions[0].dialect


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("# A\n\n---\n\n# B", "recap"),
        ("---\ntitle: A\n---\n# A", "recap"),
        ("---\nmarp: true\n---\n# A", "marp"),
        ("---\nmarp: false\ntheme: gaia\n---\n# A", "marp"),
        ("<!-- theme: default -->\n# A", "marp"),
        ("---\npaginate: true\n_paginate: false\n---\n# A", "marp"),
        ("---\nspeaker: Kim\ntheme: gaia\n---\n![bg](a.png)", "recap"),
        ("---\ndialect: recap\nmarp: true\n---\n# A", "recap"),
        ("---\ndialect: slidev\n---\n# A", "slidev"),
        ("---\nhighlighter: shiki\n---\n# A", "slidev"),
        ("# A\n\n<v-click>b</v-click>", "slidev"),
        ("autoscale: true\n\n# A", "deckset"),
        ("# [fit] A\n\n^ note", "deckset"),
        ("% Title\n% Author\n\n# A", "pandoc"),
        ("---\nformat: revealjs\n---\n# A", "pandoc"),
        ("# A\n\n::: notes\nb\n:::", "pandoc"),
        ("# A\n\n---\n\n# B\n\n::: notes\nb\n:::", "recap"),
        ("# A <!-- .slide: class='x' -->", "reveal"),
        ("# A\n\nNote:\nb\n\n---\n\n# C\n\nNote:\nd", "reveal"),
        ("# A\n\nNote: only a remark\n\n---\n\n# B", "recap"),
        ("A\n===\n\n<!-- end_slide -->\n\nB\n===", "presenterm"),
        ("# A\n\n<!-- end_slide -->\n\n# B\n\n---\n\n# C", "recap"),
        ("---\noptions:\n  end_slide_shorthand: true\n---\nA\n===\n\n---\nB\n===", "presenterm"),
        ("# A\n\n<!-- pause -->\n<!-- column_layout: [1, 1] -->\n<!-- new_lines: 2 -->", "recap"),
        ("# How to\n\n```\n---\nmarp: true\n---\n<style scoped>\n![bg](a.png)\n```", "recap"),
    ],
)
def test_a_file_has_one_dialect(text: str, dialect: str) -> None:
    assert dialect_of(text) == dialect


def test_an_event_names_the_dialect_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text("dialect: slidev", encoding="utf-8")
    (tmp_path / "a.md").write_text("# A", encoding="utf-8")
    (tmp_path / "b.md").write_text("---\nmarp: true\n---\n# B", encoding="utf-8")
    assert [session.dialect for session in load_deck(tmp_path).sessions] == ["slidev", "marp"]
    assert load_deck(tmp_path / "a.md").sessions[0].dialect == "slidev"


def test_presenterms_shorthand_makes_separators() -> None:
    text = "---\noptions:\n  end_slide_shorthand: true\n---\nA\n===\n\n---\n\nB\n==="
    assert len(load_text(text, "a.md").sessions[0].slides) == 2


def test_only_our_slides_are_numbered_unless_asked_for() -> None:
    numbered = {name for name, row in DIALECTS.items() if row.paginate is Paginate.SHOW}
    assert numbered == {"recap"}


def test_every_dialect_says_where_its_slides_end() -> None:
    assert {name for name, row in DIALECTS.items() if row.separator.match("---")} == {
        "recap", "marp", "slidev", "deckset", "pandoc", "reveal",
    }  # fmt: skip
