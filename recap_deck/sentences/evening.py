"""The agenda, its times and what became of them."""

from __future__ import annotations

from recap_deck.sentences.message import Message

AGENDA = (
    Message("ui-agenda-planned", "Planned", "계획"),
    Message("ui-agenda-times", "Now expected", "실제 · 예상"),
    Message("ui-agenda-tonight", "Tonight", "오늘"),
    Message("ui-agenda-new", "new", "새로"),
    Message("ui-agenda-item", "Item", "순서"),
    Message("ui-agenda-length", "Length", "길이"),
    Message("ui-agenda-title", "Recap Deck: agenda", "Recap Deck: 진행표"),
    Message("ui-agenda-empty", "This deck has no agenda", "이 덱에는 진행표가 없습니다"),
    Message("ui-minutes-changed", "{planned} → {minutes} min", "{planned} → {minutes}분"),
    Message("ui-least", "min {minutes}", "최소 {minutes}분"),
    Message("ui-left-out", "left out", "뺐음"),
    Message("ui-longer", "{n} min longer", "{n}분 더 걸림"),
    Message("ui-shorter", "{n} min shorter", "{n}분 덜 걸림"),
    Message("ui-later", "{n} min later", "{n}분 미뤄짐"),
    Message("ui-earlier", "{n} min earlier", "{n}분 당겨짐"),
    Message("ui-hours", "{hours}:{minutes} h", "총 {hours}:{minutes}"),
    Message("ui-offers", "What helps", "만회할 방법"),
    Message("ui-in-time", "In time", "제시간"),
    Message("ui-in-time-hint", "Nothing has to be made up for", "만회할 것이 없습니다"),
    Message(
        "ui-draft-hint",
        "Only these lines change. Everything else in the file stays as it is.",
        "이 줄만 바뀝니다. 나머지는 그대로 둡니다.",
    ),
    Message("ui-planning", "Before the show", "발표 전"),
    Message(
        "ui-planning-hint",
        "Changes hold from now on, and can be taken back. They go into event.yaml only when you"
        " write them.",
        "바꾸면 바로 적용되고 되돌릴 수 있습니다. event.yaml에는 쓰라고 할 때만 씁니다.",
    ),
    Message("ui-earlier-button", "Earlier", "앞으로"),
    Message("ui-later-button", "Later", "뒤로"),
    Message("ui-start-button", "Start…", "시작…"),
    Message("ui-title-button", "Name…", "이름…"),
    Message("ui-insert-button", "+ Item", "+ 순서"),
    Message("ui-insert-break-button", "+ Break", "+ 휴식"),
    Message("ui-skip-button", "Leave out", "빼기"),
    Message("ui-restore-button", "Put back", "다시 넣기"),
    Message("ui-undo-button", "Take back", "되돌리기"),
    Message("ui-draft-button", "Write…", "쓰기…"),
    Message("ui-write-button", "Write", "쓰기"),
    Message("ui-cancel-button", "Don't write", "쓰지 않기"),
    Message("ui-changes", "Changes: {count}", "변경 {count}가지"),
    Message("ui-no-changes", "No changes", "변경 없음"),
    Message("ui-draft", "What changes in {file}", "{file}에서 바뀌는 줄"),
    Message("ui-written", "{file} is written", "{file}에 썼습니다"),
    Message(
        "ui-nothing-to-write", "{file} says all of this already", "{file}에 이미 있는 그대로입니다"
    ),
    Message("ui-new-item", "New item", "새 순서"),
    Message("ui-new-break", "Break", "휴식"),
    Message("ui-not-here", "That can't be done to this item", "이 순서에는 할 수 없습니다"),
    Message(
        "ui-bad-time",
        "“{text}” is no time; write 20:10",
        "“{text}”은(는) 시각이 아닙니다. 20:10처럼 쓰세요",
    ),
    Message(
        "ui-start-hint",
        "Type when it begins; nothing lets it follow the item before",
        "시작 시각을 쓰세요. 비우면 앞 순서에 이어서 시작합니다",
    ),
    Message(
        "ui-agenda-hint",
        "↑ ↓ choose · drag a row to move it · double-click a time to set it",
        "↑ ↓ 고르기 · 행을 끌어 옮기기 · 시각을 두 번 눌러 정하기",
    ),
    Message("ui-starts-at", "not before {time}", "{time} 이후"),
    Message(
        "ui-late-notice", "Now {ends} · {key}: what helps", "이대로면 {ends} · {key}: 만회할 방법"
    ),
    Message("ui-late-bare", "Now {ends}", "이대로면 {ends}"),
    Message("ui-helps", "{key}: what helps", "{key}: 만회할 방법"),
    Message(
        "event-none",
        "There is no event.yaml to write into: “New event…” makes one, or put one that says "
        "“title: …” beside the sessions and open their folder",
        "써 넣을 event.yaml이 없습니다. “새 행사…”로 만들거나, “title: …”만 쓴 event.yaml을 "
        "세션 옆에 두고 폴더를 여세요",
    ),
    Message(
        "event-changed",
        "Nothing is written: event.yaml changed on disk since it was read. Reload, then ask again",
        "쓰지 않았습니다: 읽은 뒤에 event.yaml이 바뀌었습니다. 다시 읽은 뒤 한 번 더 하세요",
    ),
    Message(
        "event-edit-braces",
        "Can't change line {line} of event.yaml: it is written in brackets. Give each key a line of"
        " its own first",
        "event.yaml {line}행은 괄호로 쓰여 있어 바꿀 수 없습니다. 먼저 값마다 한 줄씩 쓰세요",
    ),
    Message(
        "event-edit-several",
        "Can't change line {line} of event.yaml: its value is longer than the line. Change it by"
        " hand",
        "event.yaml {line}행은 값이 여러 줄이라 바꿀 수 없습니다. 직접 고치세요",
    ),
    Message(
        "event-edit-unreadable",
        "Can't change the agenda: line {line} of event.yaml can't be read. Mend it first",
        "event.yaml {line}행을 읽을 수 없어 진행표를 바꿀 수 없습니다. 먼저 그 줄을 고치세요",
    ),
    Message(
        "event-edit-unsafe",
        "Can't change event.yaml about line {line} and keep the rest as it is. Change it by hand",
        "나머지를 그대로 두고 event.yaml {line}행 부근을 바꿀 수 없습니다. 직접 고치세요",
    ),
)

