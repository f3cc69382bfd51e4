"""Themes, places, pictures and the cards between slides."""

from __future__ import annotations

from recap_deck.sentences.message import Message

THEME = (
    Message(
        "theme-unknown",
        "There is no theme “{name}”; there are {known}",
        "“{name}” 테마는 없습니다. 쓸 수 있는 테마: {known}",
    ),
    Message(
        "theme-unknown-near",
        "There is no theme “{name}” (did you mean “{near}”?)",
        "“{name}” 테마는 없습니다 (“{near}”인가요?)",
    ),
    Message(
        "theme-yaml",
        "Can't read “{path}”: line {line} is not valid YAML",
        "“{path}”을(를) 읽을 수 없습니다: {line}번째 줄이 올바른 YAML이 아닙니다",
    ),
    Message(
        "theme-value",
        "Theme “{theme}” can't use “{value}” for {where}: it takes {expected}",
        "“{theme}” 테마의 {where}에 “{value}”을(를) 쓸 수 없습니다: {expected}",
    ),
    Message(
        "class-unknown",
        "The theme “{theme}” has no variant “{name}”; it has {known}",
        "“{theme}” 테마에는 “{name}” 변형이 없습니다. 있는 것: {known}",
    ),
    Message(
        "theme-layouts",
        "The theme has no layout {names}; “extends: recap” brings all",
        "테마에 {names} 레이아웃이 없습니다. “extends: recap”을 쓰면 모두 생깁니다",
    ),
    Message(
        "theme-contrast",
        "Text style “{style}” reads badly in layout {layout}: {ratio} : 1, at least {needed} : 1",
        "{layout} 레이아웃의 “{style}” 글자가 잘 보이지 않습니다: {ratio} : 1, 적어도 {needed} : 1",
    ),
    Message(
        "theme-placeholder",
        "Placeholder “{name}” of layout {layout} has no room on a slide of {size}",
        "{layout} 레이아웃의 “{name}” 자리가 {size} 슬라이드 밖에 있습니다",
    ),
    Message(
        "theme-exists",
        "“{path}” is there already; choose another name",
        "“{path}”은(는) 이미 있습니다. 다른 이름을 쓰세요",
    ),
    Message(
        "theme-made",
        "Wrote “{path}”; use it with “theme: {name}” in event.yaml",
        "“{path}”을(를) 썼습니다. event.yaml에 “theme: {name}”이라고 쓰면 됩니다",
    ),
    Message(
        "theme-good",
        "“{path}” is all right",
        "“{path}”에는 문제가 없습니다",
    ),
    Message(
        "theme-circle",
        "Theme “{name}” extends itself",
        "“{name}” 테마가 자기 자신을 확장합니다",
    ),
)

