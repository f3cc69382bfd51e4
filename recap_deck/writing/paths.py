"""Paths as they are written in Markdown, and back."""

from __future__ import annotations

from urllib.parse import unquote

from recap_deck.patterns import expression

_ESCAPED = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "%": "%25", "\t": "%09"}
_UNSAFE = expression(r"[ ()<>\t]|%(?=[0-9A-Fa-f]{2})")


def written_path(path: str) -> str:
    """A path as it can stand between the brackets of a link or picture."""
    return _UNSAFE.sub(lambda match: _ESCAPED[match[0]], path)


def read_path(written: str) -> str:
    """The path that was meant."""
    return unquote(written)
