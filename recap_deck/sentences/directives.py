"""What each directive, command and layout is good for: in the manual, completion and hovers."""

from __future__ import annotations

from recap_deck.sentences.message import Message

DIRECTIVE_ROWS = (
    Message(
        "directive-theme",
        "Theme: a built-in one, or a folder",
        "테마: 기본 테마 이름이나 테마 폴더",
    ),
    Message(
        "directive-size",
        "Proportion, 16:9, or pixels, 1280x720",
        "슬라이드 비율(16:9)이나 픽셀 크기(1280x720)",
    ),
    Message(
        "directive-headingDivider",
        "Heading levels that begin a slide",
        "새 슬라이드를 시작하는 제목 수준",
    ),
    Message(
        "directive-split",
        "`headings`: every heading begins a slide",
        "`headings`: 제목마다 새 슬라이드를 시작합니다",
    ),
    Message("directive-lang", "Language of the text, as `ko`", "글의 언어, 예: `ko`"),
    Message(
        "directive-breaks",
        "Whether a line break is one on the slide",
        "줄을 바꾼 곳에서 슬라이드도 줄을 바꿀지",
    ),
    Message(
        "directive-steps",
        "`markers`: `*` and `1)` lists come step by step",
        "`markers`: `*`와 `1)` 목록이 한 항목씩 나타납니다",
    ),
    Message(
        "directive-incremental",
        "Whether lists come step by step",
        "목록이 한 항목씩 나타날지",
    ),
    Message(
        "directive-math",
        "Accepted for Marp's sake; there is one way",
        "Marp과 맞추려고 받는 값. 방식은 하나뿐입니다",
    ),
    Message("directive-title", "The session's title", "세션의 제목"),
    Message("directive-subtitle", "A second line under the title", "제목 아래에 두는 둘째 줄"),
    Message("directive-date", "When the talk is given", "발표하는 날"),
    Message("directive-author", "Who speaks", "발표자"),
    Message("directive-speaker", "Who speaks", "발표자"),
    Message("directive-speakers", "Who speaks", "발표자"),
    Message(
        "directive-minutes",
        "Planned time of the session or slide",
        "세션이나 슬라이드에 잡은 시간",
    ),
    Message("directive-questions", "How much of it is for questions", "그 가운데 질문을 받을 시간"),
    Message("directive-code", "The session's code, as DAT202", "세션 코드, 예: DAT202"),
    Message("directive-style", "Theme tokens with other values", "테마의 토큰에 줄 다른 값"),
    Message(
        "directive-dialect",
        "The Markdown dialect it is written in",
        "파일에 쓴 마크다운 방언",
    ),
    Message("directive-marp", "`true`: read it as Marp does", "`true`: Marp처럼 읽습니다"),
    Message(
        "directive-paginate",
        "Show the number: true, false, hold, skip",
        "번호 표시: true 보임, false 숨김, hold 그대로, skip 세지 않음",
    ),
    Message("directive-header", "Text at the top of each slide", "슬라이드마다 위에 두는 글"),
    Message("directive-footer", "Text at the foot of each slide", "슬라이드마다 아래에 두는 글"),
    Message("directive-class", "Variants of the theme, as `lead`", "테마의 변형, 예: `lead`"),
    Message("directive-color", "Colour of the text", "글자 색"),
    Message("directive-backgroundColor", "Colour behind the text", "글 뒤의 배경색"),
    Message("directive-backgroundImage", "Picture behind the text", "글 뒤의 배경 그림"),
    Message("directive-backgroundPosition", "Where that picture stands", "배경 그림의 자리"),
    Message("directive-backgroundRepeat", "Whether it is repeated", "배경 그림을 되풀이할지"),
    Message(
        "directive-backgroundSize",
        "cover, contain or a size",
        "배경 그림의 크기: cover, contain 또는 길이",
    ),
    Message("directive-transition", "How the next slide comes", "다음 슬라이드로 넘어가는 효과"),
    Message(
        "directive-advance",
        "Turn by itself while people come or rest",
        "입장이나 쉬는 시간에 저절로 넘어가는 간격",
    ),
    Message("directive-layout", "The arrangement of the slide", "슬라이드의 배치"),
    Message("directive-hide", "Never shown", "보여 주지 않는 슬라이드"),
    Message("directive-backup", "After the end, not counted", "끝난 뒤에 두고 번호를 세지 않음"),
    Message(
        "directive-fit",
        "Too much text: auto, shrink, continue or off",
        "글이 넘칠 때: auto, shrink(줄임), continue(이어짐), off",
    ),
    Message("directive-id", "The slide's name in links", "링크에서 부르는 슬라이드 이름"),
    Message(
        "directive-image",
        "The picture of an image layout; behind the text in others",
        "이미지 레이아웃의 그림. 다른 레이아웃에서는 글 뒤에 놓임",
    ),
    Message(
        "directive-include",
        "Another file's slides in place of this one",
        "이 슬라이드 대신 넣는 다른 파일의 슬라이드",
    ),
)

