"""From a text and a place in it to what the word there means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from recap_deck.parse.icon_names import find_icon
from recap_deck.source.comments import COMMANDS
from recap_deck.source.directives import DIRECTIVES, Scope, find_directive
from recap_deck.source.emoji import emoji_characters
from recap_deck.source.event.agenda import ITEM_KEYS, KINDS
from recap_deck.source.event.event_file import EVENT_KEYS
from recap_deck.source.values import SPEAKER_KEYS, read_color, read_image
from recap_deck.values import dataclass
from recap_deck.writing.completion.items import Kind
from recap_deck.writing.completion.known import NOTHING_KNOWN, Known
from recap_deck.writing.completion.names import PICTURE_WORDS
from recap_deck.writing.completion.spot import Asked, Keys, Spot, find_spot
from recap_deck.writing.completion.values import values_of
from recap_deck.writing.paths import read_path


@dataclass(frozen=True, slots=True)
class Hover:
    """What is told of the word `text[start:end]`.

    `says` and `reach` are codes of sentences, empty for none. What there is to see is of a
    `kind` and made of `sign`: a picture's path, a colour, the name of an icon, an emoji.
    """

    start: int
    end: int
    name: str
    says: str = ""
    reach: str = ""
    values: tuple[str, ...] = ()
    kind: Kind | None = None
    sign: str = ""


def hover_at(
    text: str, offset: int, known: Known = NOTHING_KNOWN, *, is_event: bool = False
) -> Hover | None:
    """What the word at a place means; None where it means nothing but itself."""
    spot = find_spot(text, offset, is_event=is_event)
    if spot is None or not text[spot.start : spot.end].strip():
        return None
    return _READERS[spot.asked](spot, text[spot.start : spot.end], known)


def _nothing(_spot: Spot, _word: str, _known: Known) -> Hover | None:
    return None


def _key(spot: Spot, word: str, known: Known) -> Hover | None:
    if not spot.is_closed:
        return _command(spot, word) if spot.keys is Keys.COMMENT else None
    names = _OTHER_KEYS.get(spot.keys)
    if names and word in names[0]:
        return Hover(spot.start, spot.end, word, f"{names[1]}-{word}")
    directive = find_directive(word)
    if directive is None or spot.keys in (Keys.ITEM, Keys.SPEAKER, Keys.STYLE):
        return _command(spot, word)
    named = {"layout": known.layouts, "theme": known.themes, "class": known.classes}
    values = named.get(directive.name) or values_of(directive.name)
    reach = "" if spot.keys is Keys.EVENT else _reach(directive.scopes)
    return Hover(spot.start, spot.end, word, f"directive-{directive.name}", reach, values)


_OTHER_KEYS: Mapping[Keys, tuple[tuple[str, ...], str]] = {
    Keys.EVENT: ((*EVENT_KEYS, "agenda"), "event-has"),
    Keys.ITEM: ((*KINDS, *ITEM_KEYS), "item"),
    Keys.SPEAKER: (SPEAKER_KEYS, "speaker"),
}


def _reach(scopes: Scope) -> str:
    if Scope.FOLLOWING in scopes:
        return "reach-following"
    if Scope.SLIDE in scopes:
        return "reach-either" if Scope.SESSION in scopes else "reach-one"
    return "reach-session"


def _command(spot: Spot, word: str) -> Hover | None:
    if word not in COMMANDS or word in DIRECTIVES:
        return None
    says = f"command-{word}"
    return Hover(spot.start, spot.end, word, says, "reach-command", values_of(word))


def _value(spot: Spot, word: str, known: Known) -> Hover | None:
    if spot.key == "layout":
        says = f"layout-{word}" if word in known.layouts else ""
        return Hover(spot.start, spot.end, word, says) if says else None
    directive = find_directive(spot.key)
    if directive is not None and directive.read is read_color:
        color = dict(known.colors).get(word, word)
        return Hover(spot.start, spot.end, word, kind=Kind.COLOR, sign=color)
    if directive is not None and directive.read is read_image:
        return _picture(spot, word, known)
    if spot.keys is Keys.STYLE and word.startswith("#"):
        return Hover(spot.start, spot.end, word, kind=Kind.COLOR, sign=word)
    return _picture(spot, word, known) if spot.key == "photo" else None


def _picture(spot: Spot, word: str, _known: Known) -> Hover | None:
    path = read_path(word)
    return Hover(spot.start, spot.end, path, kind=Kind.PICTURE, sign=path)


def _picture_word(spot: Spot, word: str, _known: Known) -> Hover | None:
    name = word.partition(":")[0]
    known = {each.partition(":")[0] for each in PICTURE_WORDS}
    return Hover(spot.start, spot.end, word, f"picture-word-{name}") if name in known else None


def _name(spot: Spot, word: str, _known: Known) -> Hover | None:
    if not spot.is_closed:
        return None
    start, end = spot.start - 1, spot.end + 1
    if "." in word and find_icon(word):
        return Hover(start, end, word, kind=Kind.ICON, sign=word)
    characters = emoji_characters().get(f":{word}:", "")
    return Hover(start, end, word, kind=Kind.EMOJI, sign=characters) if characters else None


_READERS: Mapping[Asked, Callable[[Spot, str, Known], Hover | None]] = {
    Asked.KEY: _key,
    Asked.VALUE: _value,
    Asked.PICTURE_WORD: _picture_word,
    Asked.PICTURE_PATH: _picture,
    Asked.LINK: _nothing,
    Asked.FENCE: _nothing,
    Asked.CODE_FILE: _nothing,
    Asked.NAME: _name,
}
