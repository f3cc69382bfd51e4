"""Every sentence a user can meet, by code and language; the only place that words them.

A row holds an English and a Korean sentence with `{named}` arguments. Diagnostics and
errors carry codes; windows and the command line turn them into text at the edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recap_deck.diagnostics import Diagnostic
from recap_deck.values import dataclass


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
    Message(
        "file-not-regular",
        "Can't read “{path}”: it is not an ordinary file",
        "“{path}”을(를) 읽을 수 없습니다: 보통 파일이 아닙니다",
    ),
    Message(
        "file-too-large",
        "Can't read “{path}”: it has {size} MB, more than the {limit} MB that are read",
        "“{path}”을(를) 읽을 수 없습니다: {size} MB로, 한도 {limit} MB를 넘습니다",
    ),
    Message(
        "file-outside",
        "Can't read “{path}”: it leads out of the event's folder. Copy it into the folder",
        "“{path}”을(를) 읽을 수 없습니다: 행사 폴더 밖입니다. 폴더 안으로 복사하세요",
    ),
    Message(
        "folder-not-empty",
        "Can't write into “{path}”: it is not an empty folder. Name a new one",
        "“{path}”에 쓸 수 없습니다: 빈 폴더가 아닙니다. 새 폴더 이름을 쓰세요",
    ),
    Message(
        "folder-empty",
        "There is no Markdown file in “{path}”",
        "“{path}” 폴더에 마크다운 파일이 없습니다",
    ),
)

_SOURCE = (
    Message(
        "text-not-utf8",
        "This file is not UTF-8 text (byte {byte} of line {line}). Save it as UTF-8",
        "UTF-8 글이 아닙니다({line}행 {byte}번째 바이트). UTF-8로 저장하세요",
    ),
    Message(
        "text-control-character",
        "The character {code} can't be shown; it is replaced",
        "{code} 문자는 보여 줄 수 없어 바꾸었습니다",
    ),
    Message(
        "front-matter-line",
        "This line of the front matter can't be read; write it as “key: value”",
        "앞머리의 이 줄을 읽을 수 없습니다. “이름: 값”으로 쓰세요",
    ),
    Message(
        "event-line",
        "This line can't be read; write it as “key: value”",
        "이 줄을 읽을 수 없습니다. “이름: 값”으로 쓰세요",
    ),
    Message(
        "yaml-unreadable",
        "The value of “{name}” can't be read; look at its quotes, brackets and indentation",
        "“{name}”의 값을 읽을 수 없습니다. 따옴표, 괄호, 들여쓰기를 보세요",
    ),
    Message(
        "yaml-reference",
        "“{name}” uses “&”, “*” or “!”, which are not read here; write the value out",
        "“{name}”에 쓰인 “&”, “*”, “!”는 여기서 읽지 않습니다. 값을 그대로 쓰세요",
    ),
    Message(
        "yaml-too-much",
        "“{name}” is too long or nested too deeply to be read",
        "“{name}”이(가) 너무 길거나 깊어 읽지 않습니다",
    ),
    Message("key-unknown", "There is no directive “{name}”", "“{name}” 지시어는 없습니다"),
    Message(
        "key-unknown-near",
        "There is no directive “{name}” (did you mean “{near}”?)",
        "“{name}” 지시어는 없습니다(“{near}”인가요?)",
    ),
    Message(
        "key-misplaced",
        "“{name}” is for a whole session; write it at the top of the file",
        "“{name}”은(는) 세션 전체의 값입니다. 파일 맨 위에 쓰세요",
    ),
    Message(
        "key-without-effect",
        "“{name}” is a setting of {tool} that means nothing here",
        "“{name}”은(는) {tool}의 설정으로, 여기서는 뜻이 없습니다",
    ),
    Message(
        "keys-are-text",
        "There is no directive “{name}”, so these lines are text",
        "“{name}” 지시어가 없어 이 줄들을 슬라이드의 글로 봅니다",
    ),
    Message(
        "keys-are-text-near",
        "There is no directive “{name}” (did you mean “{near}”?), so these lines are text",
        "“{name}” 지시어가 없어(“{near}”인가요?) 이 줄들을 슬라이드의 글로 봅니다",
    ),
    Message(
        "key-twice",
        "“{name}” is given twice; the last one counts",
        "“{name}”이(가) 두 번 있습니다. 마지막 값을 씁니다",
    ),
    Message("event-key-unknown", "An event has no “{name}”", "행사에 “{name}” 항목은 없습니다"),
    Message(
        "event-key-unknown-near",
        "An event has no “{name}” (did you mean “{near}”?)",
        "행사에 “{name}” 항목은 없습니다(“{near}”인가요?)",
    ),
    Message(
        "value-text", "“{name}” is one text, no list", "“{name}”은(는) 목록이 아니라 글 하나입니다"
    ),
    Message(
        "value-boolean",
        "“{name}” can't be “{value}”; write true or false",
        "“{name}”은(는) “{value}”일 수 없습니다. true나 false로 쓰세요",
    ),
    Message(
        "value-choice",
        "“{name}” can't be “{value}”; it is one of {choices}",
        "“{name}”은(는) “{value}”일 수 없습니다. 가능한 값: {choices}",
    ),
    Message(
        "value-duration",
        "“{name}” can't be “{value}”; write minutes as 25, 25m or 1h30",
        "“{name}”은(는) “{value}”일 수 없습니다. 25, 25m, 1h30처럼 쓰세요",
    ),
    Message(
        "value-seconds",
        "“{name}” can't be “{value}”; write seconds as 20s or 1m30, at most an hour, or off",
        "“{name}”은(는) “{value}”일 수 없습니다. 20s, 1m30, off처럼 한 시간까지 쓰세요",
    ),
    Message(
        "value-time",
        "“{name}” can't be “{value}”; write a time of day as 19:00 or 7pm",
        "“{name}”은(는) “{value}”일 수 없습니다. 19:00이나 7pm처럼 쓰세요",
    ),
    Message(
        "value-date",
        "“{name}” can't be “{value}”; write a date as 2015-11-05",
        "“{name}”은(는) “{value}”일 수 없습니다. 2015-11-05처럼 쓰세요",
    ),
    Message(
        "value-size",
        "“{name}” can't be “{value}”; write 16:9, 4:3, 16:10, 1:1 or 1280x720",
        "“{name}”은(는) “{value}”일 수 없습니다. 16:9, 4:3, 16:10, 1:1, 1280x720처럼 쓰세요",
    ),
    Message(
        "value-levels",
        "“{name}” can't be “{value}”; heading levels are 1 to 6",
        "“{name}”은(는) “{value}”일 수 없습니다. 제목 수준은 1에서 6까지입니다",
    ),
    Message(
        "value-color",
        "“{name}” can't be “{value}”; write a colour as #ff9900 or by its name",
        "“{name}”은(는) “{value}”일 수 없습니다. 색은 #ff9900이나 이름으로 쓰세요",
    ),
    Message(
        "value-position",
        "“{name}” can't be “{value}”; write a place as top right, 30% 70% or right 20px top 5%",
        "“{name}”은(는) “{value}”일 수 없습니다. top right, 30% 70%, right 20px top 5%처럼 쓰세요",
    ),
    Message(
        "value-transition",
        "“{name}” can't be “{value}”; it is none, fade, slide or push, with up to five seconds: "
        "fade 0.4s",
        "“{name}”은(는) “{value}”일 수 없습니다. none, fade, slide, push 가운데 하나를 "
        "fade 0.4s처럼 5초까지 쓰세요",
    ),
    Message(
        "value-transition-near",
        "There is no transition “{value}” (did you mean “{near}”?)",
        "“{value}” 전환 효과는 없습니다(“{near}”을(를) 뜻하셨나요?)",
    ),
    Message(
        "value-words",
        "“{name}” can't be “{value}”; write words with blanks between them",
        "“{name}”은(는) “{value}”일 수 없습니다. 낱말을 빈칸으로 나누어 쓰세요",
    ),
    Message(
        "value-speaker",
        "A speaker under “{name}” has no name",
        "“{name}”에 이름 없는 발표자가 있습니다",
    ),
    Message(
        "value-css",
        "“{name}” holds CSS, which is not used here; the theme decides how slides look",
        "“{name}”의 CSS는 쓰지 않습니다. 모양은 테마가 정합니다",
    ),
    Message(
        "dialect-guessed",
        "This file is read as {tool} Markdown; write “dialect: recap” at its top if it is not",
        "이 파일을 {tool} 마크다운으로 읽었습니다. 아니면 맨 위에 “dialect: recap”을 쓰세요",
    ),
    Message(
        "comment-is-note",
        "“{name}” in this comment has no usable value; the comment is a note",
        "이 주석의 “{name}”은(는) 쓸 수 있는 값이 아니어서 주석을 노트로 봅니다",
    ),
    Message(
        "comment-near",
        "There is no directive “{name}” (did you mean “{near}”?); the comment is a note",
        "“{name}” 지시어는 없습니다(“{near}”인가요?). 주석을 노트로 봅니다",
    ),
    Message(
        "comment-unclosed",
        "The comment that begins here is never closed; it ends with its slide",
        "여기서 시작한 주석이 닫히지 않아 이 슬라이드 끝에서 닫습니다",
    ),
    Message(
        "fence-unclosed",
        "The code block that begins here is never closed; it ends with its slide",
        "여기서 시작한 코드 블록이 닫히지 않아 이 슬라이드 끝에서 닫습니다",
    ),
    Message(
        "math-unclosed",
        "The formula that begins here with $$ is never closed; it is taken as text",
        "여기서 $$로 시작한 수식이 닫히지 않아 글로 봅니다",
    ),
    Message(
        "html-unclosed",
        "The tag that begins here is never closed; it is taken as text",
        "여기서 시작한 태그가 닫히지 않아 글로 봅니다",
    ),
    Message("later-construct", "“{name}” is not read yet", "“{name}”은(는) 아직 읽지 않습니다"),
    Message(
        "slides-too-many",
        "An event has at most {limit} slides; {left_out} from here on are left out",
        "행사의 슬라이드는 {limit}장까지입니다. 여기부터 {left_out}장을 뺍니다",
    ),
    Message(
        "notes-guess",
        "“{listed}” on the list is taken to be “{title}”, which stands in its place",
        "목록의 “{listed}”을(를) 그 자리에 있는 “{title}”(으)로 보았습니다",
    ),
    Message(
        "agenda-no-list",
        "The agenda is not a list; begin each item with “- ”",
        "일정이 목록이 아닙니다. 항목마다 “- ”로 시작하세요",
    ),
    Message(
        "agenda-no-kind",
        "This agenda item does not say what it is; write “- session: file.md” or “- talk: title”",
        "무엇인지 알 수 없는 일정 항목입니다. “- session: 파일.md”나 “- talk: 제목”처럼 쓰세요",
    ),
    Message(
        "agenda-no-kind-near",
        "An agenda item can't be a “{name}” (did you mean “{near}”?)",
        "일정 항목은 “{name}”일 수 없습니다(“{near}”인가요?)",
    ),
    Message(
        "agenda-key-unknown",
        "An agenda item has no “{name}”",
        "일정 항목에 “{name}”은(는) 없습니다",
    ),
    Message(
        "agenda-key-unknown-near",
        "An agenda item has no “{name}” (did you mean “{near}”?)",
        "일정 항목에 “{name}”은(는) 없습니다(“{near}”인가요?)",
    ),
    Message(
        "agenda-session-missing",
        "There is no session “{name}” in the event's folder; its card is shown",
        "행사 폴더에 “{name}” 세션이 없어 카드만 보여 줍니다",
    ),
    Message(
        "agenda-session-twice",
        "The session “{name}” is on the agenda twice; the second time its card is shown",
        "“{name}” 세션이 일정에 두 번 있어 두 번째는 카드만 보여 줍니다",
    ),
    Message(
        "agenda-session-unlisted",
        "The agenda in “{event}” does not name “{name}”; the session follows at its end",
        "“{event}”의 일정에 “{name}”이(가) 없어 맨 끝에 둡니다",
    ),
    Message(
        "agenda-minutes-differ",
        "“{name}” has {minutes} minutes on the agenda and {other} in “{file}”; the agenda counts",
        "“{name}”은(는) 일정에 {minutes}분, “{file}”에 {other}분입니다. 일정을 따릅니다",
    ),
    Message(
        "agenda-overlap",
        "“{name}” starts at {start}, but what comes before ends at {end}",
        "“{name}”은(는) {start}에 시작하지만 앞 항목이 {end}에 끝납니다",
    ),
)

_PARSE = (
    Message("directive-later", "“{name}” has no effect yet", "“{name}”은(는) 아직 효과가 없습니다"),
    Message("code-missing", "There is no file “{path}”", "“{path}” 파일이 없습니다"),
    Message(
        "code-outside",
        "“{path}” is outside the event's folder and is not read",
        "“{path}”은(는) 행사 폴더 밖에 있어 읽지 않습니다",
    ),
    Message("code-no-text", "“{path}” is no text in UTF-8", "“{path}”은(는) UTF-8 글이 아닙니다"),
    Message(
        "code-lines",
        "“{path}” has {count} lines; there is no line {line}",
        "“{path}”은(는) {count}줄입니다. {line}번째 줄은 없습니다",
    ),
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
        "slide-cells",
        "This slide has tables of {count} cells; the limit is {limit}. It is shown as plain text",
        "표가 {count}칸입니다(한도 {limit}칸). 이 슬라이드는 글자 그대로 보여 줍니다",
    ),
    Message(
        "nested-deep",
        "Lists and quotes are read {limit} levels deep; what is deeper is shown as text",
        "목록과 인용은 {limit}단계까지 읽습니다. 그보다 깊은 것은 글자로 보여 줍니다",
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
        "style-ignored",
        "<style> has no effect: the theme says how slides look",
        "<style>은(는) 쓰이지 않습니다. 슬라이드의 모양은 테마가 정합니다",
    ),
    Message(
        "html-dropped",
        "<{name}> has no meaning here; only its text is shown",
        "<{name}>은(는) 여기서 쓰이지 않습니다. 글자만 보여 줍니다",
    ),
    Message(
        "div-unknown",
        "“::: {name}” has no meaning here; only its content is shown",
        "“::: {name}”은(는) 여기서 쓰이지 않습니다. 내용만 보여 줍니다",
    ),
    Message(
        "link-nowhere",
        "No slide is called “{address}”; the link leads nowhere",
        "“{address}” 이름의 슬라이드가 없습니다. 링크가 갈 곳이 없습니다",
    ),
    Message(
        "link-not-opened",
        "Links to “{address}” are not opened; only the text is shown",
        "“{address}” 링크는 열지 않습니다. 글자만 보여 줍니다",
    ),
    Message(
        "formula-empty",
        "The formula “{formula}” has nothing in it to be drawn",
        "“{formula}” 수식에는 그릴 것이 없습니다",
    ),
    Message(
        "formula-macro",
        "The formula “{formula}” can't be drawn: “{name}” is not understood here. "
        "Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. “{name}” 명령은 여기서 쓸 수 없습니다. "
        "원문을 보여 줍니다",
    ),
    Message(
        "formula-unpaired",
        "The formula “{formula}” can't be drawn: “{this}” has no “{other}”. Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. “{this}”에 맞는 “{other}”가 없습니다. "
        "원문을 보여 줍니다",
    ),
    Message(
        "formula-environment",
        "The formula “{formula}” can't be drawn: there is no “\\begin{{{name}}}”. "
        "Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. “\\begin{{{name}}}”은 없습니다. 원문을 보여 줍니다",
    ),
    Message(
        "formula-command",
        "The formula “{formula}” can't be drawn: there is no command “{name}”. Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. “{name}” 명령은 없습니다. 원문을 보여 줍니다",
    ),
    Message(
        "formula-command-near",
        "The formula “{formula}” can't be drawn: there is no command “{name}” "
        "(did you mean “{near}”?). Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. “{name}” 명령은 없습니다(“{near}”인가요?). "
        "원문을 보여 줍니다",
    ),
    Message(
        "formula-two-scripts",
        "The formula “{formula}” can't be drawn: a letter has two indices or two exponents; "
        "put braces around what belongs together. Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. 한 글자에 위첨자나 아래첨자가 두 개 있습니다. "
        "함께 쓸 부분을 중괄호로 묶으세요. 원문을 보여 줍니다",
    ),
    Message(
        "formula-incomplete",
        "The formula “{formula}” can't be drawn: something is missing in it. Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. 빠진 것이 있습니다. 원문을 보여 줍니다",
    ),
    Message(
        "formula-unreadable",
        "The formula “{formula}” can't be read. Its source is shown",
        "“{formula}” 수식을 읽을 수 없습니다. 원문을 보여 줍니다",
    ),
    Message(
        "formula-too-much",
        "The formula “{formula}” can't be drawn: it is too long or too deeply nested. "
        "Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. 너무 길거나 너무 깊이 겹쳐 있습니다. "
        "원문을 보여 줍니다",
    ),
    Message(
        "formula-one-too-many",
        "The formula “{formula}” can't be drawn: there are too many on this slide. "
        "Its source is shown",
        "“{formula}” 수식을 그릴 수 없습니다. 이 슬라이드에 수식이 너무 많습니다. "
        "원문을 보여 줍니다",
    ),
    Message(
        "code-not-coloured",
        "This code is too long to be coloured",
        "코드가 길어서 색을 입히지 않습니다",
    ),
    Message(
        "icon-unknown",
        "There is no icon “{name}”; its name is shown",
        "“{name}” 아이콘은 없습니다. 이름을 보여 줍니다",
    ),
    Message(
        "icon-unknown-near",
        "There is no icon “{name}” (did you mean “{near}”?); its name is shown",
        "“{name}” 아이콘은 없습니다(“{near}”인가요?). 이름을 보여 줍니다",
    ),
    Message(
        "qr-too-long",
        "{count} bytes are too much for a QR code to be scanned from a seat; write at most {most}",
        "QR 코드에 {count}바이트는 너무 많아 자리에서 찍을 수 없습니다. {most}바이트까지만 쓰세요",
    ),
    Message(
        "footnote-unused",
        "Nothing on this slide refers to the footnote “{label}”; it is not shown",
        "이 슬라이드에 각주 “{label}”을(를) 가리키는 곳이 없어 보여 주지 않습니다",
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
        "class-unknown",
        "The theme “{theme}” has no variant “{name}”; it has {known}",
        "“{theme}” 테마에는 “{name}” 변형이 없습니다. 있는 것: {known}",
    ),
    Message(
        "theme-layouts",
        "The theme has no layout {names}; “extends: recap” brings all",
        "테마에 {names} 레이아웃이 없습니다. “extends: recap”을 쓰면 모두 생깁니다",
    ),
    Message(
        "theme-contrast",
        "Text style “{style}” reads badly in layout {layout}: {ratio} : 1, at least {needed} : 1",
        "{layout} 레이아웃의 “{style}” 글자가 잘 보이지 않습니다: {ratio} : 1, 적어도 {needed} : 1",
    ),
    Message(
        "theme-placeholder",
        "Placeholder “{name}” of layout {layout} has no room on a slide of {size}",
        "{layout} 레이아웃의 “{name}” 자리가 {size} 슬라이드 밖에 있습니다",
    ),
    Message(
        "theme-exists",
        "“{path}” is there already; choose another name",
        "“{path}”은(는) 이미 있습니다. 다른 이름을 쓰세요",
    ),
    Message(
        "theme-made",
        "Wrote “{path}”; use it with “theme: {name}” in event.yaml",
        "“{path}”을(를) 썼습니다. event.yaml에 “theme: {name}”이라고 쓰면 됩니다",
    ),
    Message(
        "theme-good",
        "“{path}” is all right",
        "“{path}”에는 문제가 없습니다",
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
        "color-unknown",
        "There is no colour “{color}”; the theme's own is used",
        "“{color}” 색은 없습니다. 테마의 색을 씁니다",
    ),
    Message(
        "gradient-unknown",
        "Can't read the background “{value}”; the theme's own is used",
        "배경 “{value}”을(를) 읽을 수 없습니다. 테마의 배경을 씁니다",
    ),
    Message(
        "background-enlarged",
        "“{path}” would be repeated {count} times on the slide, so it is shown larger",
        "“{path}”을(를) 슬라이드에 {count}번 되풀이해야 하므로 더 크게 보여 줍니다",
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
        "picture-still",
        "“{path}” is too large to be played ({width} × {height}); its first picture is shown",
        "“{path}”은(는) 너무 커서 재생하지 않고({width} × {height}) 첫 장면만 보여 줍니다",
    ),
    Message(
        "media-missing",
        "There is no video or sound “{path}”",
        "“{path}” 동영상이나 소리가 없습니다",
    ),
    Message(
        "media-remote",
        "Videos and sounds from the web are not loaded: “{path}” is shown as a link",
        "웹의 동영상과 소리는 불러오지 않습니다. “{path}”을(를) 링크로 보여 줍니다",
    ),
    Message(
        "media-unplayable",
        "“{path}” can't be played here: its format is not known. MP4 with H.264 and AAC plays "
        "everywhere",
        "“{path}”을(를) 재생할 수 없습니다. 모르는 형식입니다. H.264와 AAC로 된 MP4는 어디서나 "
        "재생됩니다",
    ),
    Message(
        "media-outside",
        "Videos and sounds open in the system's player here; with the extra part “video” installed "
        "they play on the slide",
        "여기서는 동영상과 소리가 시스템 플레이어에서 열립니다. 추가 구성 “video”를 설치하면 "
        "슬라이드에서 재생됩니다",
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
    Message("export-png-done-one", "Wrote “{path}”", "“{path}”에 썼습니다"),
    Message(
        "export-files-done",
        "Wrote {count} files to “{path}”",
        "“{path}”에 파일 {count}개를 썼습니다",
    ),
    Message(
        "export-png-done",
        "Wrote {count} pictures, from “{path}” on",
        "“{path}”부터 그림 {count}장을 썼습니다",
    ),
)

_CARDS = (
    Message("card-agenda", "Tonight", "오늘 저녁"),
    Message("card-session", "Session {n}", "세션 {n}"),
    Message("offset-late", "{n} min late", "{n}분 늦음"),
    Message("offset-early", "{n} min early", "{n}분 빠름"),
    Message("offset-on-time", "on time", "제시간"),
    Message("offset-takes-up", "{title} takes up {n}", "{title}에서 {n}분 만회"),
    Message("ends-late", "ends {n} min late", "{n}분 늦게 끝남"),
    Message("ends-early", "ends {n} min early", "{n}분 일찍 끝남"),
    Message("ends-on-time", "ends on time", "제시간에 끝남"),
    Message("card-back-at", "back at {time}", "{time}에 다시 시작합니다"),
    Message("card-until", "Back at {time}", "{time}에 다시 시작합니다"),
    Message("card-minutes", "{n} min", "{n}분"),
    Message("card-next", "Next: {what}", "다음: {what}"),
    Message("card-next-up", "Next up", "다음 순서"),
    Message("card-begins-at", "Begins at {time}", "{time}에 시작합니다"),
    Message("card-begins-soon", "We are about to begin", "곧 시작합니다"),
    Message("card-goes-on", "We go on", "이제 다시 시작합니다"),
    Message("card-ends-at", "ends {time}", "{time} 끝"),
    Message(
        "no-font",
        "No installed font has “{characters}”; install one that does",
        "“{characters}” 글자가 있는 글꼴이 없습니다. 글꼴을 설치하세요",
    ),
)

_EXPORT = (
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
        "export-pdf-only",
        "“{option}” is for PDF files: name a file that ends in .pdf",
        "“{option}”은(는) PDF에만 쓸 수 있습니다. .pdf로 끝나는 파일 이름을 쓰세요",
    ),
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

_INTERFACE = (
    Message("ui-menu", "Menu", "메뉴"),
    Message("ui-menu-deck", "Deck", "덱"),
    Message("ui-menu-go", "Go", "이동"),
    Message("ui-menu-show", "Show", "발표"),
    Message("ui-menu-slide", "On the slide", "슬라이드 화면"),
    Message("ui-menu-time", "Time", "시간"),
    Message("ui-menu-media", "Video and sound", "동영상과 소리"),
    Message("ui-menu-view", "View", "보기"),
    Message("ui-menu-help", "Help", "도움말"),
    Message("ui-keys", "Keys", "단축키"),
    Message(
        "ui-keys-hint",
        "Digits and Enter go to a slide: 7, or 2.7 for slide 7 of session 2. "
        "A click on the slide or the wheel moves on; Ctrl and a click open a link.",
        "숫자와 Enter로 슬라이드를 찾아갑니다. 7은 이 세션의 7번, 2.7은 세션 2의 7번입니다. "
        "슬라이드를 누르거나 휠을 돌리면 넘어가고, Ctrl을 누른 채 누르면 링크가 열립니다.",
    ),
    Message(
        "ui-keys-unreadable",
        "Your keys in “{path}” can't be read; the usual ones are in force",
        "“{path}”의 단축키를 읽을 수 없어 기본 키를 씁니다",
    ),
    Message("ui-keys-refused-more", "{first} (and {count} more)", "{first} (그 밖에 {count}가지)"),
    Message("ui-keys-filter", "Command or key", "명령이나 키"),
    Message("ui-keys-none", "No command and no key like that", "그런 명령이나 키가 없습니다"),
    Message("ui-keys-usual", "All usual keys", "모두 기본 키로"),
    Message("ui-press-a-key", "press a key", "키를 누르세요"),
    Message(
        "ui-keys-how",
        "Enter or a click: press a new key · Backspace: remove · Ctrl+Backspace: usual keys · "
        "Ctrl+Z: take back",
        "Enter나 클릭: 새 키 누르기 · Backspace: 지우기 · Ctrl+Backspace: 기본 키 · "
        "Ctrl+Z: 되돌리기",
    ),
    Message(
        "ui-keys-unwritable",
        "These keys hold until the program ends; they can't be stored",
        "이 단축키는 프로그램을 끝낼 때까지만 쓰입니다. 저장할 수 없습니다",
    ),
    Message("ui-keys-change", "Change keys", "단축키 바꾸기"),
    Message("ui-keys-hint-change", "{key} changes keys.", "{key}로 단축키를 바꿉니다."),
    Message("ui-keys-open", "{key} lists the keys", "{key}로 단축키 보기"),
    Message("ui-keys-close", "{key} closes this", "{key}로 닫기"),
    Message("ui-close", "Close", "닫기"),
    Message("ui-cancel", "Cancel", "취소"),
    Message("ui-open", "Open", "열기"),
    Message("ui-show-in-folder", "Show in folder", "폴더에서 보기"),
    Message("ui-navigator", "Slides", "슬라이드"),
    Message("ui-notes", "Notes", "메모"),
    Message("ui-no-notes", "No notes on this slide", "이 슬라이드에는 메모가 없습니다"),
    Message("ui-click", "click", "클릭"),
    Message("ui-problems", "Problems", "확인할 것"),
    Message("ui-problems-count", "Problems {count}", "확인할 것 {count}"),
    Message("ui-no-problems", "No problems", "확인할 것 없음"),
    Message("ui-checking", "Checking…", "살펴보는 중…"),
    Message("ui-audience", "Recap Deck: audience", "Recap Deck: 청중"),
    Message("ui-minutes", "{minutes} min", "{minutes}분"),
    Message("ui-slide", "Slide {number} of {total}", "슬라이드 {number} / {total}"),
    Message("ui-card", "Card", "카드"),
    Message("ui-unnumbered", "Slide without a number", "번호 없는 슬라이드"),
    Message("ui-part", "page {part} of {parts}", "{parts}쪽 중 {part}쪽"),
    Message("ui-step", "step {step} of {steps}", "{steps}단계 중 {step}단계"),
    Message("ui-dark", "dark", "어두움"),
    Message("ui-light", "light", "밝음"),
    Message(
        "ui-standing",
        "Session {session} of {sessions} · {slides} slides",
        "세션 {session} / {sessions} · 슬라이드 {slides}",
    ),
    Message("ui-standing-one", "{slides} slides", "슬라이드 {slides}"),
    Message("ui-no-slides", "There are no slides here yet", "아직 슬라이드가 없습니다"),
    Message(
        "ui-motion-reduced",
        "Slides come at once, and animated pictures stand still",
        "슬라이드가 바로 바뀌고, 움직이는 그림은 멈춥니다",
    ),
    Message(
        "ui-motion-full",
        "Slides come as they say, and animated pictures play",
        "슬라이드의 전환 효과를 보여 주고, 움직이는 그림을 재생합니다",
    ),
    Message("ui-updated", "Updated {time}", "{time} 업데이트"),
    Message(
        "ui-last-good",
        "Showing the last good state. {reason}",
        "마지막으로 읽은 상태를 보여 줍니다. {reason}",
    ),
    Message(
        "ui-waiting",
        "This slide was changed in its file · {key} shows it",
        "이 슬라이드의 파일이 바뀌었습니다 · {key}로 보여 줍니다",
    ),
    Message("ui-go-to", "Go to slide …", "몇 번 슬라이드로 갈까요?"),
    Message("ui-go-nowhere", "no such slide", "그런 슬라이드는 없습니다"),
    Message("ui-nothing-behind", "Nothing to go back to", "돌아갈 곳이 없습니다"),
    Message("ui-nothing-ahead", "Nothing to go forward to", "앞으로 갈 곳이 없습니다"),
    Message("ui-filter", "Title, session or speaker", "제목, 세션, 발표자"),
    Message(
        "ui-overview-hint",
        "Enter goes there · Esc leaves · 7 or 2.7: slide by number · Tab: next session",
        "Enter 가기 · Esc 닫기 · 7이나 2.7: 번호로 · Tab: 다음 세션",
    ),
    Message(
        "ui-filter-nothing",
        "No title has that. {key} looks in all text",
        "그런 제목이 없습니다. {key}: 모든 글에서 찾기",
    ),
    Message("ui-all-slides", "{count} slides", "슬라이드 {count}장"),
    Message("ui-filtered", "{count} of {total} slides", "{total}장 가운데 {count}장"),
    Message("ui-find", "Text on slides and in notes", "슬라이드와 메모에 있는 글"),
    Message(
        "ui-find-hint",
        "Enter goes there · Esc leaves · {next} and {previous} go on from find to find",
        "Enter 가기 · Esc 닫기 · {next}, {previous}: 찾은 곳 앞뒤로 가기",
    ),
    Message("ui-find-nothing", "No slide has that", "그런 슬라이드가 없습니다"),
    Message("ui-found", "on {count} slides", "슬라이드 {count}장"),
    Message("ui-found-one", "on 1 slide", "슬라이드 1장"),
    Message("ui-finding", "on {count} so far …", "지금까지 {count}장 …"),
    Message("ui-found-times", "{count} times", "{count}번"),
    Message(
        "ui-found-at",
        "“{text}”: {place} of {count}",
        "“{text}”: {count}장 가운데 {place}번째",
    ),
    Message("ui-leave", "Leave full screen", "전체 화면 나가기"),
    Message("ui-press-again", "Press {key} again: {title}", "{key} 한 번 더: {title}"),
    Message("ui-enter-resumes", "Enter goes back to full screen", "Enter를 누르면 전체 화면으로"),
    Message("ui-open-link", "Open {address} in the browser?", "브라우저에서 {address} 열까요?"),
    Message("ui-deck-files", "Markdown decks", "마크다운 덱"),
    Message("ui-exporting", "Writing the PDF: {done} of {total}", "PDF 쓰는 중: {done} / {total}"),
    Message("ui-export-starting", "Writing the PDF …", "PDF 쓰는 중 …"),
    Message("ui-exported", "“{name}” is written", "“{name}” 파일을 만들었습니다"),
    Message(
        "ui-export-failed", "The PDF is not written. {reason}", "PDF를 쓰지 못했습니다. {reason}"
    ),
    Message("ui-export-cancelled", "The export was cancelled", "내보내기를 취소했습니다"),
    Message("ui-console", "Recap Deck: presenter", "Recap Deck: 발표자"),
    Message("ui-now", "Now", "지금"),
    Message("ui-next", "Next", "다음"),
    Message("ui-next-what", "Next: {what}", "다음: {what}"),
    Message("ui-next-step", "step {step}", "{step}단계"),
    Message("ui-next-end", "That was the last slide", "마지막 슬라이드입니다"),
    Message("ui-next-back", "the slide comes back", "슬라이드로 돌아오기"),
    Message("ui-is-black", "The audience sees black", "청중 화면: 검은색"),
    Message("ui-is-break", "The audience sees the break", "청중 화면: 휴식"),
    Message("ui-is-next-up", "The audience sees who is next", "청중 화면: 다음 순서"),
    Message("ui-is-card", "The audience sees this talk's card", "청중 화면: 이 발표의 카드"),
    Message("ui-is-countdown", "The audience sees the countdown", "청중 화면: 남은 시간"),
    Message("ui-is-held", "Turns by itself until a press", "누를 때까지 스스로 넘어감"),
    Message("ui-is-white", "The audience sees white", "청중 화면: 흰색"),
    Message(
        "ui-frozen",
        "Frozen: the audience sees “{title}”",
        "화면 고정: 청중 화면은 “{title}”",
    ),
    Message("ui-laser", "Laser pointer", "레이저 포인터"),
    Message("ui-spotlight", "Spotlight", "스포트라이트"),
    Message("ui-pen", "Pen", "펜"),
    Message("ui-pen-second", "Pen, other colour", "펜, 다른 색"),
    Message("ui-aiming", "Zoom: drag over a part, or click", "확대: 끌어서 고르거나 클릭하세요"),
    Message("ui-zoomed", "Zoom {times}×", "{times}배 확대"),
    Message("ui-time-left", "Time left", "남은 시간"),
    Message("ui-time-over", "Over time", "시간 초과"),
    Message("ui-time-paused", "Paused", "멈춤"),
    Message("ui-time-ready", "Ready: {key} starts the time", "준비됨: {key}로 시간 시작"),
    Message("ui-time-ready-bare", "Ready", "준비됨"),
    Message("ui-evening-over", "The evening is over; it took", "행사가 끝났습니다. 걸린 시간"),
    Message("ui-time-none", "No time planned", "정한 시간 없음"),
    Message("ui-time-soon", "Bring it to an end", "마무리할 때"),
    Message("ui-time-last", "Last minute", "마지막 1분"),
    Message("ui-time-last-talk", "Last minute before questions", "질문 전 마지막 1분"),
    Message("ui-time-questions", "Questions", "질문 시간"),
    Message("ui-elapsed", "Elapsed", "지난 시간"),
    Message("ui-clock", "Clock", "시각"),
    Message("ui-evening", "The evening", "행사"),
    Message("ui-no-times", "The plan has no times", "계획에 시각이 없습니다"),
    Message("ui-of-slides", "Slide", "슬라이드"),
    Message("ui-agenda", "Agenda", "진행"),
    Message("ui-ends-at", "ends {time}", "끝 {time}"),
    Message("ui-done", "done", "끝"),
    Message("ui-left", "{time} left", "{time} 남음"),
    Message("ui-over", "{time} over", "{time} 초과"),
    Message("ui-takes-up", "takes up {n}", "{n}분 만회"),
    Message("ui-shrinks", "{title} {from_n} → {to_n} min", "{title} {from_n} → {to_n}분"),
    Message(
        "ui-not-earlier",
        "It can't have begun before what came before it",
        "앞 순서가 시작하기 전에 시작했을 수는 없습니다",
    ),
    Message("ui-nothing-runs", "No time is running", "진행 중인 시간이 없습니다"),
    Message("ui-done-undo", "{what} · {key} takes it back", "{what} · {key}로 되돌림"),
    Message("ui-large-remaining", "Large: time left", "큰 글씨: 남은 시간"),
    Message("ui-large-elapsed", "Large: time elapsed", "큰 글씨: 지난 시간"),
    Message("ui-large-clock", "Large: the clock", "큰 글씨: 시계"),
    Message("ui-undone", "Taken back: {what}", "되돌림: {what}"),
    Message("ui-nothing-undone", "Nothing to take back", "되돌릴 것이 없습니다"),
    Message(
        "ui-media-unknown",
        "“{name}” can't be played here: its format is not known. MP4 with H.264 and AAC plays "
        "everywhere",
        "“{name}”을(를) 재생할 수 없습니다. 모르는 형식입니다. H.264와 AAC로 된 MP4는 어디서나 "
        "재생됩니다",
    ),
    Message(
        "ui-media-unreadable",
        "“{name}” can't be played: its file can't be read",
        "“{name}”을(를) 재생할 수 없습니다. 파일을 읽을 수 없습니다",
    ),
    Message(
        "ui-media-broken",
        "The part of Qt that plays videos can't be loaded: {reason}",
        "동영상을 재생하는 Qt 부분을 불러올 수 없습니다: {reason}",
    ),
    Message(
        "ui-media-no-player",
        "This system has no player for “{name}”",
        "“{name}”을(를) 열 프로그램이 없습니다",
    ),
    Message("ui-volume", "Volume {percent} %", "음량 {percent}%"),
    Message("ui-muted", "Sound off", "소리 꺼짐"),
    Message("ui-sound-none", "There is no output for sound here", "소리를 낼 장치가 없습니다"),
    Message("ui-sound-own", "Sound: the system's own output", "소리: 시스템 기본 장치"),
    Message("ui-sound-to", "Sound: {output}", "소리: {output}"),
    Message(
        "ui-sound-lost",
        "The sound output “{output}” is gone; the system's own is used",
        "“{output}” 소리 장치가 사라졌습니다. 시스템 기본 장치를 씁니다",
    ),
    Message(
        "ui-projector-gone",
        "Projector gone. Waiting for it.",
        "프로젝터가 사라졌습니다. 다시 연결되기를 기다립니다.",
    ),
    Message(
        "ui-not-in-place",
        "The slides are not on “{display}”. {key} swaps the displays.",
        "슬라이드가 “{display}”에 나오지 않았습니다. {key}를 누르면 화면이 바뀝니다.",
    ),
    Message("ui-rehearsal", "Rehearsal", "리허설"),
    Message("ui-printed", "Sent to the printer, pages: {n}", "인쇄를 보냈습니다, {n}쪽"),
    Message("ui-not-printed", "The printer can't be used", "프린터를 쓸 수 없습니다"),
    Message("ui-report", "The last show", "지난 발표"),
    Message("ui-report-save", "Save as…", "저장…"),
    Message("ui-report-saved", "Wrote “{path}”", "“{path}”에 저장했습니다"),
    Message(
        "ui-copied",
        "Copied the slide as a picture, {width} × {height}",
        "슬라이드를 그림으로 복사했습니다, {width} × {height}",
    ),
    Message(
        "ui-hidden",
        "Hidden: {key} brings the slides back",
        "슬라이드 숨김: {key}를 누르면 다시 나옵니다",
    ),
    Message("ui-start-title", "Present", "발표"),
    Message("ui-start", "Start", "시작"),
    Message("ui-swap", "Swap", "서로 바꾸기"),
    Message("ui-identify", "Identify", "화면 확인"),
    Message("ui-seat-slides", "Slides", "슬라이드"),
    Message("ui-seat-notes", "Notes", "메모"),
    Message(
        "ui-seats-two",
        "Slides on “{audience}”, notes on “{presenter}”.",
        "슬라이드는 “{audience}”, 메모는 “{presenter}” 화면에 나옵니다.",
    ),
    Message(
        "ui-seats-one",
        "There is one display: slides fill it, and notes are shown nowhere. {rehearse} rehearses"
        " with notes, {windows} presents in windows.",
        "화면이 하나라서 슬라이드만 전체 화면으로 나오고 메모는 나오지 않습니다."
        " {rehearse}는 메모와 함께 리허설, {windows}는 창으로 발표합니다.",
    ),
    Message(
        "ui-seats-mirrored",
        "The displays show the same picture, so notes are shown nowhere. To have them on this one,"
        " let the system extend the desktop.",
        "두 화면이 같은 그림을 보여 주므로 메모는 나오지 않습니다."
        " 이 화면에서 메모를 보려면 시스템 설정에서 화면 ‘확장’을 고르세요.",
    ),
    Message("ui-checks", "Before you start", "시작하기 전에"),
    Message("ui-checks-none", "Nothing to mend", "고칠 것이 없습니다"),
    Message("ui-checks-errors", "Errors: {errors}", "오류 {errors}"),
    Message("ui-checks-warnings", "Warnings: {warnings}", "경고 {warnings}"),
    Message(
        "ui-checks-both",
        "Errors: {errors} · warnings: {warnings}",
        "오류 {errors} · 경고 {warnings}",
    ),
    Message("ui-awake-reason", "Slides are being presented", "발표하는 중"),
    Message(
        "ui-not-awake",
        "The system may turn the display off: set its screen saver and energy saving aside.",
        "시스템이 화면을 끌 수 있습니다. 화면 보호기와 절전을 꺼 두세요.",
    ),
    Message(
        "ui-interrupted",
        "A show of this deck was interrupted at {time}",
        "이 발표는 {time}에 중단되었습니다",
    ),
    Message("ui-resume", "Go on with it", "이어 하기"),
    Message("ui-resume-key", "{key} goes on with it", "{key}로 이어 하기"),
    Message("ui-nothing-interrupted", "No show was interrupted", "중단된 발표가 없습니다"),
    Message(
        "ui-not-kept",
        "The show goes on but is not being recorded: {reason}",
        "발표는 계속되지만 기록되지 않습니다: {reason}",
    ),
    Message(
        "ui-slept",
        "The computer slept for {n} min, which count · {key} takes them out",
        "컴퓨터가 {n}분 동안 잠들었고 그 시간도 셉니다 · {key}로 뺄 수 있습니다",
    ),
    Message(
        "ui-no-start",
        "Nothing says when the evening begins; write “start: 19:00” in event.yaml",
        "시작 시각이 없습니다. event.yaml에 “start: 19:00”처럼 쓰세요",
    ),
    Message("ui-has-begun", "The evening has begun already", "이미 시작했습니다"),
    Message("ui-never-slept", "There is no sleep to take out", "뺄 잠든 시간이 없습니다"),
    Message(
        "ui-bug",
        "Something went wrong inside Recap Deck; the show goes on",
        "Recap Deck 안에서 문제가 생겼습니다. 발표는 계속됩니다",
    ),
)

_AGENDA = (
    Message("ui-agenda-planned", "Planned", "계획"),
    Message("ui-agenda-times", "Now expected", "실제 · 예상"),
    Message("ui-agenda-tonight", "Tonight", "오늘"),
    Message("ui-agenda-new", "new", "새로"),
    Message("ui-agenda-item", "Item", "순서"),
    Message("ui-agenda-length", "Length", "길이"),
    Message("ui-agenda-title", "Recap Deck: agenda", "Recap Deck: 진행표"),
    Message("ui-agenda-empty", "This deck has no agenda", "이 덱에는 진행표가 없습니다"),
    Message("ui-minutes-changed", "{planned} → {minutes} min", "{planned} → {minutes}분"),
    Message("ui-least", "min {minutes}", "최소 {minutes}분"),
    Message("ui-left-out", "left out", "뺐음"),
    Message("ui-longer", "{n} min longer", "{n}분 더 걸림"),
    Message("ui-shorter", "{n} min shorter", "{n}분 덜 걸림"),
    Message("ui-later", "{n} min later", "{n}분 미뤄짐"),
    Message("ui-earlier", "{n} min earlier", "{n}분 당겨짐"),
    Message("ui-hours", "{hours}:{minutes} h", "총 {hours}:{minutes}"),
    Message("ui-offers", "What helps", "만회할 방법"),
    Message("ui-in-time", "In time", "제시간"),
    Message("ui-in-time-hint", "Nothing has to be made up for", "만회할 것이 없습니다"),
    Message(
        "ui-draft-hint",
        "Only these lines change. Everything else in the file stays as it is.",
        "이 줄만 바뀝니다. 나머지는 그대로 둡니다.",
    ),
    Message("ui-planning", "Before the show", "발표 전"),
    Message(
        "ui-planning-hint",
        "Changes hold from now on, and can be taken back. They go into event.yaml only when you"
        " write them.",
        "바꾸면 바로 적용되고 되돌릴 수 있습니다. event.yaml에는 쓰라고 할 때만 씁니다.",
    ),
    Message("ui-earlier-button", "Earlier", "앞으로"),
    Message("ui-later-button", "Later", "뒤로"),
    Message("ui-start-button", "Start…", "시작…"),
    Message("ui-title-button", "Name…", "이름…"),
    Message("ui-insert-button", "+ Item", "+ 순서"),
    Message("ui-insert-break-button", "+ Break", "+ 휴식"),
    Message("ui-skip-button", "Leave out", "빼기"),
    Message("ui-restore-button", "Put back", "다시 넣기"),
    Message("ui-undo-button", "Take back", "되돌리기"),
    Message("ui-draft-button", "Write…", "쓰기…"),
    Message("ui-write-button", "Write", "쓰기"),
    Message("ui-cancel-button", "Don't write", "쓰지 않기"),
    Message("ui-changes", "Changes: {count}", "변경 {count}가지"),
    Message("ui-no-changes", "No changes", "변경 없음"),
    Message("ui-draft", "What changes in {file}", "{file}에서 바뀌는 줄"),
    Message("ui-written", "{file} is written", "{file}에 썼습니다"),
    Message(
        "ui-nothing-to-write", "{file} says all of this already", "{file}에 이미 있는 그대로입니다"
    ),
    Message("ui-new-item", "New item", "새 순서"),
    Message("ui-new-break", "Break", "휴식"),
    Message("ui-not-here", "That can't be done to this item", "이 순서에는 할 수 없습니다"),
    Message(
        "ui-bad-time",
        "“{text}” is no time; write 20:10",
        "“{text}”은(는) 시각이 아닙니다. 20:10처럼 쓰세요",
    ),
    Message(
        "ui-start-hint",
        "Type when it begins; nothing lets it follow the item before",
        "시작 시각을 쓰세요. 비우면 앞 순서에 이어서 시작합니다",
    ),
    Message(
        "ui-agenda-hint",
        "↑ ↓ choose · drag a row to move it · double-click a time to set it",
        "↑ ↓ 고르기 · 행을 끌어 옮기기 · 시각을 두 번 눌러 정하기",
    ),
    Message("ui-starts-at", "not before {time}", "{time} 이후"),
    Message(
        "ui-late-notice", "Now {ends} · {key}: what helps", "이대로면 {ends} · {key}: 만회할 방법"
    ),
    Message("ui-late-bare", "Now {ends}", "이대로면 {ends}"),
    Message("ui-helps", "{key}: what helps", "{key}: 만회할 방법"),
    Message(
        "event-none",
        "There is no event.yaml to write into; only an event's folder has one",
        "써 넣을 event.yaml이 없습니다. 행사 폴더에만 있습니다",
    ),
    Message(
        "event-changed",
        "Nothing is written: event.yaml changed on disk since it was read. Reload, then ask again",
        "쓰지 않았습니다: 읽은 뒤에 event.yaml이 바뀌었습니다. 다시 읽은 뒤 한 번 더 하세요",
    ),
    Message(
        "event-edit-braces",
        "Can't change line {line} of event.yaml: it is written in brackets. Give each key a line of"
        " its own first",
        "event.yaml {line}행은 괄호로 쓰여 있어 바꿀 수 없습니다. 먼저 값마다 한 줄씩 쓰세요",
    ),
    Message(
        "event-edit-several",
        "Can't change line {line} of event.yaml: its value is longer than the line. Change it by"
        " hand",
        "event.yaml {line}행은 값이 여러 줄이라 바꿀 수 없습니다. 직접 고치세요",
    ),
    Message(
        "event-edit-unreadable",
        "Can't change the agenda: line {line} of event.yaml can't be read. Mend it first",
        "event.yaml {line}행을 읽을 수 없어 진행표를 바꿀 수 없습니다. 먼저 그 줄을 고치세요",
    ),
    Message(
        "event-edit-unsafe",
        "Can't change event.yaml about line {line} and keep the rest as it is. Change it by hand",
        "나머지를 그대로 두고 event.yaml {line}행 부근을 바꿀 수 없습니다. 직접 고치세요",
    ),
)

_SHOW = (
    Message("pace-behind", "slides {n} min behind", "슬라이드 {n}분 늦음"),
    Message("pace-ahead", "slides {n} min ahead", "슬라이드 {n}분 빠름"),
    Message("pace-even", "slides in step", "슬라이드 제 속도"),
    Message("offer-cut-break", "Cut {title} to {n} min", "{title} {n}분으로 줄이기"),
    Message("offer-shorten", "Shorten the rest by {n} min in all", "남은 순서를 모두 {n}분 줄이기"),
    Message("offer-drop", "Leave out {title}", "{title} 빼기"),
    Message("offer-end-later", "Keep everything and end later", "그대로 두고 늦게 끝내기"),
    Message("change-more", "{title}: {n} min more", "{title}: {n}분 더"),
    Message("change-less", "{title}: {n} min less", "{title}: {n}분 덜"),
    Message("change-skipped", "{title}: left out", "{title}: 빼기"),
    Message("change-restored", "{title}: put back", "{title}: 다시 넣기"),
    Message("change-fixed", "{title}: begins at {time}", "{title}: {time}에 시작"),
    Message("change-unfixed", "{title}: follows the item before", "{title}: 앞 순서에 이어서 시작"),
    Message("change-titled", "{title}: renamed", "{title}: 이름 바꾸기"),
    Message("change-moved", "{title}: moved", "{title}: 옮기기"),
    Message("change-inserted", "{title}: put in", "{title}: 넣기"),
    Message("change-reset", "{title}: timer reset", "{title}: 타이머 초기화"),
    Message(
        "change-began-earlier",
        "{title}: began {n} min earlier",
        "{title}: {n}분 일찍 시작한 것으로",
    ),
    Message(
        "change-began-later", "{title}: began {n} min later", "{title}: {n}분 늦게 시작한 것으로"
    ),
    Message(
        "change-sleep", "{title}: {n} min of sleep taken out", "{title}: 잠든 {n}분을 시간에서 빼기"
    ),
    Message("change-drawn", "the pen on “{title}”", "“{title}”에 그린 것"),
    Message("change-cleared", "clearing “{title}”", "“{title}”에서 지운 것"),
    Message("change-shorten", "{n} min shorter in all", "모두 {n}분 짧게"),
    Message(
        "resumed-min",
        "The show was away for {n} min; the timers counted them",
        "발표가 {n}분 멈췄습니다. 타이머는 그 시간도 셌습니다",
    ),
    Message(
        "resumed-s",
        "The show was away for {n} s; the timers counted them",
        "발표가 {n}초 멈췄습니다. 타이머는 그 시간도 셌습니다",
    ),
    Message(
        "resumed-by-wall-min",
        "The computer was started anew; by its clock {n} min passed, and the timers counted them",
        "컴퓨터가 다시 켜졌습니다. 시계로 {n}분이 지났고 타이머는 그 시간도 셌습니다",
    ),
    Message(
        "resumed-by-wall-s",
        "The computer was started anew; by its clock {n} s passed, and the timers counted them",
        "컴퓨터가 다시 켜졌습니다. 시계로 {n}초가 지났고 타이머는 그 시간도 셌습니다",
    ),
    Message(
        "journal-missing",
        "There is no record of a show of “{path}”: present it first",
        "“{path}” 발표 기록이 없습니다. 먼저 발표하세요",
    ),
    Message(
        "preflight-no-start",
        "The event has no start, so nobody can say how late the evening is",
        "행사에 시작 시각이 없어 얼마나 늦는지 알 수 없습니다",
    ),
    Message(
        "preflight-no-minutes",
        "“{name}” has no minutes, so nothing after it has a planned time",
        "“{name}”에 시간(분)이 없어 그 뒤의 순서에 계획 시각이 없습니다",
    ),
    Message(
        "preflight-break",
        "“{name}” has {minutes} min, but may not be shorter than {least}",
        "“{name}”은(는) {minutes}분인데, 줄일 수 있는 한도가 {least}분입니다",
    ),
    Message(
        "preflight-questions",
        "“{name}” has {minutes} min, and {asked} of them are for questions",
        "“{name}” {minutes}분 가운데 질문 시간이 {asked}분입니다",
    ),
    Message(
        "preflight-slides",
        "The slides of “{name}” ask for {asked} min, and it has {minutes}",
        "“{name}”의 슬라이드는 모두 {asked}분인데, 계획은 {minutes}분입니다",
    ),
    Message(
        "preflight-gap",
        "Between “{name}” and “{later}” {gap} min are not planned",
        "“{name}”과(와) “{later}” 사이 {gap}분이 비어 있습니다",
    ),
    Message(
        "preflight-font",
        "“{wanted}” is not installed; “{used}” stands in for it",
        "“{wanted}” 글꼴이 없어 “{used}”(으)로 나옵니다",
    ),
    Message("report-title", "The evening", "행사"),
    Message(
        "report-items",
        "Item | Planned | Began | Ended | Planned length | Took | Difference",
        "순서 | 계획 | 시작 | 끝 | 계획 시간 | 걸린 시간 | 차이",
    ),
    Message(
        "report-slides",
        "Slide | Title | Planned | Shown | Difference",
        "슬라이드 | 제목 | 계획 | 보여 준 시간 | 차이",
    ),
    Message("report-others", "Other slides", "그 밖의 슬라이드"),
    Message("change-several", "{title} changes", "변경 {title}가지"),
)

_KEYS = (
    Message(
        "shortcut-clash",
        "{key} is “{owner}”. Press it again to take it from there, or press another key",
        "{key}는 “{owner}”의 키입니다. 한 번 더 누르면 여기로 옮기고, 다른 키를 눌러도 됩니다",
    ),
    Message(
        "rebind-waits",
        "Press the new key for “{title}”; Esc leaves it as it is",
        "“{title}”에 쓸 키를 누르세요. Esc를 누르면 그대로 둡니다",
    ),
    Message("rebind-set", "{title}: {key}", "{title}: {key}"),
    Message(
        "rebind-taken",
        "{title}: {key}, which “{owner}” had",
        "{title}: {key}. “{owner}”에서 옮겼습니다",
    ),
    Message(
        "rebind-taken-last",
        "{title}: {key}. “{owner}” has no key any more",
        "{title}: {key}. “{owner}”에는 이제 키가 없습니다",
    ),
    Message(
        "rebind-removed", "{key} isn't “{title}” any more", "{key}는 이제 “{title}”의 키가 아닙니다"
    ),
    Message("rebind-restored", "{title}: the usual keys", "{title}: 기본 키"),
    Message(
        "rebind-restored-all", "All commands have their usual keys", "모든 명령이 기본 키를 씁니다"
    ),
    Message("rebind-undone", "Taken back", "되돌렸습니다"),
    Message(
        "shortcut-stored-clash",
        "In your keys, “{owner}” and “{title}” both have {key}; both keep their usual keys",
        "저장된 단축키에서 “{owner}”, “{title}”의 키가 모두 {key}입니다. 둘 다 기본 키를 씁니다",
    ),
    Message(
        "shortcut-stored",
        "In your keys, “{title}” can't have {key}; it keeps its usual keys",
        "저장된 단축키에서 “{title}”에 {key}를 쓸 수 없습니다. 기본 키를 씁니다",
    ),
    Message(
        "shortcut-writes",
        "{key} writes text, and “{title}” works while text is typed too: "
        "take a key with Ctrl or Alt, or a function key",
        "{key}는 글자를 쓰는 키인데 “{title}”은(는) 글을 쓰는 동안에도 쓰입니다. "
        "Ctrl이나 Alt를 함께 누르거나 기능 키를 고르세요",
    ),
    Message(
        "shortcut-kept-esc",
        "Esc always leads out of something; take another key",
        "Esc는 언제나 빠져나오는 키입니다. 다른 키를 고르세요",
    ),
    Message(
        "shortcut-kept-tab",
        "Tab moves between the controls; take another key",
        "Tab은 조작할 곳을 옮기는 키입니다. 다른 키를 고르세요",
    ),
    Message(
        "shortcut-kept-digit",
        "Digits and Enter go to a slide; take another key",
        "숫자와 Enter는 슬라이드로 가는 키입니다. 다른 키를 고르세요",
    ),
    Message(
        "shortcut-kept-system",
        "The system closes windows with {key}; take another key",
        "{key}는 시스템이 창을 닫는 키입니다. 다른 키를 고르세요",
    ),
)

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
        *_SHOW,
        *_AGENDA,
        *_EXPORT,
        *_KEYS,
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
