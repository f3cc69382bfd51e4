from __future__ import annotations

import pytest

from recap_deck.model.slide import ParseSettings
from recap_deck.parse.inline import parse_inline
from tests.outline import marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Plain", "Plain"),
        ("**AWS** re:Invent · 3", "**AWS** re:Invent · 3"),
        ("# no heading", "# no heading"),
        ("- no list", "- no list"),
        ("1. no number", "1. no number"),
        ("> no quote", "> no quote"),
        ("[site](https://a.b) `x`", "[site]<https://a.b> `x`"),
        ("![Logo](logo.png) Meetup", "Logo Meetup"),
        ("a<br>b <small>c</small>", "a⏎b {small:c}"),
        ("  spaces   collapse  ", "spaces collapse"),
    ],
)
def test_a_header_is_the_inside_of_a_paragraph(text: str, expected: str) -> None:
    assert marked(parse_inline(text, ParseSettings())) == expected


def test_a_header_knows_the_links_of_its_session() -> None:
    settings = ParseSettings(definitions="[s]: https://site.example")

    assert marked(parse_inline("[us][s]", settings)) == "[us]<https://site.example>"
