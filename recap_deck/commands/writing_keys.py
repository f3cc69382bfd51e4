"""The table of keys that the editor has while one writes in it; its menu and the page of keys."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class WritingCommand:
    """One thing that can be done while writing, by its id."""

    id: str
    title: str
    title_ko: str
    keys: tuple[str, ...] = ()

    def title_in(self, language: str) -> str:
        """The title in `language`, English where there is no other."""
        return self.title_ko if language.startswith("ko") else self.title


MENU_GROUPS: Mapping[str, tuple[WritingCommand, ...]] = {
    "undo": (
        WritingCommand("undo", "Undo", "실행 취소", ("Ctrl+Z",)),
        WritingCommand("redo", "Redo", "다시 실행", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ),
    "text": (
        WritingCommand("bold", "Bold", "굵게", ("Ctrl+B",)),
        WritingCommand("italic", "Italic", "기울임", ("Ctrl+I",)),
        WritingCommand("struck", "Struck through", "취소선", ("Ctrl+Shift+X",)),
        WritingCommand("code", "Code", "코드", ("Ctrl+`",)),
        WritingCommand("link", "Link", "링크", ("Ctrl+K",)),
    ),
    "heading": (
        WritingCommand("heading_1", "Heading 1", "제목 1", ("Ctrl+1",)),
        WritingCommand("heading_2", "Heading 2", "제목 2", ("Ctrl+2",)),
        WritingCommand("heading_3", "Heading 3", "제목 3", ("Ctrl+3",)),
        WritingCommand("heading_deeper", "A level deeper", "한 단계 아래 제목", ("Ctrl+}",)),
        WritingCommand("heading_higher", "A level higher", "한 단계 위 제목", ("Ctrl+{",)),
    ),
    "insert": (
        WritingCommand("new_slide", "Slide below", "아래에 새 슬라이드", ("Ctrl+Shift+Return",)),
        WritingCommand("note", "Note to the speaker", "발표자 메모", ("Ctrl+/",)),
        WritingCommand("task", "Task, or tick it", "할 일 표시", ("Alt+C",)),
        WritingCommand("renumber", "Number the list again", "목록 번호 다시 매기기"),
        WritingCommand("complete", "Offer words", "낱말 제안", ("Ctrl+Space", "Ctrl+Shift+Space")),
        WritingCommand("fix", "Mend what is wrong here", "여기 있는 문제 고치기", ("Ctrl+.",)),
        WritingCommand("align_table", "Align the table", "표 정렬", ("Alt+Shift+F",)),
    ),
    "line": (
        WritingCommand("line_up", "Move the line up", "줄 위로", ("Alt+Up",)),
        WritingCommand("line_down", "Move the line down", "줄 아래로", ("Alt+Down",)),
        WritingCommand(
            "double_line", "Duplicate the line", "줄 복제", ("Ctrl+D", "Alt+Shift+Down")
        ),
        WritingCommand("delete_line", "Delete the line", "줄 지우기", ("Ctrl+Shift+K",)),
    ),
    "find": (
        WritingCommand("find", "Find in this file", "이 파일에서 찾기", ("Ctrl+F",)),
        WritingCommand("replace", "Replace", "바꾸기", ("Ctrl+H",)),
        WritingCommand("find_next", "Next find", "다음 찾기", ("F3",)),
        WritingCommand("find_previous", "Find before", "이전 찾기", ("Shift+F3",)),
        WritingCommand(
            "find_everywhere", "Find in all slides", "모든 슬라이드에서 찾기", ("Ctrl+Shift+F",)
        ),
        WritingCommand("go_to_line", "Go to line", "줄로 이동", ("Ctrl+G",)),
    ),
    "file": (
        WritingCommand("next_file", "Next file", "다음 파일", ("Ctrl+Tab",)),
        WritingCommand("previous_file", "File before", "이전 파일", ("Ctrl+Shift+Backtab",)),
        WritingCommand("larger", "Larger text", "글자 크게", ("Ctrl++", "Ctrl+=")),
        WritingCommand("smaller", "Smaller text", "글자 작게", ("Ctrl+-",)),
        WritingCommand("usual_size", "Usual size", "보통 글자 크기", ("Ctrl+0",)),
    ),
}
"""The commands as the editor's menu groups them; each group has a name in the sentences."""

WRITING_COMMANDS: Mapping[str, WritingCommand] = {
    command.id: command for group in MENU_GROUPS.values() for command in group
}
