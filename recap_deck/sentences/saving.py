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
        "file-held",
        "Can't write “{path}”: another program has it open. Close it there, and try again",
        "“{path}”에 쓸 수 없습니다. 다른 프로그램이 열고 있습니다. 거기서 닫고 다시 해 보세요",
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
    Message("ui-saved", "Saved: {names}", "저장했습니다: {names}"),
    Message("ui-all-saved", "Everything is saved", "모두 저장되어 있습니다"),
    Message(
        "ui-saved-to",
        "“{name}” is written to “{path}”",
        "“{name}”을(를) “{path}”에 썼습니다",
    ),
    Message(
        "ui-merged",
        "“{name}” was changed elsewhere too. What you wrote and what was changed are merged",
        "“{name}”이(가) 다른 곳에서도 바뀌었습니다. 쓰시던 글과 바뀐 내용을 합쳤습니다",
    ),
    Message(
        "ui-differs",
        "“{name}” was changed elsewhere in lines that you changed too. Nothing is overwritten",
        "“{name}”에서 고치신 줄이 다른 곳에서도 바뀌었습니다. 아무것도 덮어쓰지 않았습니다",
    ),
    Message("ui-compare", "Compare", "비교"),
    Message(
        "ui-nothing-differs",
        "Nothing differs from what is on the disk",
        "디스크에 있는 것과 엇갈린 곳이 없습니다",
    ),
    Message("ui-make-utf8", "Make it UTF-8", "UTF-8로 바꾸기"),
    Message(
        "ui-is-utf8",
        "“{name}” was {encoding} and is UTF-8 now",
        "“{name}”을(를) {encoding}에서 UTF-8로 바꿨습니다",
    ),
    Message(
        "ui-gone",
        "“{name}” isn't on the disk any more. Its text is still here",
        "“{name}”이(가) 디스크에서 사라졌습니다. 글은 여기 그대로 있습니다",
    ),
    Message(
        "ui-moved",
        "“{old}” is called “{new}” now, and its text goes on there",
        "“{old}”의 이름이 “{new}”(으)로 바뀌었습니다. 글은 거기서 이어집니다",
    ),
    Message("ui-moved-agenda", "Change the agenda, too", "진행표도 바꾸기"),
    Message("undo-moved-agenda", "Name a file in the agenda", "진행표의 파일 이름 바꾸기"),
    Message("ui-write-again", "Write it again", "다시 쓰기"),
    Message(
        "ui-draft-back",
        "Unsaved text from {time} is here again: {names}",
        "{time}에 저장하지 못한 글을 되살렸습니다: {names}",
    ),
    Message("ui-throw-away", "Throw it away", "버리기"),
    Message(
        "ui-drafts-not-kept",
        "A crash would lose what isn't saved. {reason}",
        "저장하지 않은 글은 프로그램이 갑자기 끝나면 잃게 됩니다. {reason}",
    ),
    Message(
        "ui-not-closed",
        "Closing would lose what isn't saved in {names}. {reason}",
        "닫으면 {names}에서 저장하지 않은 글을 잃습니다. {reason}",
    ),
    Message("ui-close-anyway", "Close anyway", "그래도 닫기"),
    Message("compare-title", "Two versions of “{name}”", "“{name}”의 두 버전"),
    Message(
        "compare-how",
        "What you wrote here and what was changed elsewhere differ at these places. "
        "Choose one side or both; the rest is merged already.",
        "여기서 쓰신 글과 다른 곳에서 바뀐 내용이 아래에서 서로 다릅니다. "
        "한쪽이나 양쪽을 고르세요. 나머지는 이미 합쳤습니다.",
    ),
    Message("compare-line", "Line {line}", "{line}행"),
    Message("compare-mine", "Written here", "여기서 쓴 글"),
    Message("compare-theirs", "Changed elsewhere", "다른 곳에서 바뀐 글"),
    Message("compare-no-lines", "these lines are taken out", "이 줄들을 뺐습니다"),
    Message("compare-more-lines", "… and {count} lines more", "… 그리고 {count}줄 더"),
    Message("compare-all-mine", "All written here", "모두 여기 글로"),
    Message("compare-all-theirs", "All changed elsewhere", "모두 바뀐 글로"),
    Message("compare-count", "{done} of {count} chosen", "{count}곳 중 {done}곳 선택"),
    Message("compare-later", "Later", "나중에"),
    Message("compare-take", "Take what is chosen", "고른 대로 하기"),
    Message("undo-save-as", "Saving under another name", "다른 이름으로 저장"),
    Message("undo-typing", "Typing", "입력"),
    Message("undo-merge", "Merging with another version", "다른 버전과 합치기"),
    Message("undo-reread", "Reading the changed file", "바뀐 파일 읽기"),
    Message("undo-draft", "Bringing back unsaved text", "저장하지 않은 텍스트 되살리기"),
)
