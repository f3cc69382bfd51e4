"""Files that aren't UTF-8: what they most likely say."""

from __future__ import annotations

import codecs

from recap_deck.patterns import expression

_MARKED = (
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_HANGUL = expression("[가-힣]")
_NOT_ASCII = expression("[^\x00-\x7f]")
_OFTEN_HANGUL = 0.6


def text_otherwise(data: bytes) -> tuple[str, str] | None:
    """The text of bytes that aren't UTF-8, and the name of what they are; None if that is unclear.

    Only what leads back to the same bytes counts, so that nothing is lost by taking it.
    """
    for mark, codec, name in _MARKED:
        if data.startswith(mark):
            text = _decoded(data, codec)
            return (text, name) if text is not None else None
    korean = _decoded(data, "cp949")
    if korean is not None and _is_korean(korean):
        return korean, "CP949"
    western = _decoded(data, "cp1252")
    return (western, "Windows-1252") if western is not None else None


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return text if codec == "utf-16" or text.encode(codec) == data else None


def _is_korean(text: str) -> bool:
    """Tell whether it reads as Korean: other text gives rare signs in these codes."""
    others = _NOT_ASCII.findall(text)
    return len(_HANGUL.findall(text)) >= _OFTEN_HANGUL * len(others)
