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
        "file-unreadable",
        "Can't read “{path}”: {reason}",
        "“{path}”을(를) 읽을 수 없습니다: {reason}",
    ),
    Message(
        "file-unwritable", "Can't write “{path}”: {reason}", "“{path}”에 쓸 수 없습니다: {reason}"
    ),
)

_SOURCE: tuple[Message, ...] = ()

_PARSE = (
    Message(
        "slide-unreadable",
        "This slide can't be read as Markdown. It is shown as plain text",
        "이 슬라이드는 마크다운으로 읽을 수 없습니다. 글자 그대로 보여 줍니다",
    ),
    Message(
        "slide-slow",
        "This slide took more than {seconds} s to read. It is shown as plain text",
        "이 슬라이드를 읽는 데 {seconds}초가 넘게 걸렸습니다. 글자 그대로 보여 줍니다",
    ),
    Message(
        "slide-marks",
        "This slide has {count} “{mark}” marks; the limit is {limit}. It is shown as plain text",
        "“{mark}” 기호가 {count}개입니다(한도 {limit}개). 이 슬라이드는 글자 그대로 보여 줍니다",
    ),
    Message(
        "slide-length",
        "This slide has {count} characters; the limit is {limit}. It is shown as plain text",
        "이 슬라이드는 {count}자입니다(한도 {limit}자). 글자 그대로 보여 줍니다",
    ),
    Message(
        "slide-line-length",
        "This slide has a line of {count} characters; the limit is {limit}. "
        "It is shown as plain text",
        "한 줄이 {count}자입니다(한도 {limit}자). 이 슬라이드는 글자 그대로 보여 줍니다",
    ),
    Message(
        "slide-lines",
        "This slide has {count} lines; the limit is {limit}. It is shown as plain text",
        "이 슬라이드는 {count}줄입니다(한도 {limit}줄). 글자 그대로 보여 줍니다",
    ),
    Message(
        "slide-depth",
        "This slide nests {count} levels deep; the limit is {limit}. It is shown as plain text",
        "{count}단계까지 들여 썼습니다(한도 {limit}단계). 이 슬라이드는 글자 그대로 보여 줍니다",
    ),
    Message(
        "slide-cells",
        "This slide has tables of {count} cells; the limit is {limit}. It is shown as plain text",
        "표가 {count}칸입니다(한도 {limit}칸). 이 슬라이드는 글자 그대로 보여 줍니다",
    ),
    Message(
        "table-row-wide",
        "This row has {cells} cells, the table's header {columns}; the table is made wider",
        "이 행은 {cells}칸인데 표의 머리글은 {columns}칸입니다. 표를 넓혔습니다",
    ),
    Message(
        "html-gone",
        "<{name}> is not shown, nor what is in it",
        "<{name}>와(과) 그 내용은 보여 주지 않습니다",
    ),
    Message(
        "html-dropped",
        "<{name}> has no meaning here; only its text is shown",
        "<{name}>은(는) 여기서 쓰이지 않습니다. 글자만 보여 줍니다",
    ),
    Message(
        "link-not-opened",
        "Links to “{address}” are not opened; only the text is shown",
        "“{address}” 링크는 열지 않습니다. 글자만 보여 줍니다",
    ),
    Message(
        "math-later",
        "Formulas are not drawn yet; this one is shown as its source",
        "수식은 아직 그리지 못합니다. 원문 그대로 보여 줍니다",
    ),
    Message(
        "icon-later",
        "Icons are not drawn yet; this one is shown as its name",
        "아이콘은 아직 그리지 못합니다. 이름을 보여 줍니다",
    ),
    Message(
        "qr-later",
        "QR codes are not drawn yet; “{path}” is shown as text",
        "QR 코드는 아직 그리지 못합니다. “{path}”을(를) 글자로 보여 줍니다",
    ),
    Message(
        "media-later",
        "“{path}” can't be played yet; its name is shown",
        "“{path}”은(는) 아직 재생하지 못합니다. 이름을 보여 줍니다",
    ),
    Message(
        "filters-later",
        "Filters are not applied to pictures yet; it is shown as it is",
        "그림 필터는 아직 적용하지 못합니다. 그림을 있는 그대로 보여 줍니다",
    ),
    Message(
        "font-size-later", "“font_size” has no effect yet", "“font_size”는 아직 쓰이지 않습니다"
    ),
    Message(
        "abbreviation-later",
        "Abbreviations are not explained on slides yet; the line is shown as text",
        "줄임말 풀이는 아직 쓰이지 않습니다. 줄을 그대로 보여 줍니다",
    ),
    Message(
        "picture-without-path", "This picture names no file", "이 그림에는 파일 이름이 없습니다"
    ),
    Message(
        "command-value",
        "“{name}” can't be “{value}”",
        "“{name}” 값으로 “{value}”을(를) 쓸 수 없습니다",
    ),
    Message(
        "command-place",
        "“{name}” has no effect here; it takes a line of its own",
        "“{name}”은(는) 여기서 쓰이지 않습니다. 한 줄에 따로 써야 합니다",
    ),
)

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

