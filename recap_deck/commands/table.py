"""The table of commands: menus, key bindings and the help overlay are made from it."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from recap_deck.values import dataclass


class Menu(enum.Enum):
    """The menu that lists a command, and its group in the help."""

    DECK = "deck"
    GO = "go"
    SHOW = "show"
    VIEW = "view"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a user can ask for, by its id.

    `keys` are written as `Ctrl+PgDown`, the one to be shown first. A command that `turns`
    runs once however long its key is held. One that `asks` takes its key twice. One that
    works `while_typing` keeps those of its keys that write nothing while text is typed. One
    that is not `in_show` would cover the slide, and does nothing while it is presented.
    """

    id: str
    title: str
    title_ko: str
    menu: Menu
    keys: tuple[str, ...] = ()
    icon: str = ""
    turns: bool = False
    asks: bool = False
    while_typing: bool = False
    in_menu: bool = True
    in_show: bool = True

    def title_in(self, language: str) -> str:
        """The title in `language`, English where there is no other."""
        return self.title_ko if language.startswith("ko") else self.title


_DECK = (
    Command(
        "deck.open",
        "Open…",
        "열기…",
        Menu.DECK,
        ("Ctrl+O",),
        "folder-open",
        while_typing=True,
        in_show=False,
    ),
    Command(
        "deck.open_folder",
        "Open folder…",
        "폴더 열기…",
        Menu.DECK,
        ("Ctrl+Shift+O",),
        while_typing=True,
        in_show=False,
    ),
    Command("deck.reload", "Reload", "다시 읽기", Menu.DECK, ("R",), "arrow-clockwise"),
    Command(
        "deck.export_pdf",
        "Export PDF…",
        "PDF로 내보내기…",
        Menu.DECK,
        ("Ctrl+E",),
        "export",
        while_typing=True,
        in_show=False,
    ),
    Command(
        "deck.print",
        "Print…",
        "인쇄…",
        Menu.DECK,
        ("Ctrl+P",),
        "printer",
        while_typing=True,
        in_show=False,
    ),
    Command(
        "deck.copy_slide",
        "Copy the slide as a picture",
        "슬라이드를 그림으로 복사",
        Menu.DECK,
        ("Ctrl+C",),
        "copy",
        turns=True,
    ),
    Command("deck.quit", "Quit", "끝내기", Menu.DECK, ("Ctrl+Q",), while_typing=True),
)

_GO = (
    Command(
        "go.next_step",
        "Next step",
        "다음 단계",
        Menu.GO,
        ("Right", "Down", "PgDown", "Space", "Return", "N", "Media Next"),
        turns=True,
    ),
    Command(
        "go.previous_step",
        "Previous step",
        "이전 단계",
        Menu.GO,
        ("Left", "Up", "PgUp", "Shift+Space", "Backspace", "P", "Media Previous"),
        turns=True,
    ),
    Command("go.next_slide", "Next slide", "다음 슬라이드", Menu.GO, ("Shift+Right",), turns=True),
    Command(
        "go.previous_slide",
        "Previous slide",
        "이전 슬라이드",
        Menu.GO,
        ("Shift+Left",),
        turns=True,
    ),
    Command("go.session_first", "First slide of the session", "세션 처음", Menu.GO, ("Home",)),
    Command("go.session_last", "Last slide of the session", "세션 끝", Menu.GO, ("End",)),
    Command("go.event_first", "First slide of all", "맨 처음", Menu.GO, ("Ctrl+Home",)),
    Command("go.event_last", "Last slide of all", "맨 끝", Menu.GO, ("Ctrl+End",)),
    Command(
        "go.next_session",
        "Next session",
        "다음 세션",
        Menu.GO,
        ("Ctrl+PgDown",),
        turns=True,
        asks=True,
    ),
    Command(
        "go.previous_session",
        "Previous session",
        "이전 세션",
        Menu.GO,
        ("Ctrl+PgUp",),
        turns=True,
        asks=True,
    ),
    Command("go.to_slide", "Go to slide…", "슬라이드로 가기…", Menu.GO, ("G",), "hash"),
    Command(
        "go.overview",
        "Overview of all slides",
        "모든 슬라이드 보기",
        Menu.GO,
        ("O",),
        "squares-four",
        turns=True,
    ),
    Command(
        "go.find",
        "Find in all slides…",
        "모든 슬라이드에서 찾기…",
        Menu.GO,
        ("Ctrl+F",),
        "magnifying-glass",
        turns=True,
        while_typing=True,
    ),
    Command("go.find_next", "Find next", "다음 찾기", Menu.GO, ("F3",), while_typing=True),
    Command(
        "go.find_previous",
        "Find previous",
        "이전 찾기",
        Menu.GO,
        ("Shift+F3",),
        while_typing=True,
    ),
    Command("go.back", "Back where I was", "있던 곳으로", Menu.GO, ("Alt+Left",), turns=True),
    Command("go.forward", "Forward again", "다시 앞으로", Menu.GO, ("Alt+Right",), turns=True),
)

