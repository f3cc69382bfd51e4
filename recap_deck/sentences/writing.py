"""What is said to somebody who writes: hovers, fixes, spelling, pictures."""

from __future__ import annotations

from recap_deck.sentences.message import Message

HOVER_ROWS = (
    Message("reach-session", "For the whole session", "세션 전체에"),
    Message(
        "reach-following",
        "For this slide and those after it; with “_” in front, this one only",
        "이 슬라이드부터. 앞에 “_”를 붙이면 이 슬라이드에만",
    ),
    Message("reach-one", "For this slide only", "이 슬라이드에만"),
    Message(
        "reach-either",
        "At the top of the file for the session, elsewhere for one slide",
        "파일 맨 위에서는 세션에, 다른 곳에서는 그 슬라이드에",
    ),
    Message("reach-command", "From this place on", "이 자리부터"),
    Message("hover-values", "Values: {values}", "값: {values}"),
    Message("hover-pixels", "{width} × {height} pixels", "{width} × {height} 픽셀"),
)

FIX_ROWS = (
    Message("fix-write", "Write “{new}”", "“{new}”(으)로 고치기"),
    Message("fix-close", "Close it with “{new}”", "“{new}”(으)로 닫기"),
    Message("fix-drop", "Remove “{old}”", "“{old}” 지우기"),
    Message("fix-add", "Add “{new}”", "“{new}” 넣기"),
    Message("fix-nest", "Nest it", "하위 항목으로 하기"),
    Message("fix-list", "Make it a list", "목록으로 하기"),
    Message("fix-choose", "Choose a file…", "파일 고르기…"),
    Message("fix-copy", "Copy it into the deck", "덱 안으로 복사"),
)

ASSIST_ROWS = (
    Message("ui-completion", "Words that fit here", "여기에 쓸 수 있는 말"),
    Message("ui-fix", "Fix", "고치기"),
    Message("ui-problem-go", "Go to its line", "그 줄로 가기"),
    Message("ui-problem-copy", "Copy the sentence", "문장 복사"),
    Message("undo-fix", "Fix a problem", "문제 고치기"),
    Message("ui-fix-none", "There is no quick fix here", "여기에는 바로 고칠 것이 없습니다"),
    Message("ui-choose-picture", "Choose a picture", "그림 고르기"),
    Message("ui-pictures", "Pictures and videos", "그림과 동영상"),
    Message("ui-word-unknown", "No dictionary has “{word}”", "사전에 없는 말입니다: “{word}”"),
    Message("ui-word-add", "Take “{word}” to be right", "“{word}”을(를) 맞는 말로 기억"),
    Message(
        "ui-word-add-event",
        "Add “{word}” to the event's words",
        "“{word}”을(를) 행사의 낱말에 추가",
    ),
    Message("undo-word", "Add a word", "낱말 추가"),
    Message("ui-word-nothing", "Nothing is like it", "비슷한 말이 없습니다"),
    Message("ui-word-looking", "Looking for words like it…", "비슷한 말을 찾는 중…"),
    Message(
        "ui-no-dictionary",
        "There is no spelling dictionary for “{language}” on this computer, so that only English "
        "is checked",
        "이 컴퓨터에 “{language}” 맞춤법 사전이 없어 영어만 검사합니다",
    ),
    Message("ui-spelling-on", "Spelling is checked", "맞춤법을 검사합니다"),
    Message("ui-spelling-off", "Spelling is not checked", "맞춤법을 검사하지 않습니다"),
    Message("ui-picture-kept", "The picture is “{path}” now", "그림을 “{path}”에 두었습니다"),
    Message(
        "ui-picture-remote",
        "Pictures from the web are not loaded on the slide; save the picture and drop the file",
        "인터넷 그림은 슬라이드에 불러오지 않습니다. 그림을 저장해 파일을 끌어다 놓으세요",
    ),
    Message(
        "ui-unused-none", "Every picture of the deck is used", "덱의 모든 그림을 쓰고 있습니다"
    ),
    Message(
        "ui-unused",
        "No text names these pictures ({count}): {names}",
        "어느 글에서도 쓰지 않는 그림({count}개): {names}",
    ),
    Message("ui-unused-remove", "Move to the trash", "휴지통으로 옮기기"),
    Message("ui-unused-removed", "Moved to the trash: {names}", "휴지통으로 옮겼습니다: {names}"),
    Message(
        "ui-unused-failed",
        "Can't be moved to the trash: {names}",
        "휴지통으로 옮길 수 없습니다: {names}",
    ),
    Message("ui-unused-back", "They are back: {names}", "되돌렸습니다: {names}"),
    Message("ui-hover", "About this word", "이 낱말에 대하여"),
)
