"""The command line and what is exported."""

from __future__ import annotations

from recap_deck.sentences.message import Message

COMMAND_LINE = (
    Message(
        "desktop-installed",
        "Wrote {count} files below “{folder}”: the app is in the desktop's menu and in “Open with”",
        "“{folder}” 아래에 파일 {count}개를 썼습니다. 이제 앱 메뉴와 “다른 앱으로 열기”에 나옵니다",
    ),
    Message(
        "desktop-removed",
        "Removed {count} files below “{folder}”",
        "“{folder}” 아래에서 파일 {count}개를 지웠습니다",
    ),
    Message(
        "desktop-elsewhere",
        "This is for Linux desktops. On macOS and Windows, choose recap-deck in “Open with” once",
        "Linux 데스크톱에서만 됩니다. macOS와 Windows에서는 “연결 프로그램”에서 recap-deck을 한 번"
        " 고르세요",
    ),
    Message(
        "no-display",
        "There is no display to open a window on; "
        "`recap-deck export {source}` writes a PDF without one",
        "창을 열 화면이 없습니다. `recap-deck export {source}`는 화면 없이 PDF를 씁니다",
    ),
    Message(
        "second-start",
        "“{path}” is open already; its window comes forward",
        "“{path}”은(는) 이미 열려 있습니다. 그 창을 앞으로 가져옵니다",
    ),
    Message(
        "qt-unsafe",
        "PySide6 6.12.0 crashes on Python {python}: install PySide6-Essentials 6.11.3, "
        "or use Python 3.12",
        "PySide6 6.12.0은 Python {python}에서 멈춥니다. PySide6-Essentials 6.11.3을 설치하거나 "
        "Python 3.12를 쓰세요",
    ),
    Message(
        "import-done", "Wrote {count} files to “{folder}”", "“{folder}”에 파일 {count}개를 썼습니다"
    ),
    Message("export-pdf-done-one", "Wrote “{path}”, one page", "“{path}”에 한 쪽을 썼습니다"),
    Message("export-pdf-done", "Wrote “{path}”, {pages} pages", "“{path}”에 {pages}쪽을 썼습니다"),
    Message("export-file-done", "Wrote “{path}”", "“{path}”에 썼습니다"),
    Message(
        "export-files-done",
        "Wrote {count} files to “{path}”",
        "“{path}”에 파일 {count}개를 썼습니다",
    ),
    Message(
        "export-pictures-done",
        "Wrote {count} pictures, from “{path}” on",
        "“{path}”부터 그림 {count}장을 썼습니다",
    ),
)

