"""From a template such as `{session} — {speaker}` to text without gaps where values are empty."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.patterns import expression

_SEPARATOR = expression(r"(\s+[·•|/—–:-]\s+)")
_FIELD = expression(r"\{(\w+)\}")


def filled(template: str, values: Mapping[str, str]) -> str:
    """Put `values` in; a piece whose values are all empty goes, and its separator with it.

    Names that `values` doesn't have count as empty.
    """
    pieces = _SEPARATOR.split(template)
    text = ""
    for i in range(0, len(pieces), 2):
        piece = _filled_piece(pieces[i], values)
        if piece and text and i:
            text += pieces[i - 1]
        text += piece
    return text.strip()


def _filled_piece(piece: str, values: Mapping[str, str]) -> str:
    names = _FIELD.findall(piece)
    if names and not any(values.get(name) for name in names):
        return ""
    return _FIELD.sub(lambda match: values.get(match[1], ""), piece)