PLACE = (
    Message(
        "layout-unknown",
        "There is no layout “{name}”; there are {known}",
        "“{name}” 레이아웃은 없습니다. 쓸 수 있는 레이아웃: {known}",
    ),
    Message(
        "layout-unknown-near",
        "There is no layout “{name}” (did you mean “{near}”?)",
        "“{name}” 레이아웃은 없습니다 (“{near}”인가요?)",
    ),
    Message(
        "color-unknown",
        "There is no colour “{color}”; the theme's own is used",
        "“{color}” 색은 없습니다. 테마의 색을 씁니다",
    ),
    Message(
        "gradient-unknown",
        "Can't read the background “{value}”; the theme's own is used",
        "배경 “{value}”을(를) 읽을 수 없습니다. 테마의 배경을 씁니다",
    ),
    Message(
        "background-enlarged",
        "“{path}” would be repeated {count} times on the slide, so it is shown larger",
        "“{path}”을(를) 슬라이드에 {count}번 되풀이해야 하므로 더 크게 보여 줍니다",
    ),
    Message(
        "title-shrunk",
        "The title is shown at {percent} % so that it fits",
        "제목을 {percent} %로 줄여 맞추었습니다",
    ),
    Message(
        "title-too-small",
        "The title is shown at {percent} %, too small to read from afar; shorten it",
        "제목이 {percent} %로 줄어 멀리서 읽기 어렵습니다. 제목을 줄이세요",
    ),
    Message(
        "text-shrunk",
        "The text is shown at {percent} % so that it fits",
        "글자를 {percent} %로 줄여 맞추었습니다",
    ),
    Message(
        "text-continued",
        "The slide continues on {pages} pages: its text is {units} units taller than the room",
        "슬라이드가 {pages}쪽으로 이어집니다. 글이 자리보다 {units}단위 깁니다",
    ),
    Message(
        "slide-many-headings",
        "This slide has {count} headings; “split: headings” in the front matter begins one at each",
        "제목이 {count}개인 슬라이드입니다. 맨 위에 “split: headings”를 쓰면 제목마다 나뉩니다",
    ),
    Message(
        "text-too-small",
        "The text is shown at {percent} %, too small to read from afar; "
        "shorten what can't be divided",
        "글자가 {percent} %로 줄어 멀리서 읽기 어렵습니다. 나눌 수 없는 부분을 줄이세요",
    ),
    Message(
        "text-sticks-out",
        "The text is {units} units larger than the room, and `fit: off` leaves it so",
        "글이 자리보다 {units}단위 크고, `fit: off`라서 그대로 둡니다",
    ),
)

PICTURES = (
    Message(
        "picture-missing",
        "There is no picture “{path}”",
        "“{path}” 그림이 없습니다",
    ),
    Message(
        "picture-still",
        "“{path}” is too large to be played ({width} × {height}); its first picture is shown",
        "“{path}”은(는) 너무 커서 재생하지 않고({width} × {height}) 첫 장면만 보여 줍니다",
    ),
    Message(
        "media-missing",
        "There is no video or sound “{path}”",
        "“{path}” 동영상이나 소리가 없습니다",
    ),
    Message(
        "media-remote",
        "Videos and sounds from the web are not loaded: “{path}” is shown as a link",
        "웹의 동영상과 소리는 불러오지 않습니다. “{path}”을(를) 링크로 보여 줍니다",
    ),
    Message(
        "media-unplayable",
        "“{path}” can't be played here: its format is not known. MP4 with H.264 and AAC plays "
        "everywhere",
        "“{path}”을(를) 재생할 수 없습니다. 모르는 형식입니다. H.264와 AAC로 된 MP4는 어디서나 "
        "재생됩니다",
    ),
    Message(
        "media-outside",
        "Videos and sounds open in the system's player here; with the extra part “video” installed "
        "they play on the slide",
        "여기서는 동영상과 소리가 시스템 플레이어에서 열립니다. 추가 구성 “video”를 설치하면 "
        "슬라이드에서 재생됩니다",
    ),
    Message(
        "picture-outside",
        "“{path}” lies outside the deck's folder; copy it into the deck",
        "“{path}”은(는) 덱 폴더 밖에 있습니다. 덱 안으로 복사하세요",
    ),
    Message(
        "picture-remote",
        "Pictures from the web are not loaded: save “{path}” beside the slides",
        "웹의 그림은 불러오지 않습니다. “{path}”을(를) 슬라이드 옆에 저장하세요",
    ),
    Message(
        "picture-large",
        "“{path}” has {size} MB, and pictures may have {limit}; save a smaller one",
        "“{path}”은(는) {size} MB입니다. {limit} MB까지 쓸 수 있습니다",
    ),
    Message(
        "picture-pixels",
        "“{path}” has {width} × {height} pixels, and pictures may have {limit} million; "
        "save a smaller one",
        "“{path}”은(는) {width} × {height}픽셀입니다. {limit}메가픽셀까지 쓸 수 있습니다",
    ),
    Message(
        "picture-unknown",
        "“{path}” is no PNG, JPEG, GIF, WebP or SVG picture",
        "“{path}”은(는) PNG, JPEG, GIF, WebP, SVG 그림이 아닙니다",
    ),
    Message(
        "picture-sizeless",
        "“{path}” doesn't say how large it is; give its <svg> a viewBox",
        "“{path}”에 크기가 적혀 있지 않습니다. <svg>에 viewBox를 적으세요",
    ),
    Message(
        "picture-undrawable",
        "“{path}” can't be drawn: it is broken, or takes more than {seconds} s; "
        "save it anew, as PNG or plain SVG",
        "“{path}”을(를) 그릴 수 없습니다. 파일이 깨졌거나 그리는 데 {seconds}초가 넘게 "
        "걸립니다. PNG나 일반 SVG로 다시 저장하세요",
    ),
    Message(
        "picture-faint",
        "“{path}” can hardly be seen on what is behind it; write “panel” or “panel:white” "
        "into its brackets, and it stands on a surface",
        "“{path}”이(가) 뒤의 바탕과 구별되지 않습니다. 대괄호 안에 “panel”이나 “panel:white”를 "
        "쓰면 잘 보이는 바탕 위에 놓입니다",
    ),
    Message(
        "picture-blurred",
        "“{path}” has {width} × {height} pixels and is drawn {times} times as large; "
        "a larger file would be sharp",
        "“{path}”은(는) {width} × {height}픽셀인데 {times}배로 커져 흐릿합니다. "
        "더 큰 파일을 쓰세요",
    ),
    Message(
        "picture-linked",
        "“{path}” shows “{name}”, another file, which isn't loaded; embed it in the picture",
        "“{path}”이(가) 다른 파일 “{name}”을(를) 보여 주지만 불러오지 않습니다. "
        "그림 안에 포함해 저장하세요",
    ),
)