EXPORT = (
    Message("export-title", "Export", "내보내기"),
    Message("export-preview", "The pages as they will be", "만들어질 쪽"),
    Message("export-do", "Export", "내보내기"),
    Message("export-format", "Format", "형식"),
    Message("export-as-pdf", "PDF", "PDF"),
    Message("export-as-png", "Pictures, PNG", "그림 (PNG)"),
    Message("export-as-jpeg", "Pictures, JPEG", "그림 (JPEG)"),
    Message("export-as-webp", "Pictures, WebP", "그림 (WebP)"),
    Message("export-as-pptx", "PowerPoint", "파워포인트"),
    Message("export-as-web", "Web page", "웹 페이지"),
    Message("export-as-notes", "Notes", "메모"),
    Message("export-as-pdfpc", "Notes for pdfpc", "pdfpc용 메모"),
    Message("export-as-calendar", "Calendar", "캘린더"),
    Message("export-as-recap", "The page for the morning after", "다음 날 아침의 정리"),
    Message("export-as-handout", "Handout", "유인물"),
    Message("handout-slide", "Slide {label}", "슬라이드 {label}"),
    Message("handout-links", "Links", "링크"),
    Message("handout-continued", "{slide}, continued", "{slide} (이어서)"),
    Message("export-per_page", "Slides on a page", "한 쪽의 슬라이드 수"),
    Message("export-per_page-1", "1 slide on a page", "한 쪽에 슬라이드 1장"),
    Message("export-per_page-2", "2 slides on a page", "한 쪽에 슬라이드 2장"),
    Message("export-per_page-3", "3 slides on a page", "한 쪽에 슬라이드 3장"),
    Message("export-per_page-4", "4 slides on a page", "한 쪽에 슬라이드 4장"),
    Message("export-per_page-6", "6 slides on a page", "한 쪽에 슬라이드 6장"),
    Message("export-beside", "Beside the slides", "슬라이드 옆"),
    Message("export-beside-notes", "Notes beside the slides", "슬라이드 옆에 메모"),
    Message("export-beside-lines", "Lines to write on", "슬라이드 옆에 줄"),
    Message("export-beside-none", "Slides only", "슬라이드만"),
    Message("export-paper", "Paper", "용지"),
    Message("export-paper-a4", "A4", "A4"),
    Message("export-paper-letter", "Letter", "레터"),
    Message("export-tone", "Ground of the slides", "슬라이드 바탕"),
    Message("export-tone-light", "Light slides, to save ink", "밝은 슬라이드 (잉크 절약)"),
    Message("export-tone-own", "Slides as the deck has them", "슬라이드 바탕 그대로"),
    Message("export-range", "Range", "범위"),
    Message("export-range-all", "All", "전체"),
    Message("export-range-session", "This session", "이 세션"),
    Message("export-range-slides", "Slides", "슬라이드"),
    Message("export-slides-missing", "Write which slides, as 1,6-8", "1,6-8처럼 슬라이드를 쓰세요"),
    Message("export-include", "Include", "넣을 것"),
    Message("export-option-steps", "A page for each step", "단계마다 한 쪽씩"),
    Message("export-option-notes", "Notes, in the pages' corners", "메모 (쪽 모서리에)"),
    Message("export-option-hidden", "Hidden slides", "숨긴 슬라이드"),
    Message("export-option-no_backup", "Leave out backup slides", "예비 슬라이드 빼기"),
    Message("export-option-per_session", "A file for each session", "세션마다 파일 하나씩"),
    Message("export-width", "{width} pixels wide", "가로 {width}픽셀"),
    Message("export-width-name", "Width", "너비"),
    Message("export-target", "Write to", "저장할 곳"),
    Message("export-target-missing", "Write where to", "저장할 곳을 쓰세요"),
    Message("export-page", "One page", "한 쪽"),
    Message("export-pages", "{count} pages", "{count}쪽"),
    Message("export-pages-so-far", "{count} pages so far …", "지금까지 {count}쪽 …"),
    Message("pdf-notes", "Notes", "발표자 노트"),
    Message(
        "range-unreadable",
        "“{range}” is no range of slides: write numbers as 1,6-8 or 2.7 or S2-4",
        "“{range}”은(는) 슬라이드 범위가 아닙니다. 1,6-8이나 2.7, S2-4처럼 쓰세요",
    ),
    Message(
        "range-two-sessions",
        "“{range}” goes from one session to another: write a range for each of them",
        "“{range}” 범위가 두 세션에 걸쳐 있습니다. 세션마다 범위를 따로 쓰세요",
    ),
    Message(
        "range-backwards",
        "“{range}” runs backwards: write the smaller number first",
        "“{range}” 범위가 거꾸로 되어 있습니다. 작은 번호를 먼저 쓰세요",
    ),
    Message(
        "range-empty",
        "“{range}” names no slide: the last number is {last}",
        "“{range}”에 해당하는 슬라이드가 없습니다. 마지막 번호는 {last}입니다",
    ),
    Message(
        "range-nowhere",
        "“{range}” names no slide of those asked for",
        "“{range}”에 해당하는 슬라이드가 고른 범위에 없습니다",
    ),
    Message(
        "session-unknown",
        "There is no session “{name}” among {names}",
        "“{name}” 세션이 없습니다. 있는 세션: {names}",
    ),
    Message(
        "session-several",
        "“{name}” may be {names}: write more of the name",
        "“{name}”에 맞는 세션이 여럿입니다({names}). 이름을 더 길게 쓰세요",
    ),
    Message(
        "export-nothing-chosen",
        "There is nothing to write: no slide is left of those asked for",
        "쓸 것이 없습니다. 고른 범위에 남는 슬라이드가 없습니다",
    ),
    Message(
        "export-option-idle",
        "“{option}” changes nothing in this format; it is for {formats}",
        "이 형식에서는 “{option}”이(가) 아무것도 바꾸지 않습니다. {formats}에 쓰세요",
    ),
    Message(
        "export-over-source",
        "Can't write “{path}”: the deck itself is there. Name another file",
        "“{path}”에 쓸 수 없습니다: 덱의 파일입니다. 다른 파일 이름을 쓰세요",
    ),
    Message(
        "export-suffix-unknown",
        "No format ends in “{suffix}”: use one of {known}, or name one with --format",
        "“{suffix}”로 끝나는 형식이 없습니다. {known} 중 하나를 쓰거나 --format으로 고르세요",
    ),
    Message(
        "calendar-no-date",
        "There is no calendar without a date: write one in “{path}”, as “date: 2015-11-05”",
        "날짜가 없으면 일정표를 쓸 수 없습니다. “{path}”에 “date: 2015-11-05”처럼 쓰세요",
    ),
    Message(
        "calendar-no-times",
        "There is no calendar without times: write “start: 19:00” in “{path}”",
        "시각이 없으면 일정표를 쓸 수 없습니다. “{path}”에 “start: 19:00”처럼 쓰세요",
    ),
    Message("recap-times", "{actual} (planned {planned})", "{actual} (계획 {planned})"),
    Message("recap-links", "Links", "링크"),
    Message("web-slide", "slide", "슬라이드"),
    Message("web-previous", "Previous slide", "앞 슬라이드"),
    Message("web-next", "Next", "다음"),
    Message("web-overview", "Overview", "모아 보기"),
    Message("web-agenda", "Agenda", "진행"),
    Message("web-notes", "Notes", "메모"),
    Message("web-full-screen", "Full screen", "전체 화면"),
    Message("web-close", "Close", "닫기"),
    Message("web-bar", "Slides", "슬라이드"),
    Message("web-none", "No notes on this slide", "이 슬라이드에는 메모가 없습니다"),
    Message("web-end", "This is the last slide", "마지막 슬라이드입니다"),
    Message("web-restart", "Click to start the time again", "누르면 시간을 다시 잽니다"),
    Message(
        "per-session-folder",
        "“--per-session” writes several files: name a folder, as “-o {path}/”",
        "“--per-session”은 파일을 여러 개 씁니다. “-o {path}/”처럼 폴더를 쓰세요",
    ),
    Message("pdf-untitled", "Slide {number}", "{number}번 슬라이드"),
    Message(
        "pdf-target-folder",
        "Can't write “{path}”: it is a folder. Name a file",
        "“{path}”에 쓸 수 없습니다: 폴더입니다. 파일 이름을 쓰세요",
    ),
    Message(
        "pdf-folder-missing",
        "Can't write “{path}”: there is no folder “{folder}”",
        "“{path}”에 쓸 수 없습니다: “{folder}” 폴더가 없습니다",
    ),
    Message(
        "export-empty",
        "There is nothing to write: “{path}” has no slides",
        "쓸 것이 없습니다: “{path}”에 슬라이드가 없습니다",
    ),
)
