"""A slide's title: at its own size, on as many lines as it needs and what follows can give."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align, Heading
from recap_deck.place.arrange import followers
from recap_deck.place.boxes import Role, TextBox
from recap_deck.place.fitted_text import (
    FittedText,
    balanced_text,
    fitted_text,
    share_before,
    text_in,
)
from recap_deck.place.phrases import phrased
from recap_deck.place.placing import Path, Placing
from recap_deck.place.text import aligned
from recap_deck.theme.model import Layout, Placeholder
from recap_deck.values import dataclass, replace

_MOST_PUSHED = 0.35
"""A title takes at most this share of the height of what follows it."""


@dataclass(frozen=True, slots=True)
class SetTitle:
    """A title in its rectangle, and the height that it needs beyond its placeholder's."""

    box: TextBox
    extra: float = 0.0
    diagnostics: tuple[Diagnostic, ...] = ()


def set_title(
    title: Heading, path: Path, placeholder: Placeholder, layout: Layout, placing: Placing
) -> SetTitle:
    """Set `title`, smaller where even what follows can't make room for it."""
    rect = placeholder.rect
    fitted = _fitted(title, placeholder, rect.height + _spare(layout, placeholder), placing)
    needed = fitted.height
    is_taller = title.fit or len(fitted.paragraph.lines) > 1
    extra = max(0.0, needed - rect.height) if is_taller else 0.0
    room = replace(rect, height=rect.height + extra)
    box = replace(
        text_in(room, fitted, placeholder.anchor, Role.TITLE),
        level=title.level,
        step=title.step,
        path=path,
    )
    return SetTitle(box, extra, tuple(_remarks(fitted.scale, title, placing)))


def _fitted(
    title: Heading, placeholder: Placeholder, height: float, placing: Placing
) -> FittedText:
    style = placing.theme.style(placeholder.style)
    width = placeholder.rect.width
    if title.fit:
        return _as_wide_as_can_be(title, placeholder.rect, height, placing, placeholder.style)
    style = phrased(style, title.runs, width, placing.paragraphs)
    fitted = fitted_text(title.runs, style, width, height, placing.paragraphs)
    return balanced_text(fitted, title.runs, style, width, placing.paragraphs)


def _as_wide_as_can_be(
    title: Heading, rect: Rect, height: float, placing: Placing, style_name: str
) -> FittedText:
    style = placing.theme.style(style_name)
    whole = FittedText(placing.paragraphs.set_whole(title.runs, aligned(style, Align.START)))
    # Tracking ends with a letter's width less than the letter has.
    width = whole.width + max(0.0, -style.tracking * style.size)
    scale = min(rect.width / max(width, 1.0), height / max(whole.height, 1.0))
    free = max(0.0, rect.width - whole.width * scale)
    return replace(whole, scale=scale, x=free * share_before(style, whole.paragraph.text))


def _spare(layout: Layout, placeholder: Placeholder) -> float:
    """What the placeholders that follow can give."""
    heights = [each.rect.height for each in followers(layout, placeholder.name)]
    return min(heights, default=0.0) * _MOST_PUSHED


def _remarks(scale: float, title: Heading, placing: Placing) -> Iterator[Diagnostic]:
    if scale >= 1 or title.fit:
        return
    is_error = scale < placing.theme.fit.title_floor - 1e-6
    yield remark(
        "title-too-small" if is_error else "title-shrunk",
        Severity.ERROR if is_error else Severity.INFO,
        SourceSpan("", title.line, title.line),
        percent=round(scale * 100),
    )
