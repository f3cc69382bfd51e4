"""The start screen, new events, and the forms over an event's file."""

from __future__ import annotations

from recap_deck.sentences.message import Message

STARTING = (
    Message("form-title-missing", "A title is needed", "제목이 필요합니다"),
    Message("new-opening", "Opening", "여는 말"),
    Message("new-welcome", "Welcome everybody.", "와 주셔서 고맙습니다."),
    Message("new-slide", "The first point", "첫 번째 이야기"),
    Message(
        "new-slide-one",
        "What is written here is seen at once",
        "여기에 쓰면 바로 슬라이드에 보입니다",
    ),
    Message(
        "new-slide-two",
        "A line of `---` begins the next slide",
        "`---`만 있는 줄부터 다음 슬라이드입니다",
    ),
    Message(
        "new-slide-note",
        "Notes stand in a comment like this one; only the speaker sees them.",
        "메모는 이런 주석에 씁니다. 발표자에게만 보입니다.",
    ),
)
