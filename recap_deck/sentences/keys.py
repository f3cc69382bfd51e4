"""Keys that are chosen."""

from __future__ import annotations

from recap_deck.sentences.message import Message

KEYS = (
    Message(
        "shortcut-clash",
        "{key} is “{owner}”. Press it again to take it from there, or press another key",
        "{key}는 “{owner}”의 키입니다. 한 번 더 누르면 여기로 옮기고, 다른 키를 눌러도 됩니다",
    ),
    Message(
        "rebind-waits",
        "Press the new key for “{title}”; Esc leaves it as it is",
        "“{title}”에 쓸 키를 누르세요. Esc를 누르면 그대로 둡니다",
    ),
    Message("rebind-set", "{title}: {key}", "{title}: {key}"),
    Message(
        "rebind-taken",
        "{title}: {key}, which “{owner}” had",
        "{title}: {key}. “{owner}”에서 옮겼습니다",
    ),
    Message(
        "rebind-taken-last",
        "{title}: {key}. “{owner}” has no key any more",
        "{title}: {key}. “{owner}”에는 이제 키가 없습니다",
    ),
    Message(
        "rebind-removed", "{key} isn't “{title}” any more", "{key}는 이제 “{title}”의 키가 아닙니다"
    ),
    Message("rebind-restored", "{title}: the usual keys", "{title}: 기본 키"),
    Message(
        "rebind-restored-all", "All commands have their usual keys", "모든 명령이 기본 키를 씁니다"
    ),
    Message("rebind-undone", "Taken back", "되돌렸습니다"),
    Message(
        "shortcut-stored-clash",
        "In your keys, “{owner}” and “{title}” both have {key}; both keep their usual keys",
        "저장된 단축키에서 “{owner}”, “{title}”의 키가 모두 {key}입니다. 둘 다 기본 키를 씁니다",
    ),
    Message(
        "shortcut-stored",
        "In your keys, “{title}” can't have {key}; it keeps its usual keys",
        "저장된 단축키에서 “{title}”에 {key}를 쓸 수 없습니다. 기본 키를 씁니다",
    ),
    Message(
        "shortcut-writes",
        "{key} writes text, and “{title}” works while text is typed too: "
        "take a key with Ctrl or Alt, or a function key",
        "{key}는 글자를 쓰는 키인데 “{title}”은(는) 글을 쓰는 동안에도 쓰입니다. "
        "Ctrl이나 Alt를 함께 누르거나 기능 키를 고르세요",
    ),
    Message(
        "shortcut-kept-esc",
        "Esc always leads out of something; take another key",
        "Esc는 언제나 빠져나오는 키입니다. 다른 키를 고르세요",
    ),
    Message(
        "shortcut-kept-tab",
        "Tab moves between the controls; take another key",
        "Tab은 조작할 곳을 옮기는 키입니다. 다른 키를 고르세요",
    ),
    Message(
        "shortcut-kept-place",
        "{key} moves or edits wherever “{title}” works; take another key",
        "“{title}” 기능을 쓰는 곳에서 {key}는 옮기거나 고치는 키입니다. 다른 키를 고르세요",
    ),
    Message(
        "shortcut-kept-digit",
        "Digits and Enter go to a slide; take another key",
        "숫자와 Enter는 슬라이드로 가는 키입니다. 다른 키를 고르세요",
    ),
    Message(
        "shortcut-kept-system",
        "The system closes windows with {key}; take another key",
        "{key}는 시스템이 창을 닫는 키입니다. 다른 키를 고르세요",
    ),
    Message(
        "shortcut-kept-menu",
        "{key} opens the menu of what has the focus; take another key",
        "{key}은 지금 있는 곳의 메뉴를 여는 키입니다. 다른 키를 고르세요",
    ),
)
