"""A theme of one's own: begun, and looked at with lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.messages import text_of
from recap_deck.resources import resource_folder
from recap_deck.theme.checking import check_theme
from recap_deck.theme.load import built_in_themes, load_theme
from recap_deck.theme.starting import first_theme


def said(folder: Path, text: str) -> list[tuple[int, str]]:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "theme.yaml").write_text(text, encoding="utf-8")
    return [(each.span.first_line, text_of(each)) for each in check_theme(folder)]


@pytest.mark.parametrize("name", built_in_themes())
def test_our_own_themes_are_all_right(name: str) -> None:
    assert check_theme(resource_folder("themes") / name) == ()


@pytest.mark.parametrize("below", built_in_themes())
def test_a_new_theme_is_all_right_and_looks_as_the_one_below(tmp_path: Path, below: str) -> None:
    text = first_theme("deep-harbour", load_theme(below))
    assert said(tmp_path / "deep-harbour", text) == []
    made = load_theme("deep-harbour", root=tmp_path)
    assert made.title == "Deep Harbour"
    assert made.styles == load_theme(below).styles
    assert made.layouts == load_theme(below).layouts


def test_a_value_that_cannot_be_used_is_told_with_its_line(tmp_path: Path) -> None:
    text = "extends: recap\n\nmarkers:\n  - {kind: dott}\n"
    assert said(tmp_path / "own", text) == [
        (
            4,
            "Theme “own” can't use “dott” for markers.0.kind: "
            "it takes one of square, dash, dot, ring, none",
        )
    ]


def test_yaml_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    [(line, sentence)] = said(tmp_path / "own", "extends: recap\npalette:\n  - {\n")
    assert line >= 3
    assert sentence.endswith("is not valid YAML")


def test_text_that_reads_badly_is_told_with_its_ratio(tmp_path: Path) -> None:
    text = 'extends: recap\ntext:\n  page: {color: "#333333"}\n'
    found = said(tmp_path / "own", text)
    assert {line for line, _ in found} == {3}
    assert found[0][1].startswith("Text style “page” reads badly in layout section: 1.")
    assert found[0][1].endswith("at least 4.5 : 1")


def test_a_variant_is_looked_at_too(tmp_path: Path) -> None:
    text = "extends: recap\nvariants:\n  loud: {palette: {text: nothing}}\n"
    [(line, sentence)] = said(tmp_path / "own", text)
    assert line == 1
    assert "“nothing”" in sentence


def test_a_theme_without_all_layouts_is_told_which(tmp_path: Path) -> None:
    recap = (resource_folder("themes") / "recap" / "theme.yaml").read_text(encoding="utf-8")
    found = said(tmp_path / "own", recap.replace("  blank:\n", "  empty:\n"))
    assert (1, "The theme has no layout blank; “extends: recap” brings all") in found


def test_a_placeholder_beside_the_slide_is_told(tmp_path: Path) -> None:
    text = (
        "extends: recap\nlayouts:\n  quote:\n    placeholders:\n"
        '      body: {rect: ["100", "1000", "-100", "-1"]}\n'
    )
    assert said(tmp_path / "own", text.replace('-1"]', '-400"]'))[0] == (
        5,
        "Placeholder “body” of layout quote has no room on a slide of 1920 × 1080",
    )


def test_a_theme_may_extend_another_one_of_the_event(tmp_path: Path) -> None:
    (tmp_path / "event.yaml").write_text("title: A\n", encoding="utf-8")
    said(tmp_path / "themes" / "base", "extends: paper\n")
    assert said(tmp_path / "themes" / "own", "extends: themes/base\n") == []
