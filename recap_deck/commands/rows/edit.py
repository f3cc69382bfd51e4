"""What is done to text, wherever it is; their keys belong to what has the focus."""

from __future__ import annotations

from recap_deck.commands.command import Command, Menu

EDIT = (
    Command("edit.undo", "Undo", "실행 취소", Menu.EDIT, in_show=False),
    Command("edit.redo", "Redo", "다시 실행", Menu.EDIT, in_show=False),
    Command("edit.cut", "Cut", "잘라내기", Menu.EDIT, in_show=False),
    Command("edit.copy", "Copy", "복사", Menu.EDIT, in_show=False),
    Command("edit.paste", "Paste", "붙여넣기", Menu.EDIT, in_show=False),
    Command("edit.find", "Find in this file…", "이 파일에서 찾기…", Menu.EDIT, in_show=False),
    Command(
        "edit.replace", "Replace in this file…", "이 파일에서 바꾸기…", Menu.EDIT, in_show=False
    ),
    Command("edit.go_to_line", "Go to line…", "줄로 이동…", Menu.EDIT, in_show=False),
)
