"""Work on slides: its names for undo, and why something can't be done."""

from __future__ import annotations

from recap_deck.sentences.message import Message

SLIDE_EDITS = (
    Message("edit-move-slide", "Move slide", "슬라이드 옮기기"),
    Message("edit-move-slides", "Move slides", "슬라이드 여러 장 옮기기"),
    Message("edit-delete-slide", "Delete slide", "슬라이드 지우기"),
    Message("edit-delete-slides", "Delete slides", "슬라이드 여러 장 지우기"),
    Message("edit-duplicate-slide", "Duplicate slide", "슬라이드 복제"),
    Message("edit-duplicate-slides", "Duplicate slides", "슬라이드 여러 장 복제"),
    Message("edit-paste-slide", "Paste slide", "슬라이드 붙여넣기"),
    Message("edit-paste-slides", "Paste slides", "슬라이드 여러 장 붙여넣기"),
    Message("edit-new-slide", "New slide", "새 슬라이드"),
    Message("edit-hide-slide", "Hide slide", "슬라이드 숨기기"),
    Message("edit-hide-slides", "Hide slides", "슬라이드 여러 장 숨기기"),
    Message("edit-show-slide", "Show slide", "슬라이드 보이기"),
    Message("edit-show-slides", "Show slides", "슬라이드 여러 장 보이기"),
    Message("edit-move-session", "Move in the agenda", "진행표에서 옮기기"),
    Message("edit-new-session", "New session", "새 세션"),
    Message("edit-rename-session", "Rename session", "세션 이름 바꾸기"),
    Message(
        "slides-unsafe",
        "“{path}”, line {line}: this can't be done without changing other slides; "
        "something there may not be closed",
        "“{path}” {line}행: 다른 슬라이드를 바꾸지 않고는 할 수 없습니다. 닫히지 않은 부분이 "
        "있는지 확인하세요",
    ),
    Message(
        "slides-notes-plain",
        "“{path}” is raw notes, which have no directives; import them as an event first",
        "“{path}”는 지시어를 쓸 수 없는 메모입니다. 먼저 이벤트로 가져오세요",
    ),
    Message(
        "slides-included",
        "This slide is written in “{path}”, which “{name}” includes; change it there",
        "이 슬라이드는 “{name}”이(가) 포함하는 “{path}”에 있습니다. 거기에서 고치세요",
    ),
    Message(
        "ui-slides-follow",
        "{name}: the slide has the {keys} of its new place now",
        "{name}: 슬라이드가 새 자리의 {keys}을(를) 따릅니다",
    ),
    Message("ui-slides-new", "New slide", "새 슬라이드"),
    Message("ui-session-new", "New session", "새 세션"),
    Message("ui-slide-hidden", "hidden", "숨김"),
    Message("ui-slide-cut", "Cut; paste it where it is to go", "잘라냈습니다. 놓을 곳에 붙이세요"),
    Message("ui-slides-nothing", "There is no slide to paste", "붙여넣을 슬라이드가 없습니다"),
    Message(
        "ui-slides-folded",
        "The slide is folded away; unfold its session first",
        "접힌 세션의 슬라이드입니다. 먼저 세션을 펴세요",
    ),
    Message("ui-slides-card", "This is made from the agenda", "진행표에서 만들어진 슬라이드입니다"),
    Message("ui-menu-slides", "Slides and sessions", "슬라이드와 세션"),
    Message("ui-move-to", "Move to", "다른 세션으로"),
    Message("ui-session-name", "Name of the session", "세션 이름"),
    Message("ui-slides-drag", "{count} slides", "슬라이드 {count}장"),
    Message("ui-undid", "Undone: {name}", "되돌림: {name}"),
    Message("ui-redid", "Done again: {name}", "다시 함: {name}"),
)
