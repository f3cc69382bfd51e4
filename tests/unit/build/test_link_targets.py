from __future__ import annotations

import unicodedata

import pytest

from recap_deck.build.link_targets import LinkTargets
from recap_deck.model.links import leads_within

IDS = (
    "01-wheels.md#start",
    "01-wheels.md#two-ways-to-stop",
    "card:coffee",
    "02-brakes/session.md#start",
    "02-brakes/session.md#discs",
    "03-한글.md#데이터",
)


@pytest.mark.parametrize(
    ("address", "here", "slide"),
    [
        ("#two-ways-to-stop", "01-wheels.md#start", "01-wheels.md#two-ways-to-stop"),
        ("#start", "02-brakes/session.md#discs", "02-brakes/session.md#start"),
        ("#discs", "01-wheels.md#start", "02-brakes/session.md#discs"),
        ("#nowhere", "01-wheels.md#start", None),
        ("02-brakes/session.md#discs", "01-wheels.md#start", "02-brakes/session.md#discs"),
        ("02-brakes/session.md", "01-wheels.md#start", "02-brakes/session.md#start"),
        ("../01-wheels.md#start", "02-brakes/session.md#discs", "01-wheels.md#start"),
        ("01-wheels.md#start", "02-brakes/session.md#discs", None),
        ("01-wheels.md#discs", "01-wheels.md#start", None),
        ("other.md", "01-wheels.md#start", None),
        ("03-%ED%95%9C%EA%B8%80.md#데이터", "01-wheels.md#start", "03-한글.md#데이터"),
    ],
)
def test_an_address_is_found_from_where_it_stands(
    address: str, here: str, slide: str | None
) -> None:
    assert LinkTargets(IDS).find_slide(address, here) == slide


def test_a_name_in_pieces_is_the_same_name() -> None:
    address = unicodedata.normalize("NFD", "#데이터")
    assert LinkTargets(IDS).find_slide(address, IDS[0]) == "03-한글.md#데이터"


@pytest.mark.parametrize(
    ("address", "is_within"),
    [
        ("#slug", True),
        ("other.md", True),
        ("../other.MD#slug", True),
        ("https://example.org/readme.md", False),
        ("//host/readme.md", False),
        ("/etc/readme.md", False),
        ("javascript:x.md", False),
        ("readme.md?raw", False),
        (".md", False),
        ("picture.png", False),
        ("", False),
    ],
)
def test_only_paths_of_markdown_files_lead_to_sessions(address: str, is_within: bool) -> None:
    assert leads_within(address) == is_within
