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
    Message("fix-choose", "Choose a file…", "파일 고르기…"),
    Message("fix-copy", "Copy it into the deck", "덱 안으로 복사"),
)
