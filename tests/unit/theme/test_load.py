"""Themes: what they resolve to, and what is said when they don't."""

from __future__ import annotations

from pathlib import Path

import pytest

from recap_deck.errors import ThemeError
from recap_deck.geometry import Rect, Size
from recap_deck.theme.load import built_in_themes, load_theme, resolve_theme
from recap_deck.theme.model import Theme
from recap_deck.theme.raw import merged

LAYOUTS = {
    *("cover", "session", "section", "title-body", "two-columns", "image-left", "image-right"),
    *("image-full", "quote", "statement", "code", "table", "agenda", "end", "blank"),
}


def write_theme(folder: Path, text: str) -> str:
    (folder / "own").mkdir()
    (folder / "own" / "theme.yaml").write_text(text, encoding="utf-8")
    return "own"


@pytest.mark.parametrize("name", built_in_themes())
def test_a_built_in_theme_has_every_layout(name: str) -> None:
    assert set(load_theme(name).layouts) >= LAYOUTS


@pytest.mark.parametrize("name", built_in_themes())
@pytest.mark.parametrize("size", [Size(1920, 1080), Size(1920, 1440), Size(1920, 1920)])
def test_every_placeholder_lies_on_the_slide(name: str, size: Size) -> None:
    theme = load_theme(name, size)
    slide = Rect(0, 0, size.width, size.height)
    outside = [
        (layout.name, place.name)
        for layout in theme.layouts.values()
        for place in layout.placeholders
        if not slide.contains(place.rect) or not place.rect.width or not place.rect.height
    ]
    assert outside == []


@pytest.mark.parametrize("name", built_in_themes())
@pytest.mark.parametrize("size", [Size(1920, 1080), Size(1920, 1440), Size(1920, 1920)])
def test_footers_stand_below_everything_on_slides_of_any_aspect(name: str, size: Size) -> None:
    for layout in load_theme(name, size).layouts.values():
        feet = [each for each in layout.furniture if each.template != "{header}"]
        tops = [each.rect.y for each in feet]
        assert [size.height - each.rect.bottom for each in feet] == [51] * len(feet)
        assert all(place.rect.bottom <= min(tops) for place in layout.placeholders if tops)


def test_a_theme_is_the_same_twice_and_another_with_another_accent() -> None:
    plain = load_theme("recap")
    assert plain.fingerprint == load_theme("recap").fingerprint
    assert plain.fingerprint != load_theme("recap", overrides=[("accent", "#ff0000")]).fingerprint


def test_a_theme_is_made_anew_only_when_its_file_changed(tmp_path: Path) -> None:
    name = write_theme(tmp_path, "extends: recap\ntitle: Mine")
    first = load_theme(name, root=tmp_path)
    assert load_theme(name, root=tmp_path) is first
    (tmp_path / name / "theme.yaml").write_text("extends: recap\ntitle: Yours", encoding="utf-8")
    assert load_theme(name, root=tmp_path).title == "Yours"


def test_an_override_reaches_every_place_that_uses_the_colour() -> None:
    theme = load_theme("recap", overrides=[("accent", "#f00")])
    assert theme.marker(0).color == "#ff0000"
    assert theme.style("kicker").color == "#ff0000"


def test_a_dotted_override_sets_one_value() -> None:
    theme = load_theme("recap", overrides=[("text.title.size", "80")])
    assert theme.style("title").size == 80


def test_a_theme_beside_the_event_extends_a_built_in_one(tmp_path: Path) -> None:
    name = write_theme(tmp_path, "extends: paper\npalette: {accent: '#123456'}\n")
    theme = load_theme(name, root=tmp_path)
    assert theme.palette["accent"] == "#123456"
    assert theme.style("body") == load_theme("paper").style("body")


def test_deeper_list_levels_use_the_last_marker_there_is(recap: Theme) -> None:
    assert recap.marker(9) == recap.markers[-1]
    assert recap.item_style(9) == recap.item_style(len(recap.item_styles) - 1)


@pytest.fixture
def recap() -> Theme:
    return load_theme("recap")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "extends: recap\npalette: {accent: orang}\n",
            "Theme “own” can't use “orang” for accent: it takes a colour as #rrggbb or a name of "
            "the palette",
        ),
        (
            "extends: recap\ntext: {title: {size: big}}\n",
            "Theme “own” can't use “big” for text.title.size: it takes a number",
        ),
        (
            "extends: recap\nspacing: {blok: '3'}\n",
            "Theme “own” can't use “3” for spacing.blok: it takes a known name (did you mean "
            "“block”?)",
        ),
        (
            "extends: recap\nlayouts: {cover: {placeholders: {title: {style: hug}}}}\n",
            "Theme “own” can't use “hug” for layouts.cover: it takes the name of a text style",
        ),
        ("extends: own\n", "Theme “own” extends itself"),
        ("extends: recpa\n", "There is no theme “recpa” (did you mean “recap”?)"),
    ],
)
def test_a_theme_that_cant_be_used_says_why(tmp_path: Path, text: str, sentence: str) -> None:
    name = write_theme(tmp_path, text)
    with pytest.raises(ThemeError) as refusal:
        load_theme(name, root=tmp_path)
    assert str(refusal.value) == sentence


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    name = write_theme(tmp_path, "palette:\n  accent: [\n")
    with pytest.raises(ThemeError, match=r"theme\.yaml”: line 3 is not valid YAML"):
        load_theme(name, root=tmp_path)


def test_an_unknown_theme_without_a_near_name_lists_all() -> None:
    with pytest.raises(ThemeError) as refusal:
        load_theme("zzz")
    names = ", ".join(f"“{name}”" for name in built_in_themes())
    assert str(refusal.value) == f"There is no theme “zzz”; there are {names}"


def test_a_theme_outside_the_events_folder_is_not_read(tmp_path: Path) -> None:
    write_theme(tmp_path, "extends: recap\n")
    (tmp_path / "event").mkdir()
    with pytest.raises(ThemeError):
        load_theme("../own", root=tmp_path / "event")


def test_merging_replaces_values_and_joins_mappings() -> None:
    assert merged({"a": {"b": "1", "c": "2"}}, {"a": {"b": "3"}}) == {"a": {"b": "3", "c": "2"}}


def test_an_empty_theme_is_refused_in_a_sentence() -> None:
    with pytest.raises(ThemeError):
        resolve_theme({}, "empty", Size(1920, 1080))
