"""Where lines of a script without blanks break well: at the seams between phrases."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Sequence

from recap_deck.model.runs import Run, plain_text
from recap_deck.parse.scripts import is_unspaced
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.theme.model import TextStyle
from recap_deck.values import replace


def is_without_blanks(text: str) -> bool:
    """Tell whether a text has letters of a script whose words nothing parts."""
    return not text.isascii() and any(map(is_unspaced, text))


def phrased(
    style: TextStyle, runs: Sequence[Run], width: float, paragraphs: Paragraphs
) -> TextStyle:
    """The style with lines that break between phrases, where that takes no more of them."""
    if not is_without_blanks(plain_text(runs)):
        return style
    whole = replace(style, phrased=True)
    costs = len(paragraphs.set(runs, whole, width).lines)
    return whole if costs <= len(paragraphs.set(runs, style, width).lines) else style


@functools.lru_cache(maxsize=64)
def tied(text: str) -> frozenset[int]:
    """The places within phrases: before which letters of a text no line should begin.

    A text with kana is read as Japanese, any other as Chinese.
    """
    phrases = _parser(is_japanese=any(map(_is_kana, text)))(text)
    seams = set(itertools.accumulate(map(len, phrases)))
    places = enumerate(itertools.pairwise(text), start=1)
    return frozenset(
        place
        for place, (before, after) in places
        if is_unspaced(before) and is_unspaced(after) and place not in seams
    )


@functools.lru_cache(maxsize=2)
def _parser(*, is_japanese: bool) -> Callable[[str], list[str]]:
    # Loaded with the first such title: most decks have none.
    import budoux

    if is_japanese:
        return budoux.load_default_japanese_parser().parse
    return budoux.load_default_simplified_chinese_parser().parse


def _is_kana(letter: str) -> bool:
    return "\u3041" <= letter <= "\u30ff"
