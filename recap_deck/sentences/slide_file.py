"""What stands in the layouts of a file for PowerPoint, for whoever goes on with it."""

from __future__ import annotations

from recap_deck.sentences.message import Message

SLIDE_FILE = (
    Message("layout-name-cover", "Cover", "표지"),
    Message("layout-name-session", "Session cover", "세션 표지"),
    Message("layout-name-section", "Section", "구역"),
    Message("layout-name-title-body", "Title and text", "제목과 본문"),
    Message("layout-name-two-columns", "Two columns", "두 단"),
    Message("layout-name-three-columns", "Three columns", "세 단"),
    Message("layout-name-comparison", "Comparison", "비교"),
    Message("layout-name-image-left", "Picture on the left", "왼쪽 그림"),
    Message("layout-name-image-right", "Picture on the right", "오른쪽 그림"),
    Message("layout-name-image-full", "Picture over the slide", "슬라이드를 채운 그림"),
    Message("layout-name-quote", "Quote", "인용"),
    Message("layout-name-statement", "Statement", "한 문장"),
    Message("layout-name-big-number", "Big number", "큰 숫자"),
    Message("layout-name-code", "Code", "코드"),
    Message("layout-name-table", "Table", "표"),
    Message("layout-name-speaker", "Speaker", "발표자"),
    Message("layout-name-agenda", "Agenda", "일정"),
    Message("layout-name-countdown", "Countdown", "시작까지 남은 시간"),
    Message("layout-name-next-up", "Next up", "다음 차례"),
    Message("layout-name-break", "Break", "쉬는 시간"),
    Message("layout-name-questions", "Questions", "질문"),
    Message("layout-name-end", "End", "끝"),
    Message("layout-name-blank", "Blank", "빈 슬라이드"),
    Message("prompt-title", "Title", "제목"),
    Message("prompt-body", "Text", "본문"),
    Message("prompt-left", "Text on the left", "왼쪽 본문"),
    Message("prompt-right", "Text on the right", "오른쪽 본문"),
    Message("prompt-picture", "Picture", "그림"),
    Message("prompt-qr", "QR code", "QR 코드"),
    Message("prompt-second", "Second level", "둘째 수준"),
    Message("prompt-third", "Third level", "셋째 수준"),
    Message("prompt-footer", "Footer", "바닥글"),
    Message("prompt-number", "Slide number", "슬라이드 번호"),
)
