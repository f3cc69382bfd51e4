"""From a theme's name or folder to a theme for one slide size, ready to place with."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from recap_deck.errors import ThemeError
from recap_deck.geometry import WIDE, Size
from recap_deck.resources import resource_folder
from recap_deck.theme.centering import centered
from recap_deck.theme.colors import is_opaque, on_ground
from recap_deck.theme.model import (
    AgendaLook,
    CalloutLook,
    CodeFrame,
    Decoration,
    Fill,
    FillDecoration,
    FitRules,
    Layout,
    Marker,
    PictureLook,
    Placeholder,
    QrLook,
    QuoteLook,
    Spacing,
    SpeakerDecoration,
    TableLook,
    TextDecoration,
    TextStyle,
    Theme,
)
from recap_deck.theme.raw import Raw, merged, read_raw, with_overrides
from recap_deck.theme.values import Reader
from recap_deck.theme.variants import variant_names, with_variants

DEFAULT_THEME = "recap"
# Every session has its theme, and every edit looks at it again.
_RESOLVED: dict[tuple[str, str], Theme] = {}
_MOST_RESOLVED = 32
_LOOKS: Mapping[str, type] = {
    "spacing": Spacing,
    "code": CodeFrame,
    "table": TableLook,
    "quote": QuoteLook,
    "callout": CalloutLook,
    "picture": PictureLook,
    "agenda": AgendaLook,
    "fit": FitRules,
    "qr": QrLook,
}


def built_in_themes() -> tuple[str, ...]:
    """Name the themes that come with the app."""
    return tuple(
        sorted(path.parent.name for path in resource_folder("themes").glob("*/theme.yaml"))
    )


def theme_folder(name: str, root: Path | None = None) -> Path:
    """Find a theme's folder by name, or by its path beside the event; raises `ThemeError`."""
    built_in = resource_folder("themes") / name
    if "/" not in name and (built_in / "theme.yaml").is_file():
        return built_in
    if root is not None:
        local = (root / name).resolve()
        if local.is_relative_to(root.resolve()) and (local / "theme.yaml").is_file():
            return local
    import difflib

    close = difflib.get_close_matches(name, built_in_themes(), n=1)
    code = "theme-unknown-near" if close else "theme-unknown"
    raise ThemeError(code, name=name, near=close[0] if close else "", known=_known())


def load_theme(
    name: str,
    size: Size = WIDE,
    overrides: Iterable[tuple[str, str]] = (),
    root: Path | None = None,
    variants: Iterable[str] = (),
) -> Theme:
    """Load and resolve a theme for one slide size; raises `ThemeError`.

    The files are looked at each time; a theme that is as it was is the same object.
    `variants` that it doesn't have are left out.
    """
    whole = with_variants(_whole(theme_folder(name, root), root, ()), variants, name)
    raw = with_overrides(whole, overrides)
    key = (name, _fingerprint(raw, size))
    if key not in _RESOLVED:
        if len(_RESOLVED) >= _MOST_RESOLVED:
            _RESOLVED.clear()
        _RESOLVED[key] = resolve_theme(raw, name, size)
    return _RESOLVED[key]


def _whole(folder: Path, root: Path | None, seen: tuple[Path, ...]) -> Raw:
    if folder in seen:
        raise ThemeError("theme-circle", name=folder.name)
    raw = read_raw(folder)
    if "extends" not in raw:
        return raw
    below = theme_folder(str(raw["extends"]), root)
    return merged(_whole(below, root, (*seen, folder)), raw)


def resolve_theme(raw: Raw, name: str, size: Size) -> Theme:
    """Turn raw values into a theme; every name it uses is checked here."""
    palette = {key: str(value) for key, value in raw.get("palette", {}).items()}
    reader = Reader(name, size, palette)
    theme = Theme(
        name=name,
        fingerprint=_fingerprint(raw, size),
        size=size,
        title=str(raw.get("title", name)),
        purpose=str(raw.get("purpose", "")),
        variants=variant_names(raw),
        dark=raw.get("dark", "false") == "true",
        palette={key: reader.at(key).color(value) for key, value in palette.items()},
        styles=_styles(reader, raw),
        layouts=_layouts(reader, raw),
        markers=reader.at("markers").typed(raw.get("markers", []), tuple[Marker, ...]),
        item_styles=tuple(raw.get("items", ("body",))),
        heading_styles=tuple(raw.get("headings", ("heading",))),
        **{key: reader.at(key).dataclass(raw.get(key, {}), kind) for key, kind in _LOOKS.items()},
    )
    _check_names(reader, theme)
    return centered(theme) if raw.get("centered", "false") == "true" else theme