CARDS = (
    Message("card-agenda", "Tonight", "오늘 저녁"),
    Message("card-session", "Session {n}", "세션 {n}"),
    Message("callout-note", "Note", "참고"),
    Message("callout-info", "Info", "정보"),
    Message("callout-tip", "Tip", "도움말"),
    Message("callout-hint", "Hint", "힌트"),
    Message("callout-important", "Important", "중요"),
    Message("callout-example", "Example", "예"),
    Message("callout-question", "Question", "질문"),
    Message("callout-success", "Success", "성공"),
    Message("callout-warning", "Warning", "경고"),
    Message("callout-attention", "Attention", "주의"),
    Message("callout-caution", "Caution", "주의"),
    Message("callout-danger", "Danger", "위험"),
    Message("callout-error", "Error", "오류"),
    Message("offset-late", "{n} min late", "{n}분 늦음"),
    Message("offset-early", "{n} min early", "{n}분 빠름"),
    Message("offset-on-time", "on time", "제시간"),
    Message("offset-takes-up", "{title} takes up {n}", "{title}에서 {n}분 만회"),
    Message("ends-late", "ends {n} min late", "{n}분 늦게 끝남"),
    Message("ends-early", "ends {n} min early", "{n}분 일찍 끝남"),
    Message("ends-on-time", "ends on time", "제시간에 끝남"),
    Message("card-back-at", "back at {time}", "{time}에 다시 시작합니다"),
    Message("card-until", "Back at {time}", "{time}에 다시 시작합니다"),
    Message("card-minutes", "{n} min", "{n}분"),
    Message("card-next", "Next: {what}", "다음: {what}"),
    Message("card-next-up", "Next up", "다음 순서"),
    Message("card-begins-at", "Begins at {time}", "{time}에 시작합니다"),
    Message("card-begins-soon", "We are about to begin", "곧 시작합니다"),
    Message("card-goes-on", "We go on", "이제 다시 시작합니다"),
    Message("card-ends-at", "ends {time}", "{time} 끝"),
    Message(
        "no-font",
        "No installed font has “{characters}”; install one that does",
        "“{characters}” 글자가 있는 글꼴이 없습니다. 글꼴을 설치하세요",
    ),
)
