"""The colours that an author gives one slide: read, and made readable together."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import Background, Side
from recap_deck.model.slide import SlideDirectives
from recap_deck.place.css_colors import hex_color
from recap_deck.place.css_gradients import css_gradient
from recap_deck.theme.colors import contrast
from recap_deck.theme.model import Fill, Gradient, Theme
from recap_deck.values import dataclass, replace

_READABLE = 4.5
_VISIBLE = 3.0
_PLAIN = 7
"""As many characters has a colour that nothing is seen through."""

_INKS = ("#16181d", "#ffffff")


@dataclass(frozen=True, slots=True)
class Tint:
    """The colour of a slide's text and the fill of its ground; empty is the theme's."""

    text: str = ""
    ground: Fill = ""
    diagnostics: tuple[Diagnostic, ...] = ()


def tint_of(directives: SlideDirectives, backgrounds: Sequence[Background], theme: Theme) -> Tint:
    """Read the slide's colours; a ground alone brings ink that can be read on it."""
    text = hex_color(directives.color, theme.palette)
    ground = _ground(directives, backgrounds, theme)
    if ground and not text:
        text = _ink_on(ground, theme)
    return Tint(text, ground, tuple(_remarks(directives, backgrounds, theme)))


def _ground(directives: SlideDirectives, backgrounds: Sequence[Background], theme: Theme) -> Fill:
    whole = [each.color for each in backgrounds if each.color and each.side is Side.ALL]
    gradient = css_gradient(directives.background_image, theme.palette)
    if gradient:
        return gradient
    return hex_color(whole[0] if len(whole) == 1 else directives.background_color, theme.palette)


def _ink_on(ground: Fill, theme: Theme) -> str:
    """Empty where the theme's own text can be read; else black or white, whichever is better."""
    if _worst(theme.style("body").color, ground) >= _READABLE:
        return ""
    return max(_INKS, key=lambda ink: _worst(ink, ground))


def _worst(ink: str, ground: Fill) -> float:
    """The least contrast on `ground`; without end where that is unknown or can be seen through."""
    colors = [color for _, color in ground.stops] if isinstance(ground, Gradient) else [ground]
    if not ink or any(len(color) != 7 for color in colors):
        return math.inf
    return min(contrast(ink, color) for color in colors)


def _remarks(
    directives: SlideDirectives, backgrounds: Sequence[Background], theme: Theme
) -> Iterator[Diagnostic]:
    written = [(directives.color, 1), (directives.background_color, 1)]
    written += [(each.color, each.line) for each in backgrounds]
    for color, line in written:
        if color and not hex_color(color, theme.palette):
            span = SourceSpan("", line, line)
            yield remark("color-unknown", Severity.WARNING, span, color=color)
    image = directives.background_image
    if "gradient(" in image and not css_gradient(image, theme.palette):
        span = SourceSpan("", 1, 1)
        yield remark("gradient-unknown", Severity.WARNING, span, value=image)


def tinted(theme: Theme, tint: Tint) -> Theme:
    """The same theme with another ink; what stands on a surface of its own keeps its colour.

    So do links and markers that can be seen on the ground.
    """
    color = tint.text or (theme.style("body").color if tint.ground else "")
    if not color:
        return theme
    if not tint.text:
        return _with_readable_tones(theme, tint.ground, color)

    def seen(other: str, least: float) -> str:
        return other if _worst(other, tint.ground) >= least else color

    kept = _on_surfaces(theme)
    styles = {
        name: style
        if name in kept
        else replace(
            style, color=color, strong_color="", link_color=seen(style.link_color, _READABLE)
        )
        for name, style in theme.styles.items()
    }
    markers = tuple(replace(each, color=seen(each.color, _VISIBLE)) for each in theme.markers)
    return replace(theme, styles=styles, markers=markers)


def _with_readable_tones(theme: Theme, ground: Fill, ink: str) -> Theme:
    """The theme's own ink reads on the ground; quieter tones that don't give way to it."""
    kept = _on_surfaces(theme)
    styles = {
        name: style
        if name in kept or len(style.color) != _PLAIN
        else replace(
            style,
            color=_or_ink(style.color, ground, ink),
            link_color=_or_ink(style.link_color, ground, ink),
            strong_color=style.strong_color and _or_ink(style.strong_color, ground, ink),
        )
        for name, style in theme.styles.items()
    }
    return replace(theme, styles=styles)


def _or_ink(color: str, ground: Fill, ink: str) -> str:
    return color if not color or _worst(color, ground) >= _READABLE else ink


def _on_surfaces(theme: Theme) -> set[str]:
    """The styles of texts that stand on a surface of their own, whatever the ground is."""
    initials = {"initial", "initial-large", "initial-huge"}
    return {theme.code.style, theme.code.title_style, theme.code.number_style, *initials}