_PLACE = (
    Message(
        "layout-unknown",
        "There is no layout “{name}”; there are {known}",
        "“{name}” 레이아웃은 없습니다. 쓸 수 있는 레이아웃: {known}",
    ),
    Message(
        "layout-unknown-near",
        "There is no layout “{name}” (did you mean “{near}”?)",
        "“{name}” 레이아웃은 없습니다 (“{near}”인가요?)",
    ),
    Message(
        "title-shrunk",
        "The title is shown at {percent} % so that it fits",
        "제목을 {percent} %로 줄여 맞추었습니다",
    ),
    Message(
        "title-too-small",
        "The title is shown at {percent} %, too small to read from afar; shorten it",
        "제목이 {percent} %로 줄어 멀리서 읽기 어렵습니다. 제목을 줄이세요",
    ),
    Message(
        "text-shrunk",
        "The text is shown at {percent} % so that it fits",
        "글자를 {percent} %로 줄여 맞추었습니다",
    ),
    Message(
        "text-continued",
        "The slide continues on {pages} pages: its text is {units} units taller than the room",
        "슬라이드가 {pages}쪽으로 이어집니다. 글이 자리보다 {units}단위 깁니다",
    ),
    Message(
        "text-too-small",
        "The text is shown at {percent} %, too small to read from afar; "
        "shorten what can't be divided",
        "글자가 {percent} %로 줄어 멀리서 읽기 어렵습니다. 나눌 수 없는 부분을 줄이세요",
    ),
    Message(
        "text-sticks-out",
        "The text is {units} units larger than the room, and `fit: off` leaves it so",
        "글이 자리보다 {units}단위 크고, `fit: off`라서 그대로 둡니다",
    ),
)

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

_COMMAND_LINE = (
    Message(
        "no-display",
        "There is no display to open a window on; "
        "`recap-deck export {source}` writes a PDF without one",
        "창을 열 화면이 없습니다. `recap-deck export {source}`는 화면 없이 PDF를 씁니다",
    ),
    Message(
        "qt-unsafe",
        "PySide6 6.12.0 crashes on Python {python}: install PySide6-Essentials 6.11.3, "
        "or use Python 3.12",
        "PySide6 6.12.0은 Python {python}에서 멈춥니다. PySide6-Essentials 6.11.3을 설치하거나 "
        "Python 3.12를 쓰세요",
    ),
    Message("export-pdf-done", "Wrote “{path}”, {pages} pages", "“{path}”에 {pages}쪽을 썼습니다"),
    Message(
        "export-png-done",
        "Wrote {count} pictures to “{path}”",
        "“{path}”에 그림 {count}장을 썼습니다",
    ),
)

_CARDS = (
    Message("card-agenda", "Tonight", "오늘 저녁"),
    Message("card-session", "Session {n}", "세션 {n}"),
    Message("card-back-at", "back at {time}", "{time}에 다시 시작합니다"),
    Message(
        "no-font",
        "No installed font has “{characters}”; install one that does",
        "“{characters}” 글자가 있는 글꼴이 없습니다. 글꼴을 설치하세요",
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
        *_COMMAND_LINE,
        *_CARDS,
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
