"""A theme file as text values: read, merged with the theme it extends, overrides laid over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from recap_deck.errors import ThemeError
from recap_deck.resources import resource_folder

Raw = dict[str, Any]
"""What YAML says, every scalar a string."""


# Seven times as fast, but a file made to break it takes the process along: for our own only.
_FAST_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_raw(folder: Path) -> Raw:
    """Read `theme.yaml` of a theme's folder, without what it extends."""
    path = folder / "theme.yaml"
    try:
        text = path.read_text(encoding="utf-8")
        raw = _parsed(text, is_ours=folder.is_relative_to(resource_folder("themes")))
    except OSError as error:
        raise ThemeError("file-unreadable", path=path, reason=error.strerror) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ThemeError("theme-yaml", path=path, line=_line_of(error)) from error
    if not isinstance(raw, dict):
        raise ThemeError("theme-yaml", path=path, line=1)
    return raw


@lru_cache(maxsize=16)
def _parsed(text: str, *, is_ours: bool) -> object:
    """What YAML says; kept, because nobody changes a raw value in place."""
    return yaml.load(text, Loader=_FAST_LOADER if is_ours else yaml.BaseLoader)


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
