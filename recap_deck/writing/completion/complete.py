"""From a text, a place in it and what is known to the words that may be written there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from recap_deck.source.check import Place
from recap_deck.source.comments import COMMANDS
from recap_deck.source.directives import DIRECTIVES, Directive, Scope
from recap_deck.source.event.agenda import ITEM_KEYS, KINDS
from recap_deck.source.event.event_file import event_keys
from recap_deck.source.values import SPEAKER_KEYS
from recap_deck.writing.completion.items import Completions, Item, Kind
from recap_deck.writing.completion.known import NOTHING_KNOWN, Known
from recap_deck.writing.completion.names import language_items, name_items, picture_word_items
from recap_deck.writing.completion.rank import MOST, best
from recap_deck.writing.completion.spot import Asked, Keys, Spot, find_spot
from recap_deck.writing.completion.values import value_items
from recap_deck.writing.paths import read_path, written_path

_NESTED = frozenset({"agenda", "style"})
"""Keys whose values stand on the lines below."""


def completions_at(
    text: str, offset: int, known: Known = NOTHING_KNOWN, *, is_event: bool = False
) -> Completions | None:
    """What may stand at a place, best first; None where nothing is to be offered.

    A word that is there already, and the only one, isn't offered.
    """
    spot = find_spot(text, offset, is_event=is_event)
    if spot is None:
        return None
    items = tuple(_items(spot, known))
    if not items or (len(items) == 1 and _is_written(spot, text, items[0])):
        return None
    start, end = _range(spot, text)
    return Completions(start, end, items, spot.is_likely)


def _is_written(spot: Spot, text: str, item: Item) -> bool:
    start, end = _range(spot, text)
    return text[start:end] == item.written


def _range(spot: Spot, text: str) -> tuple[int, int]:
    """What a row takes the place of: of an icon or emoji its colons too."""
    if spot.asked is Asked.NAME:
        return spot.start - 1, spot.end + (text[spot.end : spot.end + 1] == ":")
    return spot.start, spot.end


def _items(spot: Spot, known: Known) -> Iterable[Item]:
    if spot.asked is Asked.NAME:
        return name_items(spot.typed)[:MOST]
    if spot.asked is Asked.FENCE:
        return language_items(spot.typed)
    typed = read_path(spot.typed) if spot.asked in _PATHS else spot.typed
    return best(typed, _OFFERS[spot.asked](spot, known), lambda item: item.label)


_PATHS = (Asked.PICTURE_PATH, Asked.CODE_FILE)


def _keys(spot: Spot, known: Known) -> Iterator[Item]:
    if spot.keys is Keys.STYLE:
        for name, color in known.colors:
            insert = _with_colon(name, not spot.is_closed)
            yield Item(name, Kind.COLOR, insert, detail=color, sign=color)
    for name, kind, says in _names_of(spot.keys):
        argument = kind is Kind.DIRECTIVE or COMMANDS[name].argument is not None
        yield Item(name, kind, _with_colon(name, argument and not spot.is_closed), says)


def _with_colon(name: str, has_value: bool) -> str:
    if not has_value:
        return name
    return f"{name}:" if name in _NESTED else f"{name}: "


def _names_of(keys: Keys) -> Iterator[tuple[str, Kind, str]]:
    if keys is Keys.EVENT:
        for name in event_keys():
            prefix = "directive" if name in DIRECTIVES and name not in _OF_EVENT else "event-has"
            yield name, Kind.DIRECTIVE, f"{prefix}-{name}"
    elif keys is Keys.ITEM:
        for name in (*KINDS, *ITEM_KEYS):
            yield name, Kind.DIRECTIVE, f"item-{name}"
    elif keys is Keys.SPEAKER:
        for name in SPEAKER_KEYS:
            yield name, Kind.DIRECTIVE, f"speaker-{name}"
    elif keys in _PLACES:
        yield from _directives(keys)


_OF_EVENT = frozenset({"title", "subtitle", "date", "theme", "lang", "speaker", "speakers"})
"""Directives that say something of the whole evening in event.yaml."""

_PLACES: Mapping[Keys, Place] = {
    Keys.SESSION: Place.SESSION,
    Keys.SLIDE: Place.SLIDE,
    Keys.COMMENT: Place.COMMENT,
}


def _directives(keys: Keys) -> Iterator[tuple[str, Kind, str]]:
    found = [each for each in DIRECTIVES.values() if each.scopes & _PLACES[keys].value]
    for directive in sorted(found, key=lambda each: _is_for_all(each, keys)):
        yield directive.name, Kind.DIRECTIVE, f"directive-{directive.name}"
    if keys is Keys.COMMENT:
        for name in COMMANDS:
            if name not in DIRECTIVES:
                yield name, Kind.COMMAND, f"command-{name}"
        for directive in found:
            if Scope.FOLLOWING in directive.scopes:
                yield f"_{directive.name}", Kind.DIRECTIVE, f"directive-{directive.name}"


def _is_for_all(directive: Directive, keys: Keys) -> bool:
    """In a comment what is for the slide comes first."""
    return keys is Keys.COMMENT and Scope.SESSION in directive.scopes


def _values(spot: Spot, known: Known) -> Iterable[Item]:
    return value_items(spot.key, known)


def _picture_words(_spot: Spot, _known: Known) -> Iterable[Item]:
    return picture_word_items()


def _pictures(_spot: Spot, known: Known) -> Iterator[Item]:
    for path in known.pictures:
        yield Item(path, Kind.PICTURE, insert=written_path(path), sign=path)


def _links(_spot: Spot, known: Known) -> Iterator[Item]:
    for address, title in known.links:
        yield Item(address, Kind.SLIDE, insert=written_path(address), detail=title)


def _code_files(_spot: Spot, known: Known) -> Iterator[Item]:
    for path in known.code_files:
        yield Item(path, Kind.FILE)


_OFFERS: Mapping[Asked, Callable[[Spot, Known], Iterable[Item]]] = {
    Asked.KEY: _keys,
    Asked.VALUE: _values,
    Asked.PICTURE_WORD: _picture_words,
    Asked.PICTURE_PATH: _pictures,
    Asked.LINK: _links,
    Asked.CODE_FILE: _code_files,
}
