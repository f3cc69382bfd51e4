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

_THEME = (
    Message(
        "theme-unknown",
        "There is no theme “{name}”; there are {known}",
        "“{name}” 테마는 없습니다. 쓸 수 있는 테마: {known}",
    ),
    Message(
        "theme-unknown-near",
        "There is no theme “{name}” (did you mean “{near}”?)",
        "“{name}” 테마는 없습니다 (“{near}”인가요?)",
    ),
    Message(
        "theme-yaml",
        "Can't read “{path}”: line {line} is not valid YAML",
        "“{path}”을(를) 읽을 수 없습니다: {line}번째 줄이 올바른 YAML이 아닙니다",
    ),
    Message(
        "theme-value",
        "Theme “{theme}” can't use “{value}” for {where}: it takes {expected}",
        "“{theme}” 테마의 {where}에 “{value}”을(를) 쓸 수 없습니다: {expected}",
    ),
    Message(
        "theme-circle",
        "Theme “{name}” extends itself",
        "“{name}” 테마가 자기 자신을 확장합니다",
    ),
)

_PLACE: tuple[Message, ...] = ()

_PICTURES = (
    Message(
        "picture-missing",
        "There is no picture “{path}”",
        "“{path}” 그림이 없습니다",
    ),
    Message(
        "picture-outside",
        "“{path}” lies outside the deck's folder; copy it into the deck",
        "“{path}”은(는) 덱 폴더 밖에 있습니다. 덱 안으로 복사하세요",
    ),
    Message(
        "picture-remote",
        "Pictures from the web are not loaded: save “{path}” beside the slides",
        "웹의 그림은 불러오지 않습니다. “{path}”을(를) 슬라이드 옆에 저장하세요",
    ),
    Message(
        "picture-large",
        "“{path}” has {size} MB, and pictures may have {limit}; save a smaller one",
        "“{path}”은(는) {size} MB입니다. {limit} MB까지 쓸 수 있습니다",
    ),
    Message(
        "picture-pixels",
        "“{path}” has {width} × {height} pixels, and pictures may have 24 million; "
        "save a smaller one",
        "“{path}”은(는) {width} × {height}픽셀입니다. 2,400만 픽셀까지 쓸 수 있습니다",
    ),
    Message(
        "picture-unknown",
        "“{path}” is no PNG, JPEG, GIF, WebP or plain SVG picture",
        "“{path}”은(는) PNG, JPEG, GIF, WebP, 단순 SVG 그림이 아닙니다",
    ),
)

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
