from __future__ import annotations

import pytest

from recap_deck.parse.icon_names import find_icon, icon_names, icon_sets, nearest_icon


@pytest.mark.parametrize("icon_set", icon_sets())
def test_every_set_has_its_names_and_its_font(icon_set: str) -> None:
    names = icon_names(icon_set)
    glyph = find_icon(names[0])

    assert len(names) > 100
    assert glyph is not None
    assert glyph.font.is_file()


def test_names_come_in_order_with_their_set() -> None:
    names = icon_names("mdi6")

    assert names == tuple(sorted(names))
    assert "mdi6.cloud" in names


@pytest.mark.parametrize("name", ["mdi6.cluod", "nothing.cloud", "cloud", ""])
def test_what_is_no_icon_is_not_found(name: str) -> None:
    assert find_icon(name) is None


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("mdi6.cluod", "mdi6.cloud"),
        ("fa.rocket", "fa6s.rocket"),
        ("fa6.aws", "fa6b.aws"),
        ("fa6.rockt", "fa6s.rocket"),
        ("msc.nothing-like-it-at-all", ""),
        ("nothing.cloud", ""),
    ],
)
def test_a_name_like_it_is_found(name: str, near: str) -> None:
    assert nearest_icon(name) == near
