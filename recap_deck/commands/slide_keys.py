"""The table of what is done with slides and sessions in the list of slides; its menu and keys."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from recap_deck.values import dataclass


class Upon(enum.Enum):
    """What a command is done with."""

    SLIDES = "slides"
    SESSION = "session"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class SlideCommand:
    """One thing that can be done in the list of slides, by its id.

    The menu has a line above one that `begins_group`; one that is not `in_menu` has keys only.
    """

    id: str
    title: str
    title_ko: str
    keys: tuple[str, ...] = ()
    upon: Upon = Upon.SLIDES
    begins_group: bool = False
    in_menu: bool = True

    def title_in(self, language: str) -> str:
        """The title in `language`, English where there is no other."""
        return self.title_ko if language.startswith("ko") else self.title


_SESSION, _LIST = Upon.SESSION, Upon.LIST

SLIDE_COMMANDS: Mapping[str, SlideCommand] = {
    command.id: command
    for command in (
        SlideCommand("new", "New slide", "새 슬라이드", ("Ctrl+Return", "Ins")),
        SlideCommand("duplicate", "Duplicate", "복제", ("Ctrl+D",)),
        SlideCommand("delete", "Delete", "지우기", ("Del",)),
        SlideCommand("hide", "Hide, or show again", "숨기기, 다시 보이기", ("Ctrl+H",)),
        SlideCommand("cut", "Cut", "잘라내기", ("Ctrl+X",), begins_group=True),
        SlideCommand("copy", "Copy", "복사", ("Ctrl+C",)),
        SlideCommand("paste", "Paste below", "아래에 붙여넣기", ("Ctrl+V",)),
        SlideCommand("earlier", "Move up", "위로 옮기기", ("Alt+Up",), begins_group=True),
        SlideCommand("later", "Move down", "아래로 옮기기", ("Alt+Down",)),
        SlideCommand(
            "to_before", "Move to the session before", "앞 세션으로 옮기기", ("Alt+PgUp",)
        ),
        SlideCommand(
            "to_after", "Move to the session after", "뒤 세션으로 옮기기", ("Alt+PgDown",)
        ),
        SlideCommand(
            "new_session",
            "New session",
            "새 세션",
            ("Ctrl+Shift+Return",),
            _SESSION,
            begins_group=True,
        ),
        SlideCommand("rename", "Rename the session", "세션 이름 바꾸기", ("F2",), _SESSION),
        SlideCommand(
            "session_earlier", "Session earlier", "세션 앞으로", ("Alt+Shift+Up",), _SESSION
        ),
        SlideCommand("session_later", "Session later", "세션 뒤로", ("Alt+Shift+Down",), _SESSION),
        SlideCommand("fold", "Fold the session", "세션 접기, 펴기", ("Alt+Return",), _SESSION),
        SlideCommand("all", "Select all slides", "모두 선택", ("Ctrl+A",), _LIST, in_menu=False),
        SlideCommand("undo", "Undo", "실행 취소", ("Ctrl+Z",), _LIST, in_menu=False),
        SlideCommand("redo", "Redo", "다시 실행", ("Ctrl+Shift+Z", "Ctrl+Y"), _LIST, in_menu=False),
    )
}
