"""The table of what an export can be told: what is remembered, and what the command line gets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from recap_deck.cli import cli
from recap_deck.export.formats import BY_NAME
from recap_deck.export.options import DEFAULTS, OPTIONS, export_arguments, read_values
from recap_deck.settings.exports import exports_file, load_choices, save_choices


def test_every_option_is_one_of_the_command_line() -> None:
    flags = {flag for each in cli.commands["export"].params for flag in each.opts}
    assert {option.flag for option in OPTIONS.values()} <= flags


@pytest.mark.parametrize(
    ("values", "kind", "arguments"),
    [
        ({}, "pdf", []),
        ({"steps": True, "hidden": False}, "pdf", ["--steps"]),
        ({"slides": "1,6-8"}, "pdf", ["--slides=1,6-8"]),
        ({"sessions": ("01", "02")}, "pdf", ["--session=01", "--session=02"]),
        ({"notes": "annotations"}, "pdf", ["--notes=annotations"]),
        ({"notes": "annotations", "per_session": True}, "png", []),
        ({"width": 1280}, "pdf", []),
        ({"width": 1280, "quality": 50}, "png", ["--width=1280"]),
        ({"quality": 50}, "webp", ["--quality=50"]),
    ],
)
def test_only_what_differs_and_the_format_knows_is_said(
    values: Mapping[str, Any], kind: str, arguments: list[str]
) -> None:
    assert list(export_arguments(values, BY_NAME[kind])) == arguments


def test_a_stored_value_of_another_kind_is_left_out() -> None:
    stored = {
        "steps": 1,
        "width": True,
        "notes": "everywhere",
        "sessions": [1],
        "slides": "2",
        "quality": 0,
    }
    assert read_values(stored) == {**DEFAULTS, "slides": "2"}


def test_choices_are_kept_for_each_deck_apart() -> None:
    save_choices("/a", {"format": "png"})
    save_choices("/b", {"format": "pdf"})
    assert load_choices("/a") == {"format": "png"}
    assert load_choices("/c") == {}


@pytest.mark.parametrize("text", ["", "[]", '{"/a": 3}'])
def test_broken_choices_are_none(text: str) -> None:
    exports_file().parent.mkdir(parents=True)
    exports_file().write_text(text)
    assert load_choices("/a") == {}
