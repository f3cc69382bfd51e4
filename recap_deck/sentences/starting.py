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
    Message(
        "ui-start-tagline",
        "Slides in Markdown for an evening of several speakers",
        "여러 사람이 이어 말하는 자리를 위한 마크다운 슬라이드",
    ),
    Message("ui-start-recent", "Recent", "최근에 연 것"),
    Message(
        "ui-start-drop",
        "A folder or a Markdown file can be dropped anywhere here.",
        "폴더나 마크다운 파일을 이 창에 끌어다 놓아도 됩니다.",
    ),
    Message(
        "ui-start-empty",
        "What you open will be here. Drop an event's folder or a Markdown file to begin.",
        "연 것이 여기에 남습니다. 행사 폴더나 마크다운 파일을 끌어다 놓고 시작하세요.",
    ),
    Message("ui-start-missing", "Not found", "찾을 수 없음"),
    Message(
        "ui-start-gone", "“{path}” is not there any more", "“{path}”이(가) 더는 그 자리에 없습니다"
    ),
    Message("ui-start-forget", "Remove from the list", "목록에서 빼기"),
    Message("form-new-event", "New event", "새 행사"),
    Message("form-title", "Title", "제목"),
    Message("form-subtitle", "Subtitle", "부제목"),
    Message("form-date", "Date", "날짜"),
    Message("form-start", "Start", "시작"),
    Message("form-venue", "Venue", "장소"),
    Message("form-link", "Link", "링크"),
    Message("form-language", "Language", "언어"),
    Message("form-sessions", "Sessions", "세션"),
    Message("form-session-title", "Session", "세션 제목"),
    Message("form-speaker", "Speaker", "발표자"),
    Message("form-minutes", "Minutes", "시간(분)"),
    Message("form-session-add", "Add a session", "세션 추가"),
    Message("form-session-remove", "Remove this session", "이 세션 빼기"),
    Message("form-theme", "Theme", "테마"),
    Message("form-folder", "Folder", "폴더"),
    Message("form-folder-missing", "A folder is needed", "폴더가 필요합니다"),
    Message("form-choose", "Choose", "고르기"),
    Message("form-create", "Create", "만들기"),
    Message("ui-notes-files", "Notes", "메모"),
    Message(
        "session-edit-several",
        "Can't change line {line}: its value is longer than the line. Change it by hand",
        "{line}행은 값이 여러 줄이라 바꿀 수 없습니다. 직접 고치세요",
    ),
    Message(
        "session-edit-unsafe",
        "Can't change the head of the file about line {line} and keep the rest as it is. Change it"
        " by hand",
        "나머지를 그대로 두고 파일 머리의 {line}행 부근을 바꿀 수 없습니다. 직접 고치세요",
    ),
)
