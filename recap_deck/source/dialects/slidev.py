"""Slidev: front matter on every slide, joined lines, components that we don't have."""

from __future__ import annotations

from recap_deck.patterns import expression
from recap_deck.source.dialects.model import Dialect, OwnFrontMatter, Sign

_DECK_KEYS = frozenset(
    {
        "addons", "aspectRatio", "browserExporter", "canvasWidth", "codeCopy", "colorSchema",
        "contextMenu", "css", "defaults", "download", "drawings", "duration", "editor",
        "exportFilename", "favicon", "fonts", "glowSeed", "hideInToc", "highlighter", "htmlAttrs",
        "info", "keywords", "lineNumbers", "mdc", "monaco", "monacoTypesSource", "presenter",
        "record", "remoteAssets", "routerMode", "selectable", "seoMeta", "themeConfig", "timer",
        "titleTemplate", "twoslash", "wakeLock",
    }
)  # fmt: skip
_SLIDE_KEYS = frozenset(
    {
        "clickAnimation", "clicks", "clicksStart", "dragPos", "level", "name", "preload",
        "routeAlias", "timesplit", "url", "zoom",
    }
)  # fmt: skip

SLIDEV = Dialect(
    name="slidev",
    title="Slidev",
    separator=expression(r"-{3,}[ \t]*$"),
    line_breaks=False,
    own_front_matter=OwnFrontMatter.ALWAYS,
    aliases={
        "background": "backgroundImage",
        "disabled": "hide",
        "duration": "minutes",
        "aspectRatio": "size",
        "src": "include",
    },
    layouts={
        "center": "statement",
        "default": "title-body",
        "fact": "statement",
        "full": "title-body",
        "intro": "cover",
        "none": "title-body",
        "two-cols": "two-columns",
        "two-cols-header": "two-columns",
        "image": "image-full",
    },
    other_keys=_DECK_KEYS | _SLIDE_KEYS,
    first_slide_keys=frozenset(
        {"class", "color", "backgroundColor", "backgroundImage", "backgroundSize"}
    ),
    signs=(
        Sign(3, keys=_DECK_KEYS - {"info", "keywords", "duration", "css", "fonts", "download"}),
        Sign(
            3,
            keys=frozenset({"theme"}),
            values=frozenset({"seriph", "apple-basic", "bricks", "shibainu"}),
        ),
        Sign(3, "<v-click"),
        Sign(3, "$slidev"),
        Sign(2, "v-click"),
        Sign(1, "::right::"),
        Sign(
            2,
            "\n---\n",
            expression(
                r"\n---\n(?:[\w-]+: .*\n)*?"
                r"(?:layout: (?:two-cols|center|fact|intro|full)|src: |clicks: |routeAlias: )"
            ),
        ),
    ),
)
