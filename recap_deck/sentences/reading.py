"""Files, and what is written in them beside Markdown."""

from __future__ import annotations

from recap_deck.sentences.message import Message

FILES = (
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

SOURCE = (
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
        "value-slides-file",
        "“{name}” can't be “{value}”; it takes a Markdown file, as other.md or other.md#2,5-7",
        "“{name}”은(는) “{value}”일 수 없습니다. other.md나 other.md#2,5-7처럼 쓰세요",
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
        "이 주석의 “{name}”은(는) 쓸 수 있는 값이 아니어서 주석을 메모로 봅니다",
    ),
    Message(
        "comment-near",
        "There is no directive “{name}” (did you mean “{near}”?); the comment is a note",
        "“{name}” 지시어는 없습니다(“{near}”인가요?). 주석을 메모로 봅니다",
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
    Message(
        "include-circle",
        "“{path}” includes itself, perhaps by way of another file; it can't stand here",
        "“{path}”이(가) 직접 또는 다른 파일을 거쳐 자기 자신을 포함하므로 여기에 넣을 수 없습니다",
    ),
    Message(
        "include-many",
        "“{path}” isn't included: a session may include {limit} files, 8 deep, with 20,000 slides",
        "“{path}”을(를) 넣지 않습니다. 세션마다 파일 {limit}개, 8단계, 20,000장까지입니다",
    ),
    Message(
        "include-range",
        "“{path}” has {count} slides; there is no slide {number}",
        "“{path}”에는 슬라이드가 {count}장 있습니다. {number}번 슬라이드는 없습니다",
    ),
    Message(
        "later-construct",
        "Of “{name}” only fragments and sizes are read",
        "“{name}”에서는 fragment와 크기만 읽습니다",
    ),
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
