"""Slides with the code of the files that they name, read again when a file changes."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from recap_deck.build.kept import Kept
from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.errors import RecapDeckError
from recap_deck.files import read_file
from recap_deck.model.slide import SlideSource
from recap_deck.source.code_files import WithCode, asks_for_code, with_code
from recap_deck.values import replace

_MOST_BYTES = 1_000_000


class CodeFiles:
    """Reads code for the slides of one deck, from nowhere but its folder."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._read: Kept[str | Diagnostic] = Kept(100)

    def text_of(self, slide: SlideSource, folder: str) -> WithCode:
        """A slide's text; paths in it are relative to `folder`, which is below the root."""
        if not asks_for_code(slide.text):
            return WithCode(slide.text)
        return with_code(slide.text, lambda path: self._code(path, self._root / folder))

    def _code(self, path: str, folder: Path) -> str | Diagnostic:
        """A file's text, as it is on the disk now."""
        try:
            file = (folder / unquote(path)).resolve()
            facts = file.stat()
        except (OSError, ValueError):
            return _refused("code-missing", path)
        if not file.is_relative_to(self._root):
            return _refused("code-outside", path)
        state = (str(file), facts.st_mtime_ns, facts.st_size)
        return self._read.value(state, lambda: _text(file, path))


def _text(file: Path, path: str) -> str | Diagnostic:
    try:
        return read_file(file, _MOST_BYTES).decode("utf-8-sig")
    except RecapDeckError as error:
        return Diagnostic(error.code, Severity.WARNING, SourceSpan(""), error.arguments)
    except UnicodeDecodeError:
        return _refused("code-no-text", path)


def _refused(code: str, path: str) -> Diagnostic:
    return remark(code, Severity.WARNING, SourceSpan(""), path=path)


def written(diagnostic: Diagnostic, code: WithCode) -> Diagnostic:
    """A remark on a slide with code put in, at the line that the author wrote."""
    line = code.written_line(diagnostic.span.first_line)
    if line == diagnostic.span.first_line:
        return diagnostic
    return replace(diagnostic, span=replace(diagnostic.span, first_line=line, last_line=line))
