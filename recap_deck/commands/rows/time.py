"""Timers and the evening."""

from __future__ import annotations

from recap_deck.commands.command import Command, Menu

TIME = (
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
