"""Texts that are open: why one may only be read, what saving meets, what undo undoes."""

from __future__ import annotations

from recap_deck.sentences.message import Message

SAVING = (
    Message(
        "edit-not-utf8",
        "“{name}” is not UTF-8 text (line {line}, byte {byte}): it is open for reading only",
        "“{name}”은(는) UTF-8 텍스트가 아니어서({line}행 {byte}번째 바이트) 읽기만 할 수 있습니다",
    ),
    Message(
        "edit-too-large",
        "“{name}” has {size} MB: more than 2 MB are open for reading only",
        "“{name}”은(는) {size} MB입니다. 2 MB가 넘는 파일은 읽기만 할 수 있습니다",
    ),
    Message(
        "edit-long-line",
        "“{name}” is open for reading only: line {line} has {length} characters",
        "“{name}”은(는) {line}행이 {length}자나 되어 읽기만 할 수 있습니다",
    ),
    Message(
        "save-differs",
        "“{path}” isn't saved: it was changed elsewhere in the same lines. Compare both first",
        "“{path}”을(를) 저장하지 않았습니다. 다른 곳에서 같은 줄이 바뀌었으니 먼저 비교하세요",
    ),
    Message(
        "file-disk-full",
        "Can't write “{path}”: the disk is full. What was there before is still there",
        "“{path}”에 쓸 수 없습니다. 디스크가 가득 찼습니다. 전에 있던 내용은 그대로입니다",
    ),
    Message(
        "file-read-only",
        "Can't write “{path}”: it may only be read",
        "“{path}”에 쓸 수 없습니다. 읽기 전용입니다",
    ),
    Message(
        "undo-hindered",
        "Something was done in “{path}” since. Undo that first",
        "그 뒤에 “{path}”에서 바뀐 것이 있습니다. 그것부터 되돌리세요",
    ),
    Message("undo-typing", "Typing", "입력"),
    Message("undo-merge", "Merging with another version", "다른 버전과 합치기"),
    Message("undo-reread", "Reading the changed file", "바뀐 파일 읽기"),
    Message("undo-draft", "Bringing back unsaved text", "저장하지 않은 텍스트 되살리기"),
)
