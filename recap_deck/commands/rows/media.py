"""What plays."""

from __future__ import annotations

from recap_deck.commands.command import Command, Menu

MEDIA = (
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
