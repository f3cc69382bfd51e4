"""Every text of every theme reads on every ground that it can stand on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from recap_deck.theme.load import built_in_themes, load_theme
from recap_deck.theme.model import Fill, Theme
from tests.contrast import blended, contrast

LARGE = 40.0
"""Slide units from which text counts as large: 20 of 960 points, beyond WCAG's 18."""
DRAWINGS = {"ghost", "big-quote"}
ON_DISC = {"initial", "initial-large", "initial-huge"}
CODE = {"code", "code-title", "code-number"}
AAA = {"contrast": (4.5, 7.0)}
"""What large and small text needs where it is more than in the others."""
THEMES = [
    load_theme(name, variants=[variant])
    for name in built_in_themes()
    for variant in ("light", "dark")
]


def named(theme: Theme) -> str:
    return f"{theme.name}-{'dark' if theme.dark else 'light'}"


def grounds(theme: Theme) -> Iterator[str]:
    for layout in theme.layouts.values():
        for fill in layout.background:
            yield from colors(fill)


def colors(fill: Fill) -> list[str]:
    """Every colour that can lie under text: between two stops there is none worse."""
    return [fill] if isinstance(fill, str) else [color for _, color in fill.stops]


def needed(theme: Theme, size: float) -> float:
    large, small = AAA.get(theme.name, (3.0, 4.5))
    return large if size >= LARGE else small


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_text_reads_on_every_background(theme: Theme) -> None:
    weak = [
        (name, style.color, ground)
        for name, style in theme.styles.items()
        if name not in DRAWINGS | ON_DISC | CODE
        for ground in set(grounds(theme))
        if contrast(style.color, ground) < needed(theme, style.size)
    ]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_code_and_its_colours_read_on_their_panel_and_highlight(theme: Theme) -> None:
    panels = {*colors(theme.code.fill), *colors(theme.code.raised_fill or theme.code.fill)}
    style = theme.style(theme.code.style)
    tones = {style.color, *(color for _, color in style.tokens)}
    weak = [
        (color, ground)
        for color in tones
        for panel in panels
        for ground in (panel, blended(theme.code.highlight_fill, panel))
        if contrast(color, ground) < needed(theme, style.size)
    ]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_inline_code_links_and_marks_read_in_body_text(theme: Theme) -> None:
    body, ground = theme.style("body"), theme.palette["ground"]
    least = needed(theme, 0)
    assert contrast(body.code_color, blended(body.code_fill, ground)) >= least
    assert contrast(body.link_color, ground) >= least
    assert contrast(body.color, blended(body.mark_fill, ground)) >= least


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_an_initial_reads_on_its_disc(theme: Theme) -> None:
    for color in (theme.palette["accent"], theme.palette["accent-end"]):
        assert contrast(theme.style("initial").color, color) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_what_is_over_and_what_is_on_read_on_the_agenda(theme: Theme) -> None:
    look, body = theme.agenda, theme.style("body").color
    backgrounds = [color for fill in theme.layouts["agenda"].background for color in colors(fill)]
    assert min(contrast(look.over_color, ground) for ground in backgrounds) >= 4.5
    ground = blended(theme.code.highlight_fill, backgrounds[0])
    assert contrast(look.current_color, ground) >= 3
    assert contrast(body, ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_codes_are_dark_on_light_and_can_be_scanned(theme: Theme) -> None:
    assert contrast(theme.qr.color, theme.qr.fill) >= 7
    assert contrast(theme.qr.fill, "#000000") > contrast(theme.qr.color, "#000000")


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_backgrounds_let_nothing_through(theme: Theme) -> None:
    assert all(len(color) == 7 for color in grounds(theme))


@pytest.mark.parametrize("name", built_in_themes())
def test_a_theme_is_light_and_dark_and_turns_round(name: str) -> None:
    plain, turned = load_theme(name), load_theme(name, variants=["invert"])
    assert plain.dark != turned.dark
    assert load_theme(name, variants=["dark"]).dark
    assert not load_theme(name, variants=["light"]).dark
