"""Work on slides: its names for undo, and why something can't be done."""

from __future__ import annotations

from recap_deck.sentences.message import Message

SLIDE_EDITS = (
    Message("edit-move-slide", "move slide", "슬라이드 옮기기"),
    Message("edit-move-slides", "move slides", "슬라이드 여러 장 옮기기"),
    Message("edit-delete-slide", "delete slide", "슬라이드 지우기"),
    Message("edit-delete-slides", "delete slides", "슬라이드 여러 장 지우기"),
    Message("edit-duplicate-slide", "duplicate slide", "슬라이드 복제"),
    Message("edit-duplicate-slides", "duplicate slides", "슬라이드 여러 장 복제"),
    Message("edit-paste-slide", "paste slide", "슬라이드 붙여넣기"),
    Message("edit-paste-slides", "paste slides", "슬라이드 여러 장 붙여넣기"),
    Message("edit-new-slide", "new slide", "새 슬라이드"),
    Message("edit-hide-slide", "hide slide", "슬라이드 숨기기"),
    Message("edit-hide-slides", "hide slides", "슬라이드 여러 장 숨기기"),
    Message("edit-show-slide", "show slide", "슬라이드 보이기"),
    Message("edit-show-slides", "show slides", "슬라이드 여러 장 보이기"),
    Message("edit-move-session", "move in the agenda", "진행표에서 옮기기"),
    Message("edit-new-session", "new session", "새 세션"),
    Message("edit-rename-session", "rename session", "세션 이름 바꾸기"),
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
)
