"""ToUnicode maps: reading Qt's, correcting them by what was painted, writing them again.

Qt maps a glyph to its lowest code point, so that 一 comes out as the radical U+2F00 and a
glyph without a code point as nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

from recap_deck.patterns import expression
from recap_deck.values import dataclass

# Radicals and the ideographs that share their glyphs; those from U+2F00 on have a
# compatibility form.
_RADICALS = (
    "⺁厂⺃乚⺄乚⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵"
    "⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西"
    "⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦"
    "⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
_LOWEST = dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True)) | {
    "\u00a0": " ",
    "\u00ad": "-",
    "\u02bb": "‘",
    "\u02bc": "’",
    "\u2012": "–",
}
_BLOCK = 100
"""As many entries as one block of a map may have."""
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<{first}> <{last}>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_SECTION = expression(r"begin(bfchar|bfrange)(.*?)end", re.DOTALL)
_HEX = expression(r"<([0-9A-Fa-f]+)>")
_RANGE = expression(r"<(\w+)>\s*<(\w+)>\s*(?:\[(.*?)\]|<(\w+)>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Face:
    """The glyphs of one face in the order of painting, each with the text it stands for.

    `glyphs_of` gives the glyphs that the face's own character map has for a string.
    """

    glyphs: Mapping[int, str]
    glyphs_of: Callable[[str], Sequence[int]]


def read_map(source: str) -> dict[int, str]:
    """Read a map as Qt writes it: code → text; codes without text are left out."""
    found: dict[int, str] = {}
    for kind, body in _SECTION.findall(source):
        if kind == "bfchar":
            codes = _HEX.findall(body)
            found |= {
                int(code, 16): _decoded(text)
                for code, text in zip(codes[::2], codes[1::2], strict=True)
            }
        else:
            found |= _read_ranges(body)
    return {code: text for code, text in found.items() if code and text.strip("\0")}


def _read_ranges(body: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for first, last, listed, single in _RANGE.findall(body):
        start = int(first, 16)
        if listed:
            found |= {start + i: _decoded(text) for i, text in enumerate(_HEX.findall(listed))}
        else:
            base = _decoded(single)
            for i in range(int(last, 16) - start + 1):
                found[start + i] = base[:-1] + chr(ord(base[-1]) + i)
    return found


def _decoded(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


def write_map(texts: Mapping[int, str], size: int = 2) -> bytes:
    """Write a map from codes of `size` bytes to texts."""
    digits = 2 * size
    rows = [
        f"<{code:0{digits}X}> <{text.encode('utf-16-be').hex().upper()}>\n"
        for code, text in sorted(texts.items())
        if text
    ]
    blocks = [rows[i : i + _BLOCK] for i in range(0, len(rows), _BLOCK)]
    body = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    head = _HEAD.format(first="0" * digits, last="F" * digits)
    return (head + body + _TAIL).encode("ascii")


def corrected(lowest: Mapping[int, str], codes: int, faces: Iterable[Face]) -> dict[int, str]:
    """Give each code of a font the text that was painted with it.

    `lowest` is Qt's own map, `codes` the number of glyphs in the font, the empty one included.
    """
    fits = [fit for face in faces if (fit := _fit(lowest, codes, face)) is not None]
    if not fits:
        return {code: usual_text(text) for code, text in lowest.items()}
    return min(fits, key=lambda fit: fit[0])[1]


def _fit(lowest: Mapping[int, str], codes: int, face: Face) -> tuple[int, dict[int, str]] | None:
    """The texts by `face`, with how far its record is from the font; None for another face."""
    singles = {code: text for code, text in lowest.items() if len(text) == 1}
    glyphs = dict(zip(singles, face.glyphs_of("".join(singles.values())), strict=True))
    if not all(glyph in face.glyphs for glyph in glyphs.values()):
        return None
    known = set(glyphs.values())
    # What has no code point of its own, as figures of even width: by the order of painting.
    rest = [glyph for glyph in face.glyphs if glyph not in known]
    holes = [code for code in range(1, codes) if code not in glyphs]
    if len(rest) == len(holes):
        glyphs |= dict(zip(holes, rest, strict=True))
    texts = {
        code: unicodedata.normalize("NFC", face.glyphs[glyph]) for code, glyph in glyphs.items()
    }
    return abs(len(rest) - len(holes)), texts


def usual_text(text: str) -> str:
    """The text a glyph most likely stands for, where only its lowest code point is known."""
    if len(text) != 1:
        return text
    if text < " ":
        return " "
    if "\u2f00" <= text <= "\u2fd5" or "\ufb00" <= text <= "\ufb06":
        return unicodedata.normalize("NFKC", text)
    return _LOWEST.get(text, text)