_SHOW = (
    Command(
        "show.start",
        "Present",
        "발표",
        Menu.SHOW,
        ("F5",),
        "play-fill",
        turns=True,
        while_typing=True,
    ),
    Command(
        "show.from_here",
        "Present from this slide",
        "이 슬라이드부터 발표",
        Menu.SHOW,
        ("Shift+F5",),
        turns=True,
        while_typing=True,
    ),
    Command(
        "show.choose",
        "Present with…",
        "화면을 골라 발표…",
        Menu.SHOW,
        ("Ctrl+F5",),
        "monitor",
        turns=True,
        while_typing=True,
        in_show=False,
    ),
    Command(
        "show.rehearse",
        "Rehearse with both windows",
        "두 창으로 리허설",
        Menu.SHOW,
        ("Alt+F5",),
        turns=True,
        while_typing=True,
    ),
    Command(
        "show.resume",
        "Go on with an interrupted show",
        "중단된 발표 이어 하기",
        Menu.SHOW,
        ("Ctrl+Shift+R",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "show.report",
        "Report of the last show…",
        "지난 발표 보고서…",
        Menu.SHOW,
        in_show=False,
    ),
    Command(
        "show.windows",
        "Present in windows, for a call",
        "창으로 발표(화상 회의)",
        Menu.SHOW,
        ("Ctrl+Shift+F5",),
        turns=True,
        while_typing=True,
    ),
    Command(
        "show.hide",
        "Hide the slides for a demo, and back",
        "데모 동안 슬라이드 숨기기, 다시 보이기",
        Menu.SHOW,
        ("H",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "show.countdown",
        "Count down to the start of the evening",
        "시작까지 남은 시간 보이기",
        Menu.SHOW,
        ("F6",),
        turns=True,
        while_typing=True,
    ),
    Command(
        "show.swap",
        "Swap the displays",
        "화면 서로 바꾸기",
        Menu.SHOW,
        ("X",),
        turns=True,
        in_menu=False,
    ),
    Command("show.black", "Black screen", "검은 화면", Menu.SHOW, ("B", "."), turns=True),
    Command("show.white", "White screen", "흰 화면", Menu.SHOW, ("W", ","), turns=True),
    Command(
        "show.freeze",
        "Keep the audience's picture while you move on",
        "청중 화면 고정",
        Menu.SHOW,
        ("F",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "show.pointer",
        "Laser pointer, spotlight, none",
        "레이저 포인터, 스포트라이트, 끄기",
        Menu.SHOW,
        ("L",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "show.pen",
        "Pen; with Shift held a marker",
        "펜, Shift를 누르면 형광펜",
        Menu.SHOW,
        ("D",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "show.pen_color",
        "The pen's other colour",
        "펜 다른 색",
        Menu.SHOW,
        ("Shift+D",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "show.clear_ink",
        "Clear what is drawn on this slide",
        "이 슬라이드에 그린 것 지우기",
        Menu.SHOW,
        ("C",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "show.zoom",
        "Zoom: drag over a part or click; again for the whole slide",
        "확대: 끌어서 고르거나 클릭, 다시 누르면 전체",
        Menu.SHOW,
        ("Z",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "show.full_screen",
        "Full screen",
        "전체 화면",
        Menu.SHOW,
        ("F11",),
        "corners-out",
        turns=True,
        while_typing=True,
    ),
    Command(
        "show.escape",
        "Leave black, freeze, pen, pointer, zoom; twice: full screen",
        "검은 화면·고정·펜·포인터·확대 풀기, 두 번: 전체 화면 나가기",
        Menu.SHOW,
        ("Esc",),
        while_typing=True,
        in_menu=False,
    ),
)

_TIME = (
    Command(
        "timer.toggle",
        "Start or pause the time",
        "시간 시작, 멈춤",
        Menu.SHOW,
        ("T",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "timer.more",
        "One minute more",
        "1분 더",
        Menu.SHOW,
        ("Ctrl+Up",),
        in_menu=False,
    ),
    Command(
        "timer.less",
        "One minute less",
        "1분 덜",
        Menu.SHOW,
        ("Ctrl+Down",),
        in_menu=False,
    ),
    Command(
        "timer.take_out_sleep",
        "Don't count the computer's sleep",
        "잠든 시간 빼기",
        Menu.SHOW,
        ("Alt+T",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "timer.began_earlier",
        "It began a minute earlier",
        "1분 일찍 시작한 것으로",
        Menu.SHOW,
        ("Ctrl+Shift+T",),
        in_menu=False,
    ),
    Command(
        "timer.reset",
        "Set the time back to the start",
        "시간을 처음으로 되돌리기",
        Menu.SHOW,
        ("Ctrl+T",),
        asks=True,
        in_menu=False,
    ),
    Command(
        "timer.shows",
        "Large time: left, elapsed, clock",
        "큰 시각: 남은 시간, 지난 시간, 시계",
        Menu.SHOW,
        ("Shift+T",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "timer.undo",
        "Take the newest change of time, or stroke of the pen, back",
        "마지막 시간 변경이나 펜 되돌리기",
        Menu.SHOW,
        ("Ctrl+Z",),
        in_menu=False,
    ),
)

_MEDIA = (
    Command(
        "media.toggle",
        "Play or pause video and sound",
        "동영상·소리 재생, 멈춤",
        Menu.SHOW,
        ("K", "Media Play", "Toggle Media Play/Pause"),
        "play",
        turns=True,
    ),
    Command(
        "media.restart",
        "Video from its start",
        "동영상 처음부터",
        Menu.SHOW,
        ("Alt+Shift+Home",),
        in_menu=False,
    ),
    Command(
        "media.back",
        "Video five seconds back",
        "동영상 5초 뒤로",
        Menu.SHOW,
        ("Alt+Shift+Left",),
        in_menu=False,
    ),
    Command(
        "media.forward",
        "Video five seconds on",
        "동영상 5초 앞으로",
        Menu.SHOW,
        ("Alt+Shift+Right",),
        in_menu=False,
    ),
    Command("media.louder", "Louder", "소리 크게", Menu.SHOW, ("Alt+Shift+Up",), in_menu=False),
    Command("media.quieter", "Quieter", "소리 작게", Menu.SHOW, ("Alt+Shift+Down",), in_menu=False),
    Command(
        "media.mute",
        "Sound off or on",
        "소리 끄기, 켜기",
        Menu.SHOW,
        ("Alt+Shift+M",),
        turns=True,
        in_menu=False,
    ),
    Command(
        "media.sound_output",
        "Next output for sound",
        "다음 소리 출력 장치",
        Menu.SHOW,
        ("Alt+Shift+O",),
        turns=True,
        in_menu=False,
    ),
)

_VIEW = (
    Command("view.agenda", "Agenda", "진행표", Menu.VIEW, ("A",), "list-dashes", turns=True),
    Command("notes.larger", "Larger notes", "메모 크게", Menu.VIEW, ("+", "="), in_menu=False),
    Command("notes.smaller", "Smaller notes", "메모 작게", Menu.VIEW, ("-",), in_menu=False),
    Command("notes.up", "Scroll notes up", "메모 위로", Menu.VIEW, ("Alt+Up",), in_menu=False),
    Command(
        "notes.down", "Scroll notes down", "메모 아래로", Menu.VIEW, ("Alt+Down",), in_menu=False
    ),
    Command("view.less_motion", "Less motion", "움직임 줄이기", Menu.VIEW),
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

_HELP = (
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

COMMANDS: Mapping[str, Command] = {
    command.id: command for command in (*_DECK, *_GO, *_SHOW, *_MEDIA, *_TIME, *_VIEW, *_HELP)
}


def title_of(command_id: str, language: str) -> str:
    """A command's title as it stands in a sentence."""
    return COMMANDS[command_id].title_in(language).rstrip("…")