SHOW = (
    Message("pace-behind", "slides {n} min behind", "슬라이드 {n}분 늦음"),
    Message("pace-ahead", "slides {n} min ahead", "슬라이드 {n}분 빠름"),
    Message("pace-even", "slides in step", "슬라이드 제 속도"),
    Message("offer-cut-break", "Cut {title} to {n} min", "{title} {n}분으로 줄이기"),
    Message("offer-shorten", "Shorten the rest by {n} min in all", "남은 순서를 모두 {n}분 줄이기"),
    Message("offer-drop", "Leave out {title}", "{title} 빼기"),
    Message("offer-end-later", "Keep everything and end later", "그대로 두고 늦게 끝내기"),
    Message("change-more", "{title}: {n} min more", "{title}: {n}분 더"),
    Message("change-less", "{title}: {n} min less", "{title}: {n}분 덜"),
    Message("change-skipped", "{title}: left out", "{title}: 빼기"),
    Message("change-restored", "{title}: put back", "{title}: 다시 넣기"),
    Message("change-fixed", "{title}: begins at {time}", "{title}: {time}에 시작"),
    Message("change-unfixed", "{title}: follows the item before", "{title}: 앞 순서에 이어서 시작"),
    Message("change-titled", "{title}: renamed", "{title}: 이름 바꾸기"),
    Message("change-moved", "{title}: moved", "{title}: 옮기기"),
    Message("change-inserted", "{title}: put in", "{title}: 넣기"),
    Message("change-reset", "{title}: timer reset", "{title}: 타이머 초기화"),
    Message(
        "change-began-earlier",
        "{title}: began {n} min earlier",
        "{title}: {n}분 일찍 시작한 것으로",
    ),
    Message(
        "change-began-later", "{title}: began {n} min later", "{title}: {n}분 늦게 시작한 것으로"
    ),
    Message(
        "change-sleep", "{title}: {n} min of sleep taken out", "{title}: 잠든 {n}분을 시간에서 빼기"
    ),
    Message("change-drawn", "the pen on “{title}”", "“{title}”에 그린 것"),
    Message("change-cleared", "clearing “{title}”", "“{title}”에서 지운 것"),
    Message("change-shorten", "{n} min shorter in all", "모두 {n}분 짧게"),
    Message(
        "resumed-min",
        "The show was away for {n} min; the timers counted them",
        "발표가 {n}분 멈췄습니다. 타이머는 그 시간도 셌습니다",
    ),
    Message(
        "resumed-s",
        "The show was away for {n} s; the timers counted them",
        "발표가 {n}초 멈췄습니다. 타이머는 그 시간도 셌습니다",
    ),
    Message(
        "resumed-by-wall-min",
        "The computer was started anew; by its clock {n} min passed, and the timers counted them",
        "컴퓨터가 다시 켜졌습니다. 시계로 {n}분이 지났고 타이머는 그 시간도 셌습니다",
    ),
    Message(
        "resumed-by-wall-s",
        "The computer was started anew; by its clock {n} s passed, and the timers counted them",
        "컴퓨터가 다시 켜졌습니다. 시계로 {n}초가 지났고 타이머는 그 시간도 셌습니다",
    ),
    Message(
        "journal-missing",
        "There is no record of a show of “{path}”: present it first",
        "“{path}” 발표 기록이 없습니다. 먼저 발표하세요",
    ),
    Message(
        "preflight-no-start",
        "The event has no start, so nobody can say how late the evening is",
        "행사에 시작 시각이 없어 얼마나 늦는지 알 수 없습니다",
    ),
    Message(
        "preflight-no-minutes",
        "“{name}” has no minutes, so nothing after it has a planned time",
        "“{name}”에 시간(분)이 없어 그 뒤의 순서에 계획 시각이 없습니다",
    ),
    Message(
        "preflight-break",
        "“{name}” has {minutes} min, but may not be shorter than {least}",
        "“{name}”은(는) {minutes}분인데, 줄일 수 있는 한도가 {least}분입니다",
    ),
    Message(
        "preflight-questions",
        "“{name}” has {minutes} min, and {asked} of them are for questions",
        "“{name}” {minutes}분 가운데 질문 시간이 {asked}분입니다",
    ),
    Message(
        "preflight-slides",
        "The slides of “{name}” ask for {asked} min, and it has {minutes}",
        "“{name}”의 슬라이드는 모두 {asked}분인데, 계획은 {minutes}분입니다",
    ),
    Message(
        "preflight-gap",
        "Between “{name}” and “{later}” {gap} min are not planned",
        "“{name}”과(와) “{later}” 사이 {gap}분이 비어 있습니다",
    ),
    Message(
        "preflight-font",
        "“{wanted}” is not installed; “{used}” stands in for it",
        "“{wanted}” 글꼴이 없어 “{used}”(으)로 나옵니다",
    ),
    Message("report-title", "The evening", "행사"),
    Message(
        "report-items",
        "Item | Planned | Began | Ended | Planned length | Took | Difference",
        "순서 | 계획 | 시작 | 끝 | 계획 시간 | 걸린 시간 | 차이",
    ),
    Message(
        "report-slides",
        "Slide | Title | Planned | Shown | Difference",
        "슬라이드 | 제목 | 계획 | 보여 준 시간 | 차이",
    ),
    Message("report-others", "Other slides", "그 밖의 슬라이드"),
    Message("change-several", "{title} changes", "변경 {title}가지"),
)
