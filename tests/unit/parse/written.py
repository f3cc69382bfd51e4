"""Markdown made of known words, for laws that hold of every slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

_DRESSED = (
    "{}", "*{}*", "**{}**", "`{}`", "~~{}~~", "=={}==", "[{}](https://a.b)", "<b>{}</b>", "{}<br>",
    "_{}_", "({})", "“{}”", "**{}(x)**는", "[^note] {}", "<span class=x>{}</span>",
    "{} <!-- note -->", "\\*{}", "{}\\", "{}  ", "$5 {}", ":smile: {}", "[{}]{{.mark}}", "[[{}]]",
    "[[note|{}]]", "{} <!-- .element: class=\"fragment\" -->", "<sup>{}</sup>", "*{}", "**{}",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A text and the words in it, in order."""

    text: str
    words: tuple[str, ...]


class _Writer:
    def __init__(self) -> None:
        self.words: list[str] = []

    def word(self) -> str:
        self.words.append(f"word{len(self.words)}x")
        return self.words[-1]

    def text(self, dresses: Sequence[str]) -> str:
        return " ".join(dress.format(self.word()) for dress in dresses)


_dresses = st.lists(st.sampled_from(_DRESSED), min_size=1, max_size=4)
_leaf = st.one_of(
    st.tuples(st.just("heading"), st.integers(1, 6), _dresses),
    st.tuples(st.just("paragraph"), st.just(0), _dresses),
    st.tuples(st.just("lines"), st.just(0), _dresses),
    st.tuples(st.just("code"), st.integers(0, 3), _dresses),
    st.tuples(st.just("table"), st.integers(1, 4), _dresses),
    st.tuples(st.just("definition"), st.integers(1, 3), _dresses),
    st.tuples(st.just("html table"), st.just(0), _dresses),
    st.tuples(st.just("pause"), st.just(0), st.just([])),
)
_tree = st.recursive(
    st.lists(_leaf, min_size=1, max_size=4),
    lambda children: st.lists(
        st.one_of(
            _leaf,
            st.tuples(
                st.sampled_from(
                    [
                        "-",
                        "*",
                        "1.",
                        "2)",
                        "tab",
                        ">",
                        "div",
                        ":::",
                        "!!!",
                        "columns",
                        "slot",
                        "aside",
                        "details",
                    ]  # fmt: skip
                ),
                st.integers(2, 4),
                children,
            ),
        ),
        min_size=1,
        max_size=4,
    ),
    max_leaves=12,
)


@st.composite
def written_slides(draw: st.DrawFn) -> Written:
    """Slides of all kinds of blocks, nested, with every word known."""
    writer = _Writer()
    lines = _lines(writer, draw(_tree))
    return Written("\n".join([*lines, "", "[^note]: " + writer.word()]), tuple(writer.words))


def _lines(writer: _Writer, tree: Sequence[tuple[str, int, list[object]]]) -> list[str]:
    lines: list[str] = []
    for kind, number, inside in tree:
        lines += [*_block(writer, kind, number, inside), ""]
    return lines


def _block(writer: _Writer, kind: str, number: int, inside: list[object]) -> list[str]:
    texts: list[str] = [each for each in inside if isinstance(each, str)]
    match kind:
        case "heading":
            return ["#" * number + " " + writer.text(texts).rstrip("\\ ")]
        case "paragraph":
            return [writer.text(texts)]
        case "lines":
            return [writer.text([text]) for text in texts]
        case "code":
            return ["```" + ("", "python", "js {1|2}", "sh +line_numbers")[number],
                    *(writer.word() for _ in texts), "```"]  # fmt: skip
        case "table":
            head = "| " + " | ".join(writer.word() for _ in range(number)) + " |"
            rows = ["| " + " | ".join(writer.word() for _ in range(number)) + " |" for _ in texts]
            return [head, "|---" * number + "|", *rows]
        case "definition":
            terms = [writer.text(texts).rstrip("\\ ")]
            return [*terms, *(": " + writer.word() for _ in range(number))]
        case "html table":
            cells = "".join(f"<td>{writer.text([text])}</td>" for text in texts)
            return ["<table><tr>", cells, "</tr></table>"]
        case "pause":
            return ["<!-- pause -->"]
        case _:
            return _wrapped(kind, number, _lines(writer, inside))  # type: ignore[arg-type]


def _wrapped(kind: str, number: int, lines: list[str]) -> list[str]:
    match kind:
        case ">":
            return [f"> {line}" for line in lines]
        case "div":
            return ["<div>", "", *lines, "</div>"]
        case "aside":
            return ["<aside>", "", *lines, "</aside>"]
        case "details":
            return ["<details><summary>More</summary>", "", *lines, "</details>"]
        case ":::":
            return ["::: note", *lines, ":::"]
        case "!!!":
            return ["!!! note", *(f"    {line}" for line in lines)]
        case "columns":
            return [":::: columns", "::: column", *lines, ":::", "::: column", ":::", "::::"]
        case "slot":
            return [*lines, "", "::right::", ""]
        case "tab":
            return ["-\t" + lines[0], *("\t" + line for line in lines[1:])]
        case _:
            indent = " " * max(number, len(kind) + 1)
            return [kind.ljust(len(indent)) + lines[0], *(indent + line for line in lines[1:])]
