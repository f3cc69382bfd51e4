"""What is wrong with a theme, with the line of its file: values, missing layouts, contrast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.errors import ThemeError
from recap_deck.geometry import WIDE, Rect, Size
from recap_deck.theme.colors import contrast
from recap_deck.theme.load import DEFAULT_THEME, load_theme
from recap_deck.theme.model import Fill, Layout, Theme

LARGE = 40.0
"""Slide units from which text counts as large: 20 of 960 points, beyond WCAG's 18."""
_AA_LARGE, _AA = 3.0, 4.5
_SIZES = (WIDE, Size(1920, 1440), Size(1920, 1920))


def check_theme(folder: Path) -> tuple[Diagnostic, ...]:
    """Look at the theme in `folder`, at each of its variants, and at other shapes of slides.

    Paths in the diagnostics are relative to the folder.
    """
    lines = Lines(folder / "theme.yaml")
    try:
        theme = _loaded(folder)
        found = [*_missing_layouts(theme), *_all_remarks(folder, theme, lines)]
    except ThemeError as error:
        found = [_as_diagnostic(error, lines)]
    return tuple(dict.fromkeys(found))


def _loaded(folder: Path, size: Size = WIDE, variants: Iterable[str] = ()) -> Theme:
    """The theme as the event that it lies in names it, so that it finds what it extends."""
    above = [each for each in folder.parents if (each / "event.yaml").is_file()]
    root = above[0] if above else folder.parent
    return load_theme(str(folder.relative_to(root)), size, (), root, variants)


def _all_remarks(folder: Path, theme: Theme, lines: Lines) -> Iterator[Diagnostic]:
    for variant in ("", *theme.variants):
        try:
            yield from _weak_texts(_loaded(folder, WIDE, (variant,)), variant, lines)
        except ThemeError as error:
            yield _as_diagnostic(error, lines)
    for size in _SIZES:
        yield from _lost_placeholders(_loaded(folder, size), lines)


def _missing_layouts(theme: Theme) -> Iterator[Diagnostic]:
    known = load_theme(DEFAULT_THEME).layouts
    missing = [name for name in known if name not in theme.layouts]
    if missing:
        span = SourceSpan("theme.yaml", 1, 1)
        yield remark("theme-layouts", Severity.ERROR, span, names=", ".join(missing))


def _weak_texts(theme: Theme, variant: str, lines: Lines) -> Iterator[Diagnostic]:
    """Every text of a layout against every colour that may lie under it."""
    for layout in theme.layouts.values():
        for name in sorted(_styles_of(layout)):
            style = theme.styles[name]
            worst = min((contrast(style.color, ground) for ground in _grounds(layout)), default=21)
            needed = _AA_LARGE if style.size >= LARGE else _AA
            if worst < needed:
                yield remark(
                    "theme-contrast",
                    Severity.WARNING,
                    lines.span(f"text.{name}"),
                    style=name,
                    layout=f"{layout.name} ({variant})" if variant else layout.name,
                    ratio=f"{worst:.1f}",
                    needed=needed,
                )


def _styles_of(layout: Layout) -> set[str]:
    places = {each.style for each in layout.placeholders if each.style}
    return places | {each.style for each in layout.furniture if each.style}


def _grounds(layout: Layout) -> Iterator[str]:
    for fill in layout.background:
        yield from (color[:7] for color in _colors(fill))


def _colors(fill: Fill) -> Sequence[str]:
    """Between two stops of a gradient there is none worse."""
    return [fill] if isinstance(fill, str) else [color for _, color in fill.stops]


def _lost_placeholders(theme: Theme, lines: Lines) -> Iterator[Diagnostic]:
    slide = Rect(0, 0, theme.size.width, theme.size.height)
    for layout in theme.layouts.values():
        for place in layout.placeholders:
            rect = place.rect
            if not (slide.contains(rect) and rect.width > 0 and rect.height > 0):
                where = f"layouts.{layout.name}.placeholders.{place.name}"
                shape = f"{theme.size.width:g} × {theme.size.height:g}"
                yield remark(
                    "theme-placeholder",
                    Severity.WARNING,
                    lines.span(where),
                    name=place.name,
                    layout=layout.name,
                    size=shape,
                )


def _as_diagnostic(error: ThemeError, lines: Lines) -> Diagnostic:
    arguments = dict(error.arguments)
    where = arguments.get("where", "extends" if error.code != "theme-yaml" else "")
    span = lines.span(where) if where else lines.at(int(arguments.get("line", "1")))
    return Diagnostic(error.code, Severity.ERROR, span, error.arguments)


class Lines:
    """Finds the line of a dotted way into a theme file, or of as much of it as is there."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._root = _composed(path)

    def span(self, where: str) -> SourceSpan:
        """The line of `text.title.size`; 1 where nothing of it stands in this file."""
        node, line = self._root, 1
        for step in where.split("."):
            found = _step_into(node, step)
            if found is None:
                break
            line, node = found
        return self.at(line)

    def at(self, line: int) -> SourceSpan:
        """A line of the file."""
        return SourceSpan(self._name, line, line)


def _composed(path: Path) -> Any:
    import yaml

    try:
        return yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except (OSError, ValueError, yaml.YAMLError):
        return None


def _step_into(node: Any, step: str) -> tuple[int, Any] | None:
    """The line and the node of a key, or of an entry of a list."""
    value = getattr(node, "value", None)
    if not isinstance(value, list):
        return None
    if step.isdecimal() and int(step) < len(value) and not isinstance(value[int(step)], tuple):
        entry = value[int(step)]
        return entry.start_mark.line + 1, entry
    pairs: Mapping[str, Any] = {pair[0].value: pair for pair in value if isinstance(pair, tuple)}
    if step not in pairs:
        return None
    key, below = pairs[step]
    return key.start_mark.line + 1, below
