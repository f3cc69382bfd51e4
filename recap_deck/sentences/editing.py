"""What the editor says."""

from __future__ import annotations

from recap_deck.sentences.message import Message

EDITING = (
    Message("ui-editor", "Editor", "편집기"),
    Message("ui-cut", "Cut", "잘라내기"),
    Message("ui-copy", "Copy", "복사"),
    Message("ui-paste", "Paste", "붙여넣기"),
    Message("ui-writing-bold", "Text", "글자"),
    Message("ui-writing-heading", "Heading", "제목"),
    Message("ui-writing-note", "Insert", "넣기"),
    Message("ui-writing-line", "Line", "줄"),
    Message("ui-writing-find", "Find", "찾기"),
    Message("ui-writing-next", "Files and size", "파일과 크기"),
    Message("ui-find-field", "Find", "찾기"),
    Message("ui-replace-field", "Replace with", "바꿀 말"),
    Message("ui-find-exact", "Match case", "대소문자 구분"),
    Message("ui-find-word", "Whole words", "단어 단위"),
    Message("ui-find-expression", "Regular expression", "정규식"),
    Message("ui-find-selection", "In the selection", "선택한 곳에서"),
    Message("ui-find-next", "Next", "다음"),
    Message("ui-find-previous", "Before", "이전"),
    Message("ui-replace-one", "Replace", "바꾸기"),
    Message("ui-replace-all", "Replace all", "모두 바꾸기"),
    Message("ui-find-close", "Close", "닫기"),
    Message("ui-find-none", "Not found", "없음"),
    Message("ui-find-count", "{place} of {count}", "{count}개 중 {place}"),
    Message("ui-find-total", "{count} found", "{count}개"),
    Message("ui-replaced", "{count} replaced", "{count}곳을 바꿨습니다"),
    Message(
        "find-bad-expression",
        "This is no regular expression: {reason}",
        "정규식이 아닙니다: {reason}",
    ),
    Message(
        "find-too-slow",
        "This expression takes too long here. Look for less",
        "이 정규식은 여기서 너무 오래 걸립니다. 더 짧게 찾아보세요",
    ),
    Message("ui-line-field", "Line, or line:column", "줄, 또는 줄:칸"),
    Message("ui-files", "Files of the event", "행사 파일"),
    Message("ui-cursor-at", "Ln {line}, Col {column}", "{line}줄 {column}칸"),
    Message("ui-writing-saved", "Saved", "저장됨"),
    Message("ui-writing-unsaved", "Not saved", "저장 안 됨"),
    Message("ui-read-only", "Read only", "읽기 전용"),
)
