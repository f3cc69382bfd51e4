"""What stands beside the slides of the page: bar, agenda, list of keys, and the script's words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from recap_deck.build.builder import Builder
from recap_deck.build.words import clock_text
from recap_deck.messages import sentence

_ICONS = {
    "previous": "M15 5l-7 7 7 7",
    "next": "M9 5l7 7-7 7",
    "overview": "M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z",
    "agenda": "M4 6h2M10 6h10M4 12h2M10 12h10M4 18h2M10 18h10",
    "notes": "M5 4h14v16H5zM9 9h6M9 13h6M9 17h3",
    "full-screen": "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
    "keys": "M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 1.9M12 17.4v.2",
    "close": "M6 6l12 12M18 6L6 18",
}
"""Lines in a square of 24."""

_BUTTONS = (
    ("ArrowLeft", "previous"),
    ("ArrowRight", "next"),
    ("o", "overview"),
    ("a", "agenda"),
    ("s", "notes"),
    ("f", "full-screen"),
    ("?", "keys"),
)
_KEYS = (
    ("→ ← Space n p", "turn"),
    ("Shift+→ Shift+←", "whole"),
    ("Home End", "ends"),
    ("7 Enter", "number"),
    ("o", "overview"),
    ("a", "agenda"),
    ("s", "notes"),
    ("Shift+S", "below"),
    ("b w", "blank"),
    ("f", "full"),
    ("Alt+←", "back"),
    ("?", "help"),
)
_LATER = (("minutes", "{minutes}"), ("number", "{number}"))
"""The script puts these in."""

_WORDS = ("notes", "none", "now", "then", "end", "restart", "minutes", "no-such-slide")


def controls_html(builder: Builder, names: Mapping[str, str], *, with_notes: bool) -> str:
    """All of it; the page works without, as a list of slides."""
    language, has_agenda = builder.language, builder.deck.is_event
    missing = (*(() if with_notes else ("notes", "below")), *(() if has_agenda else ("agenda",)))
    bar = "".join(_button(key, name, language) for key, name in _BUTTONS if name not in missing)
    return (
        f'<p class="said" role="status"></p>\n'
        f'<div class="under" aria-hidden="true"><p></p><h2></h2><p></p></div>\n'
        f"{_agenda_html(builder, names) if has_agenda else ''}{_keys_html(missing, language)}"
        f'<nav class="bar" aria-label="{_say("web-bar", language)}">{bar}<output></output></nav>\n'
        f'<div class="way" aria-hidden="true"></div>\n'
        f'<script type="application/json" id="says">{_words(language)}</script>\n'
    )


def _keys_html(missing: Sequence[str], language: str) -> str:
    """The list of keys."""
    title = _say("web-keys", language)
    rows = "".join(
        f"<dt>{''.join(f'<kbd>{escape(each)}</kbd>' for each in key.split())}</dt>"
        f"<dd>{_say(f'web-key-{name}', language)}</dd>"
        for key, name in _KEYS
        if name not in missing
    )
    close = _button("Escape", "close", language)
    return f'<dialog aria-label="{title}">{close}<h2>{title}</h2><dl>{rows}</dl></dialog>\n'


def _agenda_html(builder: Builder, names: Mapping[str, str]) -> str:
    """The plan, whose rows lead to the sessions."""
    return (
        f'<nav class="agenda" aria-label="{_say("web-agenda", builder.language)}">'
        f"{_button('Escape', 'close', builder.language)}"
        f"<h2>{escape(builder.deck.event.title)}</h2>"
        f"<ol>{''.join(_agenda(builder, names))}</ol></nav>\n"
    )


def _button(key: str, name: str, language: str) -> str:
    said = _say(f"web-{name}", language)
    return (
        f'<button type="button" data-key="{key}" aria-label="{said}" title="{said}">'
        f'<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{_ICONS[name]}"/></svg></button>'
    )


def _words(language: str) -> str:
    said = {name: sentence(f"web-{name}", _LATER, language) for name in _WORDS}
    # A closing tag within a string would end the element.
    return json.dumps(said, ensure_ascii=False).replace("<", "\\u003c")


def _agenda(builder: Builder, names: Mapping[str, str]) -> Iterator[str]:
    """Each item with its time; what has slides in the page leads there."""
    firsts: dict[int, str] = {}
    for entry in builder.entries:
        if entry.item is not None and entry.id in names:
            firsts.setdefault(entry.item, names[entry.id])
    for place, item in enumerate(builder.deck.agenda):
        speakers = ", ".join(escape(each.name) for each in item.speakers)
        told = f"<small>{speakers}</small>" if speakers else ""
        row = (
            f"<time>{clock_text(item.planned_start)}</time><span>{escape(item.title)}{told}</span>"
        )
        if place in firsts:
            row = f'<a href="#{escape(firsts[place])}">{row}</a>'
        yield f"<li>{row}</li>"


def _say(code: str, language: str) -> str:
    return escape(sentence(code, (), language))
