"""The table of keys that the agenda has while it is open; its buttons and the page of keys."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class AgendaCommand:
    """One thing that can be done in the agenda, by its id; `label` is for its button.

    One `for_draft` is done while the lines are shown that writing would change, the others
    only while they aren't.
    """

    id: str
    title: str
    title_ko: str
    keys: tuple[str, ...]
    for_draft: bool = False

    def title_in(self, language: str) -> str:
        """The title in `language`, English where there is no other."""
        return self.title_ko if language.startswith("ko") else self.title


AGENDA_COMMANDS: Mapping[str, AgendaCommand] = {
    command.id: command
    for command in (
        AgendaCommand("up", "The item before", "앞 순서로", ("Up",)),
        AgendaCommand("down", "The item after", "뒤 순서로", ("Down",)),
        AgendaCommand("more", "One minute more", "1분 더", ("Ctrl+Up",)),
        AgendaCommand("less", "One minute less", "1분 덜", ("Ctrl+Down",)),
        AgendaCommand("more_5", "Five minutes more", "5분 더", ("Ctrl+Shift+Up",)),
        AgendaCommand("less_5", "Five minutes less", "5분 덜", ("Ctrl+Shift+Down",)),
        AgendaCommand("earlier", "Put it earlier", "앞으로 옮기기", ("Alt+Up",)),
        AgendaCommand("later", "Put it later", "뒤로 옮기기", ("Alt+Down",)),
        AgendaCommand("start", "Begin at a set time", "시작 시각 정하기", ("S",)),
        AgendaCommand("title", "Name a new item", "새 순서 이름", ("F2",)),
        AgendaCommand("insert", "Put an item in", "순서 넣기", ("I", "Ins")),
        AgendaCommand("insert_break", "Put a break in", "휴식 넣기", ("Shift+I",)),
        AgendaCommand("skip", "Leave it out, or put it back", "빼기, 다시 넣기", ("Del",)),
        AgendaCommand("undo", "Take the newest change back", "마지막 변경 되돌리기", ("Ctrl+Z",)),
        AgendaCommand("offer_1", "Take what is offered first", "첫째 방법", ("Alt+1",)),
        AgendaCommand("offer_2", "Take what is offered second", "둘째 방법", ("Alt+2",)),
        AgendaCommand("offer_3", "Take what is offered third", "셋째 방법", ("Alt+3",)),
        AgendaCommand("offer_4", "Take what is offered fourth", "넷째 방법", ("Alt+4",)),
        AgendaCommand(
            "draft", "Write into event.yaml: see what changes", "event.yaml에 쓰기", ("Ctrl+S",)
        ),
        AgendaCommand("close", "Close the agenda", "진행표 닫기", ("Esc",)),
        AgendaCommand("write", "Write these lines", "이대로 쓰기", ("Return",), for_draft=True),
        AgendaCommand("cancel", "Write nothing", "쓰지 않기", ("Esc",), for_draft=True),
    )
}
