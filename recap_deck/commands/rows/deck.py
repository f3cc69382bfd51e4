"""Opening decks, and what others are given of them."""

from __future__ import annotations

from recap_deck.commands.command import Command, Menu

DECK = (
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