COMMAND_ROWS = (
    Message(
        "command-pause",
        "What follows comes with the next step",
        "이 다음은 한 단계 뒤에 나타납니다",
    ),
    Message(
        "command-fit",
        "This heading is as wide as the slide",
        "이 제목을 슬라이드 너비에 맞춥니다",
    ),
    Message("command-column_layout", "Columns with these weights", "이 비율로 단을 나눕니다"),
    Message("command-column", "What follows stands in this column", "이 다음은 이 단에 놓입니다"),
    Message(
        "command-reset_layout",
        "What follows stands below the columns",
        "이 다음은 단 아래에 놓입니다",
    ),
    Message("command-new_line", "An empty line", "빈 줄 하나"),
    Message("command-new_lines", "Empty lines", "빈 줄 여러 개"),
    Message("command-newline", "An empty line", "빈 줄 하나"),
    Message("command-newlines", "Empty lines", "빈 줄 여러 개"),
    Message(
        "command-jump_to_middle",
        "What follows begins half-way down",
        "이 다음은 슬라이드 가운데 높이에서 시작합니다",
    ),
    Message("command-alignment", "Where the lines below stand", "아래 줄들의 정렬"),
    Message("command-font_size", "Text size, 1 to 7", "글자 크기, 1에서 7까지"),
    Message(
        "command-incremental",
        "Lists below come step by step",
        "아래 목록이 한 항목씩 나타납니다",
    ),
    Message("command-incremental_lists", "As `incremental`", "`incremental`과 같습니다"),
    Message("command-list_item_newlines", "Lines between items", "항목 사이의 줄 수"),
    Message("command-end_slide", "The slide ends here", "슬라이드가 여기서 끝납니다"),
    Message("command-skip_slide", "The slide is never shown", "이 슬라이드를 보여 주지 않습니다"),
    Message("command-no_footer", "The slide has no footer", "이 슬라이드에는 바닥글이 없습니다"),
    Message("command-include", "Another file's slides", "다른 파일의 슬라이드"),
)

LAYOUT_ROWS = (
    Message("layout-cover", "The opening of an evening or a talk", "행사나 발표를 여는 표지"),
    Message(
        "layout-session",
        "A session's own cover, with number, speakers and times",
        "번호, 발표자, 시간이 있는 세션의 표지",
    ),
    Message("layout-section", "The beginning of a part of a talk", "발표 한 부분의 시작"),
    Message("layout-title-body", "Everything else", "그 밖의 모든 슬라이드"),
    Message("layout-two-columns", "Two things beside each other", "나란히 놓은 두 가지"),
    Message("layout-three-columns", "Three things beside each other", "나란히 놓은 세 가지"),
    Message(
        "layout-comparison",
        "Two things on panels, to be compared",
        "판 위에 놓고 견주는 두 가지",
    ),
    Message("layout-image-left", "A picture beside text", "왼쪽에 그림, 오른쪽에 글"),
    Message("layout-image-right", "Text beside a picture", "왼쪽에 글, 오른쪽에 그림"),
    Message(
        "layout-image-full",
        "A picture over the whole slide, its title on it",
        "슬라이드를 채운 그림과 그 위의 제목",
    ),
    Message("layout-quote", "Somebody's words", "누군가의 말"),
    Message("layout-statement", "One sentence, large", "크게 쓴 한 문장"),
    Message(
        "layout-big-number",
        "One figure, very large, and what it says",
        "아주 큰 숫자 하나와 그 뜻",
    ),
    Message("layout-code", "A listing", "코드"),
    Message("layout-table", "A table", "표"),
    Message(
        "layout-speaker",
        "Who speaks, with photo or initial",
        "사진이나 머리글자와 함께 발표자 소개",
    ),
    Message(
        "layout-agenda",
        "The plan of the evening, made from `event.yaml`",
        "`event.yaml`에서 만든 행사 일정",
    ),
    Message(
        "layout-countdown",
        "The time until the evening begins, large",
        "시작까지 남은 시간을 크게",
    ),
    Message(
        "layout-next-up",
        "Who is next, with speakers and time",
        "다음 차례의 발표자와 시간",
    ),
    Message(
        "layout-break",
        "A break, how long it is and what comes after it",
        "쉬는 시간, 그 길이와 다음 차례",
    ),
    Message("layout-questions", "Room for questions", "질문을 받는 자리"),
    Message("layout-end", "Thanks, and where to go from here", "감사 인사와 그다음 갈 곳"),
    Message("layout-blank", "No title line, no footer", "제목 줄도 바닥글도 없음"),
)