def _fingerprint(raw: Raw, size: Size) -> str:
    text = json.dumps([raw, size.width, size.height], sort_keys=True).encode()
    # Two checksums tell themes apart well enough; hashlib would cost a start 13 ms.
    return f"{zlib.crc32(text):08x}{zlib.adler32(text):08x}"


def _styles(reader: Reader, raw: Raw) -> dict[str, TextStyle]:
    texts: Raw = raw.get("text", {})
    fonts: Raw = raw.get("fonts", {})
    base = texts.get("base", {})
    return {
        name: _style(reader.at(f"text.{name}"), _with_fonts(reader, merged(base, own), fonts))
        for name, own in texts.items()
        if name != "base"
    }


def _style(reader: Reader, raw: Raw) -> TextStyle:
    style: TextStyle = reader.dataclass(raw, TextStyle)
    return style


def _with_fonts(reader: Reader, raw: Raw, fonts: Raw) -> Raw:
    """Replace `font: sans` by the families of that name."""
    result = dict(raw)
    for short, field in (("font", "families"), ("code-font", "code-families")):
        if short in result:
            name = str(result.pop(short))
            if name not in fonts:
                raise reader.at(short).refuse(name, f"one of {', '.join(fonts)}")
            result[field] = fonts[name]
    return result


def _layouts(reader: Reader, raw: Raw) -> dict[str, Layout]:
    master: Raw = raw.get("master", {})
    return {
        name: _layout(reader.at(f"layouts.{name}"), name, merged(master, own))
        for name, own in raw.get("layouts", {}).items()
    }


def _layout(reader: Reader, name: str, raw: Raw) -> Layout:
    return Layout(
        name,
        _fills(reader.at("background"), raw.get("background", [])),
        tuple(
            reader.at(key).dataclass(each, Placeholder, name=key)
            for key, each in raw.get("placeholders", {}).items()
        ),
        tuple(_decoration(reader.at(i), each) for i, each in _entries(raw, "decorations")),
        tuple(
            reader.at("furniture").dataclass(each, TextDecoration)
            for _, each in _entries(raw, "furniture")
        ),
    )


def _entries(raw: Raw, key: str) -> Iterable[tuple[str, Any]]:
    """Decorations by name, so that a theme that extends another can change a single one."""
    return [(name, each) for name, each in (raw.get(key) or {}).items() if each]


def _fills(reader: Reader, raw: Any) -> tuple[Fill, ...]:
    """Background fills; what lies on the first colour is made opaque, and hides it."""
    fills = tuple(reader.fill(each) for each in (raw if isinstance(raw, list) else [raw]))
    if len(fills) > 1 and isinstance(fills[0], str) and is_opaque(fills[0]):
        return (on_ground(fills[1], fills[0]), *fills[2:])
    return fills


def _decoration(reader: Reader, raw: Any) -> Decoration:
    kind = FillDecoration
    if "template" in raw:
        kind = TextDecoration  # type: ignore[assignment]
    if "disc" in raw:
        kind = SpeakerDecoration  # type: ignore[assignment]
    decoration: Decoration = reader.dataclass(raw, kind)
    return decoration


def _check_names(reader: Reader, theme: Theme) -> None:
    for where, style in _used_styles(theme):
        if style not in theme.styles:
            raise reader.at(where).refuse(style, "the name of a text style")


def _used_styles(theme: Theme) -> Iterable[tuple[str, str]]:
    for look in (theme.code, theme.table, theme.quote, theme.callout, theme.picture, theme.agenda):
        for field in look.__match_args__:
            if field == "style" or field.endswith("_style"):
                yield f"{type(look).__name__}.{field}", getattr(look, field)
    yield from (("items", name) for name in theme.item_styles)
    yield from (("headings", name) for name in theme.heading_styles)
    yield from (("markers", marker.number_style) for marker in theme.markers)
    for layout in theme.layouts.values():
        yield from ((f"layouts.{layout.name}", each.style) for each in layout.placeholders)
        yield from ((f"layouts.{layout.name}", each.style) for each in layout.furniture)


def _known() -> str:
    return ", ".join(f"“{name}”" for name in built_in_themes())
