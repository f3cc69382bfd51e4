"""Markdown and what stands in it."""

from __future__ import annotations

from recap_deck.sentences.message import Message

PARSE = (
    Message(
        "component-dropped",
        "<{name}> is a component of Slidev's, which isn't shown; the text in it is",
        "<{name}>은(는) Slidev 컴포넌트라서 안의 글만 보여 줍니다",
    ),
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
        "list-not-nested",
        "This item is indented too little to be nested and stands beside the one above "
        "(blanks missing: {blanks})",
        "들여쓰기가 모자라 하위 항목이 되지 않고 위 항목과 같은 단계입니다(모자란 빈칸: {blanks})",
    ),
    Message(
        "list-is-code",
        "This list is indented by four or more and so is shown as code",
        "이 목록은 네 칸 이상 들여써서 코드로 보입니다",
    ),
    Message(
        "list-marker-tight",
        "“{marker}” begins no item here and is shown as it is; a blank must stand behind it",
        "여기서 “{marker}”은(는) 목록이 되지 않고 글자 그대로 보입니다. 뒤에 빈칸이 있어야 합니다",
    ),
    Message(
        "list-marker-typed",
        "“{marker}” begins no item of a list and is shown as it is; “-” with a blank does",
        "“{marker}”은(는) 목록이 되지 않고 글자 그대로 보입니다. “-”와 빈칸을 쓰면 목록이 됩니다",
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
