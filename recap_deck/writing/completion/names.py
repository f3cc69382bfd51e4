"""Names of things that stand in text: icons, emoji, words for pictures, languages of code."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from recap_deck.parse.icon_names import icon_names, icon_sets
from recap_deck.source.emoji import emoji_characters
from recap_deck.writing.completion.items import Item, Kind
from recap_deck.writing.completion.rank import MOST, best

_FAVOURED_SETS = ("mdi6", "fa6s", "fa6b", "ph")
"""Where an icon is looked for by a name without its set; the others only repeat these."""

PICTURE_WORDS = (
    "bg", "left", "right", "left:40%", "right:40%", "contain", "cover", "fit", "vertical",
    "w:600", "h:400", "w:50%", "rounded", "shadow", "circle", "panel", "border",
    "center", "qr", "blur:8px", "brightness:0.6", "contrast:1.2", "grayscale", "invert",
    "opacity:0.5", "saturate:1.4", "sepia", "hue-rotate:90deg", "drop-shadow", "autoplay",
    "loop", "muted",
)  # fmt: skip
"""What `![…]` understands beside its description."""

_COMMON_LANGUAGES = (
    "python", "javascript", "typescript", "bash", "json", "yaml", "html", "css", "sql", "java",
    "kotlin", "go", "rust", "c", "cpp", "csharp", "swift", "ruby", "php", "scala", "dockerfile",
    "terraform", "toml", "xml", "diff", "console", "text", "math", "graphql", "makefile",
)  # fmt: skip


def name_items(typed: str) -> list[Item]:
    """Icons and emoji whose names fit; with a point in it, it is an icon's."""
    icon_set, point, name = typed.partition(".")
    if point:
        return _icons(name, icon_set) if icon_set in icon_sets() else []
    sets = [
        Item(f"{each}.", Kind.ICON, insert=f":{each}.", sign=_SAMPLES.get(each, ""))
        for each in best(typed, icon_sets(), str)
    ]
    emoji = [
        Item(f":{name}:", Kind.EMOJI, sign=characters)
        for name, characters in best(typed, _emoji(), lambda each: each[0])
    ]
    icons = [item for each in _FAVOURED_SETS[:1] for item in _icons(typed, each)[:12]]
    named = [item for item in sets if item.label.startswith(typed)]
    return [*named, *emoji[:24], *icons]


_SAMPLES = {"mdi6": "mdi6.star", "mdi": "mdi.star", "fa6s": "fa6s.star", "ph": "ph.star"}


def _icons(name: str, icon_set: str) -> list[Item]:
    names = best(name, icon_names(icon_set), lambda each: each.partition(".")[2])
    return [Item(f":{each}:", Kind.ICON, sign=each) for each in names]


@functools.cache
def _emoji() -> tuple[tuple[str, str], ...]:
    names = emoji_characters()
    return tuple((name.strip(":"), names[name]) for name in sorted(names))


def picture_word_items() -> Iterator[Item]:
    """Words that say how a picture is shown."""
    for word in PICTURE_WORDS:
        yield Item(word, Kind.VALUE, says=f"picture-word-{_name_of(word)}")


def _name_of(word: str) -> str:
    return word.partition(":")[0]


def language_items(typed: str) -> list[Item]:
    """Languages that a block of code may have: the usual ones, then all that can be coloured."""
    usual = best(typed, _COMMON_LANGUAGES, str)
    others = best(typed, _all_languages(), str) if typed else []
    return [Item(name, Kind.LANGUAGE) for name in dict.fromkeys((*usual, *others))][:MOST]


@functools.cache
def _all_languages() -> tuple[str, ...]:
    from pygments.lexers import get_all_lexers

    return tuple(
        sorted({alias for _, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases})
    )
