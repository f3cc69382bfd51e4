from __future__ import annotations

import pytest

from recap_deck.place.templates import filled


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        ("{session} — {speaker}", {"session": "Data", "speaker": "Ada"}, "Data — Ada"),
        ("{session} — {speaker}", {"session": "Data", "speaker": ""}, "Data"),
        ("{session} — {speaker}", {"session": "", "speaker": "Ada"}, "Ada"),
        ("{session} — {speaker}", {}, ""),
        ("S{s} · {n} / {total}", {"s": "1", "n": "7", "total": "18"}, "S1 · 7 / 18"),
        ("S{s} · {n} / {total}", {"n": "7", "total": "18"}, "7 / 18"),
        ("S{s} · {n} / {total}", {"s": "1"}, "S1"),
        ("Tonight", {}, "Tonight"),
        ("{event} · made with care", {}, "made with care"),
    ],
)
def test_an_empty_value_takes_its_separator_along(
    template: str, values: dict[str, str], text: str
) -> None:
    assert filled(template, values) == text


def test_separators_inside_values_stay() -> None:
    assert filled("{session}", {"session": "Data · IoT — now"}) == "Data · IoT — now"
