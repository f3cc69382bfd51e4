"""event.yaml as a form: the event's values and the items of its agenda, and each change of them.

All changes are made line by line by `source/event_edit`, which refuses what it can't do so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recap_deck.source.event.agenda import KINDS
from recap_deck.source.event.event_file import RawItem, read_entries_of, read_event_file
from recap_deck.source.event_edit.edit import edit_event
from recap_deck.source.event_edit.wanted import EventEdit, KeptItem, NewItem
from recap_deck.source.text_file import SourceText, clean_text
from recap_deck.source.yaml_nodes import YamlMap, YamlNode, YamlText
from recap_deck.values import dataclass
from recap_deck.writing.forms.front_matter import shown


@dataclass(frozen=True, slots=True)
class FormItem:
    """An item as it is written: its kind, what stands behind that, and its other keys.

    `line` is where it begins in the file. A value is None where it is no single text; the kind
    is empty where the item can't be read.
    """

    line: int
    kind: str
    text: str
    values: Mapping[str, str | None]

    @property
    def is_skipped(self) -> bool:
        """Say whether it is left out of the evening."""
        return (self.values.get("skip") or "").lower() in ("true", "yes", "on", "1", "y")


@dataclass(frozen=True, slots=True)
class EventForm:
    """What the file says; a value is None where it is no single text."""

    values: Mapping[str, str | None]
    items: tuple[FormItem, ...]


def read_event_form(text: str) -> EventForm:
    """Read the whole file, whatever is wrong with it."""
    cleaned = clean_text(text, "event.yaml").text
    entries = read_entries_of(cleaned).entries
    values = {each.key: _text_of(each.key, each.node) for each in entries if each.key != "agenda"}
    items = read_event_file(SourceText("event.yaml", cleaned)).items or ()
    return EventForm(values, tuple(map(_item, items)))


def _item(raw: RawItem) -> FormItem:
    pairs = _pairs(raw.node)
    kind = next((key for key in pairs if key in KINDS), "")
    text = pairs.pop(kind, None) or "" if kind else ""
    return FormItem(raw.line, kind, text, pairs)


def _pairs(node: YamlNode | None) -> dict[str, str | None]:
    if isinstance(node, YamlMap):
        first = node.entries[0][0] if node.entries else None
        return {
            key.text: _text_of(key.text, value, is_kind=key is first) for key, value in node.entries
        }
    if isinstance(node, YamlText):
        return {"session": node.text} if node.text.endswith(".md") else {node.text: ""}
    return {}


def _text_of(key: str, node: YamlNode | None, *, is_kind: bool = False) -> str | None:
    """A value as a form shows it; what names a break or a talk is all of its line."""
    if not isinstance(node, YamlText):
        return None
    text = node.text.strip()
    return text if is_kind and key != "session" else shown(key, text)


IN_SESSION = frozenset({"title", "speaker", "theme", "class"})
"""What a session's own file says, unless the agenda does."""


def is_said_by_agenda(item: FormItem, key: str) -> bool:
    """Say whether a value stands in the agenda, or belongs there."""
    if key == "speaker" and "speakers" in item.values:
        return True
    return key not in IN_SESSION or key in item.values or (key == "title" and _has_name(item))


def value_of(item: FormItem, session: Mapping[str, str | None], key: str) -> str | None:
    """An item's value, or that of its own file; None for one that is no single text."""
    if key == "title" and _has_name(item):
        return item.text
    if not is_said_by_agenda(item, key):
        return session.get(key, "")
    if key == "speaker" and "speakers" in item.values:
        return item.values["speakers"]
    return item.values.get(key, "")


def key_of(item: FormItem, key: str) -> str:
    """What a value is called where it is written."""
    if key == "title" and _has_name(item):
        return item.kind
    return "speakers" if key == "speaker" and "speakers" in item.values else key


def _has_name(item: FormItem) -> bool:
    """A session stands there by its file, anything else by its name."""
    return item.kind != "session" and "title" not in item.values


def with_event_value(text: str, key: str, value: str) -> str:
    """The file with another value of the event; an empty one takes the key away."""
    return edit_event(text, EventEdit(values=((key, value or None),)))


def with_item_value(text: str, place: int, key: str, value: str) -> str:
    """The file with another value of an item; an empty one takes the key away."""
    items = _kept(text)
    items[place] = KeptItem(items[place].line, ((key, value or None),))
    return edit_event(text, EventEdit(items=tuple(items)))


def with_moved_item(text: str, place: int, to: int) -> str:
    """The file with an item at another place."""
    items = _kept(text)
    items.insert(to, items.pop(place))
    return edit_event(text, EventEdit(items=tuple(items)))


def without_item(text: str, place: int) -> str:
    """The file without an item."""
    items = _kept(text)
    del items[place]
    return edit_event(text, EventEdit(items=tuple(items)))


def with_new_item(
    text: str, place: int, kind: str, title: str, values: Sequence[tuple[str, str]]
) -> str:
    """The file with one more item, which then stands at `place`."""
    items: list[KeptItem | NewItem] = [*_kept(text)]
    items.insert(place, NewItem(kind, title, tuple(values)))
    return edit_event(text, EventEdit(items=tuple(items)))


def _kept(text: str) -> list[KeptItem]:
    return [KeptItem(item.line) for item in read_event_form(text).items]
