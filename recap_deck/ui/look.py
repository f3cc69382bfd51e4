"""Design tokens of the windows: colours, type and distances, light and dark."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from recap_deck.values import dataclass

GAP = 8
"""The unit of distances: margins and paddings are multiples of it, or halves."""

RADIUS = 10
HEADER_HEIGHT = 52
STATUS_HEIGHT = 32

SMALL, NORMAL, LARGE = 12, 13, 15
"""Sizes of type in logical pixels: captions, the interface, reading text."""

# Fonts whose Latin and Hangul belong together, for desktops that name no font of their own.
_FAMILIES = ("Pretendard", "Inter", "Noto Sans KR", "Noto Sans CJK KR", "NanumGothic", "Noto Sans")
_UNNAMED = {"Sans Serif", "Sans", "sans-serif", "DejaVu Sans", "Bitstream Vera Sans", ""}


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of the windows; text has three tones, and the accent marks where we are."""

    is_dark: bool
    ground: str
    panel: str
    surface: str
    line: str
    edge: str
    text: str
    secondary: str
    quiet: str
    hover: str
    accent: str
    accent_hover: str
    on_accent: str
    second: str
    link: str
    error: str
    warning: str
    info: str
    late: str
    """Text about time that runs out, or ran out."""
    row: str
    """Behind the row where we are."""
    shadow: int
    """Opacity of the slide's shadow where it is darkest, 0 to 255."""


LIGHT = Look(
    is_dark=False,
    ground="#F2F3F5",
    panel="#FAFAFB",
    surface="#FFFFFF",
    line="#E1E4E9",
    edge="#24000000",
    text="#1A2130",
    secondary="#525C6E",
    quiet="#626C7D",
    hover="#EDEFF2",
    accent="#C94B17",
    accent_hover="#B5410F",
    on_accent="#FFFFFF",
    second="#1C7C66",
    link="#1D5BBF",
    error="#C7382B",
    warning="#C98A12",
    info="#7A8699",
    late="#A85B00",
    row="#FCEBDD",
    shadow=70,
)

DARK = Look(
    is_dark=True,
    ground="#121519",
    panel="#171B20",
    surface="#1C2127",
    line="#2A3038",
    edge="#24FFFFFF",
    text="#E8ECF2",
    secondary="#AAB3C1",
    quiet="#8A94A3",
    hover="#252B33",
    accent="#FF9A4D",
    accent_hover="#FFAE70",
    on_accent="#20130A",
    second="#7FCDBB",
    link="#8AB8FF",
    error="#FF8678",
    warning="#F2BC52",
    info="#8A94A3",
    late="#FFB454",
    row="#242C3A",
    shadow=150,
)


def look() -> Look:
    """The look of the moment: dark where the desktop is dark."""
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme is Qt.ColorScheme.Unknown:
        # The desktop doesn't say, but its palette does; our own agrees with it.
        is_dark = QGuiApplication.palette().window().color().lightness() < 128
    else:
        is_dark = scheme is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT


@cache
def color(text: str) -> QColor:
    """A colour token for Qt."""
    return QColor(text)


@cache
def families() -> tuple[str, ...]:
    """The desktop's own font, or the best one here where the desktop names none."""
    named = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    known = [name for name in _FAMILIES if QFontDatabase.hasFamily(name)]
    return tuple(known or [named]) if named in _UNNAMED else (named, *known)


@cache
def font(size: int = NORMAL, *, bold: bool = False) -> QFont:
    """The interface's font at a size in logical pixels."""
    made = QFont()
    made.setFamilies(list(families()))
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def palette(tones: Look) -> QPalette:
    """The same tones for the few widgets that Qt paints itself."""
    made = QPalette(color(tones.surface), color(tones.panel))
    roles = {
        QPalette.ColorRole.Window: tones.panel,
        QPalette.ColorRole.WindowText: tones.text,
        QPalette.ColorRole.Base: tones.surface,
        QPalette.ColorRole.AlternateBase: tones.panel,
        QPalette.ColorRole.Text: tones.text,
        QPalette.ColorRole.Button: tones.surface,
        QPalette.ColorRole.ButtonText: tones.text,
        QPalette.ColorRole.PlaceholderText: tones.quiet,
        QPalette.ColorRole.Highlight: tones.accent,
        QPalette.ColorRole.HighlightedText: tones.on_accent,
        QPalette.ColorRole.Link: tones.link,
        QPalette.ColorRole.ToolTipBase: tones.surface,
        QPalette.ColorRole.ToolTipText: tones.text,
    }
    for role, tone in roles.items():
        made.setColor(role, color(tone))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, color(tones.quiet))
    return made


def scroll_style(tones: Look) -> str:
    """A style sheet for scroll bars: a thin handle without a track."""
    return f"""
        QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
        QScrollBar::handle:vertical {{
            background: {tones.line}; border-radius: 4px; min-height: 32px; }}
        QScrollBar::handle:vertical:hover {{ background: {tones.quiet}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def menu_style(tones: Look) -> str:
    """A style sheet for menus."""
    return f"""
        QMenu {{ background: {tones.surface}; color: {tones.text};
            border: 1px solid {tones.line}; padding: 6px; }}
        QMenu::item {{ padding: 6px 24px 6px 14px; border-radius: 6px; }}
        QMenu::item:selected {{ background: {tones.hover}; }}
        QMenu::item:disabled {{ color: {tones.quiet}; }}
        QMenu::separator {{ height: 1px; background: {tones.line}; margin: 6px 8px; }}
    """
