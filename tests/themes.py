"""A small theme made in Python: a grid of letters ten units wide and high."""

from __future__ import annotations

from dataclasses import replace

from recap_deck.geometry import Insets, Rect, Size
from recap_deck.model.blocks import Align
from recap_deck.theme.model import (
    AgendaLook,
    Anchor,
    CalloutLook,
    CodeFrame,
    FillDecoration,
    Layout,
    Marker,
    MarkerKind,
    PictureLook,
    Placeholder,
    QuoteLook,
    Spacing,
    SpeakerDecoration,
    TableLook,
    TextDecoration,
    TextStyle,
    Theme,
)

LETTER = 10.0
SIZE = Size(400, 300)
BODY = Rect(20, 60, 360, 200)
TITLE = Rect(20, 20, 360, 20)

BODY_STYLE = TextStyle(("Grid",), LETTER, "#000000", line_height=1.0)
STYLES = {
    "body": BODY_STYLE,
    "title": replace(BODY_STYLE, size=20.0),
    "subtitle": BODY_STYLE,
    "heading": BODY_STYLE,
    "heading-small": BODY_STYLE,
    "number": replace(BODY_STYLE, align=Align.END),
    "code": replace(BODY_STYLE, preformatted=True),
    "code-title": BODY_STYLE,
    "code-number": replace(BODY_STYLE, align=Align.END),
    "table": BODY_STYLE,
    "table-head": BODY_STYLE,
    "author": BODY_STYLE,
    "callout-title": BODY_STYLE,
    "caption": BODY_STYLE,
    "speaker": BODY_STYLE,
    "speaker-detail": BODY_STYLE,
    "initial": replace(BODY_STYLE, align=Align.CENTER),
    "agenda-time": BODY_STYLE,
    "agenda-title": BODY_STYLE,
    "agenda-speaker": BODY_STYLE,
    "agenda-break": BODY_STYLE,
    "footer": BODY_STYLE,
}
FURNITURE = (
    TextDecoration(Rect(20, 280, 200, 10), "{footer}", "footer"),
    TextDecoration(Rect(280, 280, 100, 10), "{page}", "footer"),
)
_TITLED = (
    Placeholder("title", TITLE, "title"),
    Placeholder("body", BODY, "body", follows="title"),
)
_UNDER_TITLE = (FillDecoration(Rect(20, 45, 40, 2), "#ff0000", follows="title"),)
LAYOUTS = (
    Layout(
        "cover",
        ("#ffffff",),
        (
            Placeholder("title", Rect(20, 60, 360, 100), "title", Anchor.BOTTOM),
            Placeholder("body", Rect(20, 170, 360, 60), "subtitle"),
        ),
        (
            TextDecoration(Rect(20, 20, 360, 10), "{kicker}", "footer"),
            SpeakerDecoration(Rect(20, 240, 360, 40), "#0000ff", 40.0),
        ),
    ),
    Layout("section", ("#ffffff",), _TITLED, (), FURNITURE),
    Layout("title-body", ("#ffffff",), _TITLED, _UNDER_TITLE, FURNITURE),
    Layout("code", ("#ffffff",), _TITLED, _UNDER_TITLE, FURNITURE),
    Layout("table", ("#ffffff",), _TITLED, _UNDER_TITLE, FURNITURE),
    Layout("agenda", ("#ffffff",), _TITLED, _UNDER_TITLE, FURNITURE),
    Layout("quote", ("#ffffff",), _TITLED, (), FURNITURE),
    Layout("statement", ("#ffffff",), _TITLED, (), FURNITURE),
    Layout(
        "two-columns",
        ("#ffffff",),
        (
            Placeholder("title", TITLE, "title"),
            Placeholder("left", Rect(20, 60, 170, 200), follows="title"),
            Placeholder("right", Rect(210, 60, 170, 200), follows="title"),
        ),
        _UNDER_TITLE,
        FURNITURE,
    ),
    Layout(
        "image-right",
        ("#ffffff",),
        (
            Placeholder("title", TITLE, "title"),
            Placeholder("body", Rect(20, 60, 170, 200), follows="title"),
            Placeholder("picture", Rect(210, 60, 170, 200), follows="title"),
        ),
        _UNDER_TITLE,
        FURNITURE,
    ),
    Layout(
        "image-full",
        ("#ffffff",),
        (
            Placeholder("picture", Rect(0, 0, 400, 300), bleed=True),
            Placeholder("title", Rect(20, 200, 360, 40), "title", Anchor.BOTTOM),
            Placeholder("body", Rect(20, 240, 360, 40)),
        ),
    ),
)
SMALL_THEME = Theme(
    name="small",
    fingerprint="small",
    size=SIZE,
    title="Small",
    purpose="Tests",
    dark=False,
    palette={},
    styles=STYLES,
    layouts={layout.name: layout for layout in LAYOUTS},
    markers=(
        Marker(MarkerKind.SQUARE, "#ff0000", 4.0, 20.0),
        Marker(MarkerKind.DASH, "#ff0000", 4.0, 20.0),
    ),
    item_styles=("body",),
    spacing=Spacing(
        block=10,
        paragraph=10,
        item=10,
        nested=0,
        before_nested=0,
        after_nested=10,
        before_heading=20,
        after_heading=10,
        column=20,
    ),
    code=CodeFrame(
        "#eeeeee",
        radius=0,
        padding=Insets(10, 10, 10, 10),
        title_height=20,
        highlight_fill="#ffff00",
        highlight_bar="#ff0000",
    ),
    table=TableLook(rule="#cccccc", rule_width=1, padding=Insets(5, 5, 5, 5)),
    quote=QuoteLook("#ff0000", bar_width=5, gap=15),
    callout=CalloutLook(
        "#eeeeee",
        (("note", "#0000ff"), ("warning", "#ff0000")),
        radius=0,
        padding=Insets(10, 10, 10, 10),
    ),
    picture=PictureLook(missing_fill="#eeeeee", missing_edge="#cccccc"),
    agenda=AgendaLook(row_height=20, title_x=60),
)
