"""Characters that are hidden from the inline patterns, as Python-Markdown hides them."""

from __future__ import annotations

from recap_deck.patterns import expression

STX = "\u0002"
ETX = "\u0003"
_ESCAPED = expression(f"{STX}(\\d+){ETX}")


def escaped(text: str) -> str:
    """Hide `text` from the patterns that come later."""
    return "".join(f"{STX}{ord(character)}{ETX}" for character in text)


def unescaped(text: str) -> str:
    """Show hidden characters again."""
    if STX not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1])), text)
