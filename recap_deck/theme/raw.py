"""A theme file as text values: read, merged with the theme it extends, overrides laid over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from recap_deck.errors import ThemeError
from recap_deck.resources import resource_folder
from recap_deck.theme.kept_raw import find_raw, keep_raw

Raw = dict[str, Any]
"""What YAML says, every scalar a string."""


def read_raw(folder: Path) -> Raw:
    """Read `theme.yaml` of a theme's folder, without what it extends."""
    path = folder / "theme.yaml"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ThemeError("file-unreadable", path=path, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise ThemeError("theme-yaml", path=path, line=1) from error
    raw = _own(text, folder.name) if _is_ours(folder) else _read_yaml(text, path)
    if not isinstance(raw, dict):
        raise ThemeError("theme-yaml", path=path, line=1)
    return raw


def _is_ours(folder: Path) -> bool:
    return folder.is_relative_to(resource_folder("themes"))


@lru_cache(maxsize=16)
def _own(text: str, name: str) -> object:
    """What our own theme says; kept, because nobody changes a raw value in place."""
    raw = find_raw(name, text)
    if raw is not None:
        return raw
    read = _read_yaml(text, resource_folder("themes") / name / "theme.yaml", is_ours=True)
    keep_raw(name, text, read)
    return read


@lru_cache(maxsize=16)
def _read_yaml(text: str, path: Path, *, is_ours: bool = False) -> object:
    import yaml

    # Seven times as fast, but a file made to break it takes the process along: for our own only.
    fast = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return yaml.load(text, Loader=fast if is_ours else yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise ThemeError("theme-yaml", path=path, line=_line_of(error)) from error


def merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> Raw:
    """Lay `over` on `base`: mappings are merged, everything else is replaced."""
    result = dict(base)
    for key, value in over.items():
        below = result.get(key)
        both = isinstance(value, Mapping) and isinstance(below, Mapping)
        result[key] = merged(below, value) if both else value  # type: ignore[arg-type]
    return result


def with_overrides(raw: Raw, overrides: Iterable[tuple[str, str]]) -> Raw:
    """Set single values: a dotted way into the file, or a bare name of the palette."""
    for name, value in overrides:
        steps = name.split(".") if "." in name else ["palette", name]
        patch: Raw = {steps[-1]: value}
        for step in reversed(steps[:-1]):
            patch = {step: patch}
        raw = merged(raw, patch)
    return raw


def _line_of(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1
