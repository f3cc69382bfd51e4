"""Every sentence a user can meet, by code and language; the only place that words them.

A row holds an English and a Korean sentence with `{named}` arguments. Diagnostics and
errors carry codes; windows and the command line turn them into text at the edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recap_deck.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in the languages we speak."""

    code: str
    en: str
    ko: str


_FILES = (
    Message("file-missing", "There is no “{path}”", "“{path}” 파일이 없습니다"),
    Message(
        "file-unreadable", "Can't read “{path}”: {reason}", "“{path}”을(를) 읽을 수 없습니다: {reason}"
    ),
    Message(
        "file-unwritable", "Can't write “{path}”: {reason}", "“{path}”에 쓸 수 없습니다: {reason}"
    ),
)

_SOURCE: tuple[Message, ...] = ()

_PARSE: tuple[Message, ...] = ()

_THEME: tuple[Message, ...] = ()

_PLACE: tuple[Message, ...] = ()

_PICTURES: tuple[Message, ...] = ()

_EXPORT: tuple[Message, ...] = ()

_INTERFACE: tuple[Message, ...] = ()

MESSAGES: Mapping[str, Message] = {
    message.code: message
    for message in (
        *_FILES,
        *_SOURCE,
        *_PARSE,
        *_THEME,
        *_PLACE,
        *_PICTURES,
        *_EXPORT,
        *_INTERFACE,
    )
}


def sentence(code: str, arguments: Iterable[tuple[str, str]], language: str = "en") -> str:
    """Word a code in `language`, English where there is no other."""
    message = MESSAGES[code]
    template = message.ko if language.startswith("ko") else message.en
    return template.format_map(dict(arguments))


def text_of(diagnostic: Diagnostic, language: str = "en") -> str:
    """Word a diagnostic in `language`."""
    return sentence(diagnostic.code, diagnostic.arguments, language)
