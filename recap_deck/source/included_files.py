"""Reads the files that a session includes: from its deck's folder, and none within itself."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from recap_deck.diagnostics import Severity, SourceSpan, remark
from recap_deck.errors import DeckFileError
from recap_deck.limits import MAX_EVENT_SLIDES
from recap_deck.messages import sentence
from recap_deck.source.drafts import Included, SlideContext, Unread
from recap_deck.source.includes import DEEPEST, MOST_INCLUDES, Include
from recap_deck.source.session import CutFile, cut_file, diagnostics_of, scan_text
from recap_deck.source.source_files import SourceFiles
from recap_deck.source.text_file import SourceText
from recap_deck.values import replace


class IncludedFiles:
    """The files that one session includes; `lang` is that of what is said instead of slides."""

    def __init__(self, root: Path, files: SourceFiles, lang: str = "") -> None:
        self._root = files.real_path(root)
        self._files = files
        self._lang = lang
        self._asked: dict[str, None] = {}
        self._count = self._slides = 0

    @property
    def asked(self) -> tuple[str, ...]:
        """The files asked for so far, as paths from the root."""
        return tuple(self._asked)

    def __call__(self, include: Include, context: SlideContext) -> Included | Unread:
        """Find the slides of a file that is named by one of `context`."""
        self._count += 1
        path = self._root / PurePosixPath(context.file).parent / include.path
        try:
            real = self._files.real_path(path)
            if not real.is_relative_to(self._root):
                raise DeckFileError("code-outside", path)
            file = real.relative_to(self._root).as_posix()
            self._asked[file] = None
            self._refuse_too_many(file, context)
            return self._cut(self._files.source(real, file), context)
        except DeckFileError as error:
            return self._unread(error, include, context)

    def _refuse_too_many(self, file: str, context: SlideContext) -> None:
        if file in context.chain:
            raise DeckFileError("include-circle", Path(file))
        many = self._count > MOST_INCLUDES or self._slides > MAX_EVENT_SLIDES
        if many or len(context.chain) > DEEPEST:
            raise DeckFileError("include-many", Path(file), limit=str(MOST_INCLUDES))

    def _cut(self, source: SourceText, context: SlideContext) -> Included:
        named = next((v.value for v in context.session if v.name == "dialect"), "")
        scanned = scan_text(source, named or context.dialect.name)
        cut: CutFile = cut_file(scanned, context.session)
        self._slides += len(cut.pieces)
        inner = replace(cut.context, included=self, chain=(*context.chain, source.file))
        return Included(inner, cut.pieces, (*source.diagnostics, *diagnostics_of(scanned)))

    def _unread(self, error: DeckFileError, include: Include, context: SlideContext) -> Unread:
        span = SourceSpan(context.file, include.line, include.line)
        arguments = {**dict(error.arguments), "path": include.path}
        told = remark(error.code, Severity.ERROR, span, **arguments)
        lang = next((v.value for v in context.session if v.name == "lang"), self._lang)
        said = sentence(told.code, told.arguments, lang)
        return Unread(told, f"# {include.path}\n\n{said}\n")
