"""Which fonts a deck's text is really set in, where a theme's first choice is not installed."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.build.builder import Builder
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.theme.model import Theme
from recap_deck.typeset.fonts import first_choice_missing, installed

_STYLES = ("title", "body")


def font_remarks(builder: Builder) -> tuple[Diagnostic, ...]:
    """One remark for each family that another one stands in for."""
    sessions = {entry.session: index for index, entry in enumerate(builder.entries)}
    themes = (builder.theme_of(index) for index in sessions.values())
    return tuple(dict.fromkeys(told for theme in themes for told in _remarks(theme)))


def _remarks(theme: Theme) -> Iterator[Diagnostic]:
    for name in _STYLES:
        style = theme.style(name)
        yield from _stand_in(style.families)
        yield from _stand_in(style.code_families)


def _stand_in(families: tuple[str, ...]) -> Iterator[Diagnostic]:
    if first_choice_missing(families):
        found = next(iter(installed(families)), families[-1])
        span = SourceSpan("")
        yield remark("preflight-font", Severity.INFO, span, wanted=families[0], used=found)
