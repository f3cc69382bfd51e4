"""The window itself, and help."""

from __future__ import annotations

from recap_deck.commands.command import Command, Menu

VIEW = (
    Command("view.agenda", "Agenda", "진행표", Menu.VIEW, ("A",), "list-dashes", turns=True),
    Command("notes.larger", "Larger notes", "메모 크게", Menu.VIEW, ("+", "="), in_menu=False),
    Command("notes.smaller", "Smaller notes", "메모 작게", Menu.VIEW, ("-",), in_menu=False),
    Command("notes.up", "Scroll notes up", "메모 위로", Menu.VIEW, ("Alt+Up",), in_menu=False),
    Command(
        "notes.down", "Scroll notes down", "메모 아래로", Menu.VIEW, ("Alt+Down",), in_menu=False
    ),
    Command(
        "edit.slide",
        "Write on this slide",
        "이 슬라이드 쓰기",
        Menu.VIEW,
        ("E", "Ctrl+Return"),
        "pencil-simple",
        while_typing=True,
        in_show=False,
    ),
    Command(
        "view.navigator",
        "Slides beside the text",
        "슬라이드 목록",
        Menu.VIEW,
        ("F7",),
        while_typing=True,
        in_show=False,
    ),
    Command(
        "view.editor",
        "Editor",
        "편집기",
        Menu.VIEW,
        ("F8",),
        while_typing=True,
        in_show=False,
    ),
    Command(
        "view.preview",
        "Preview",
        "미리 보기",
        Menu.VIEW,
        ("F9",),
        while_typing=True,
        in_show=False,
    ),
    Command(
        "view.steps",
        "Step by step in the preview",
        "미리 보기를 단계별로",
        Menu.VIEW,
        ("Shift+F9",),
        while_typing=True,
        in_show=False,
    ),
    Command(
        "view.look",
        "Preview in another look…",
        "다른 모습으로 미리 보기…",
        Menu.VIEW,
        ("Ctrl+F9",),
        while_typing=True,
        in_show=False,
    ),
    Command("view.less_motion", "Less motion", "움직임 줄이기", Menu.VIEW),
    Command(
        "view.spelling",
        "Check spelling",
        "맞춤법 검사",
        Menu.VIEW,
        in_show=False,
    ),
    Command(
        "view.problems",
        "Problems",
        "확인할 것",
        Menu.VIEW,
        ("Ctrl+Shift+M",),
        "warning",
        while_typing=True,
        in_show=False,
    ),
)

HELP = (
    Command(
        "help.keys",
        "Keys",
        "단축키",
        Menu.HELP,
        ("?", "F1"),
        "keyboard",
        while_typing=True,
    ),
    Command(
        "help.change_keys",
        "Change keys…",
        "단축키 바꾸기…",
        Menu.HELP,
        ("Ctrl+,",),
        while_typing=True,
        in_show=False,
    ),
)
