"""The one builder: parses and places what is asked for, and keeps it while its text is the same."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from pathlib import PurePosixPath

from recap_deck.build.cards import parsed_card
from recap_deck.build.code_files import CodeFiles
from recap_deck.build.entries import Entry, KeptSlides, running_order
from recap_deck.build.frames import Frames
from recap_deck.build.furniture import Furniture
from recap_deck.build.kept import Kept
from recap_deck.build.live import LiveTexts, entry_now, frame_now
from recap_deck.build.page import Page, Stop, stops_of
from recap_deck.build.parse_client import ParseClient
from recap_deck.build.picture_verdicts import PictureVerdicts
from recap_deck.build.remarks import BuiltEntry, Remarks, is_told
from recap_deck.build.seen_pictures import (
    Asked,
    SeenPictures,
    answer_of,
    question_in,
    still_true,
    text_of_question,
    videos_in,
)
from recap_deck.build.themes import Themes
from recap_deck.build.words import deck_language
from recap_deck.diagnostics import Diagnostic
from recap_deck.model.blocks import ParsedSlide
from recap_deck.model.deck import Deck, Session
from recap_deck.model.slide import ParseSettings, SlideSource
from recap_deck.paint.picture_files import PictureFiles
from recap_deck.place.boxes import Box, PlacedSlide, Placement
from recap_deck.place.frame import SlideFrame
from recap_deck.place.layouts import name_from_content
from recap_deck.place.slide import place_slide
from recap_deck.source.code_files import WithCode
from recap_deck.theme.model import Theme
from recap_deck.typeset.typesetter import QtTypesetter
from recap_deck.values import dataclass

OPENING_LAYOUTS = ("cover", "session")
"""Layouts of a first slide that needs no card before it."""


@dataclass(frozen=True, slots=True)
class SlideFacts:
    """What is known of a slide once it was placed, kept when its boxes are dropped."""

    steps: int
    stops: tuple[Stop, ...]
    scales: tuple[float, ...]
    layout: str


def facts_of(placement: Placement) -> SlideFacts:
    """What to remember of a placement."""
    parts = placement.parts
    scales = tuple(part.scale for part in parts)
    return SlideFacts(parts[-1].last_step, stops_of(placement), scales, parts[0].layout)


class Builder:
    """Pages of a deck on demand; wants a QGuiApplication, and its thread.

    The running order has hidden slides only `with_hidden`. With `tries_pictures` it is found out
    at once whether odd pictures can be drawn, and whether they are seen; a window can't wait for
    that. `load` brings another deck: what has the same text, settings and surroundings is kept.
    """

    def __init__(
        self,
        deck: Deck,
        theme: str = "",
        *,
        with_hidden: bool = False,
        tries_pictures: bool = False,
    ) -> None:
        self._tries_pictures = tries_pictures
        self.verdicts = PictureVerdicts(tries=tries_pictures)
        """What is known of the pictures met so far."""

        self._theme = theme
        self._themes = Themes(deck, theme)
        self._with_hidden = with_hidden
        self._typesetter = QtTypesetter()
        self._client = ParseClient()
        self._parsed: Kept[ParsedSlide] = Kept(300)
        # Those around the slide that is shown; an export asks for each once.
        self._placed: Kept[tuple[Asked, Placement]] = Kept(48)
        self.videos: set[tuple[str, float]] = set()
        """The videos met so far: their keys, and where in them they begin."""
        self.useless: set[str] = set()
        """The keys of those that somebody tried in vain to play, and of pictures to draw."""
        self._furniture = Furniture(self._typesetter)
        self._pictures: dict[str, PictureFiles] = {}
        self._kept_slides = KeptSlides()
        self._frames = Frames(deck, deck_language(deck))
        self.is_alike = False
        """Whether an entry that is the same value as before has the same pages, too."""
        self.load(deck)

    def load(self, deck: Deck, *, is_typed: bool = False) -> None:
        """Take another deck, or another state of the same one; `is_typed` if no file changed."""
        self.deck = deck
        self.verdicts.unknown.clear()
        self.language = deck_language(deck)
        self._themes = self._themes.followed(deck) if is_typed else Themes(deck, self._theme)
        before, self._frames = self._frames, Frames(deck, self.language)
        self.is_alike = is_typed and self._frames.shared == before.shared
        self._code = CodeFiles(deck.root)
        # A second's card is another one: among the placed slides they would push those out.
        self._live: Kept[tuple[Page, ...]] = Kept(6)
        self._facts: dict[int, SlideFacts] = {}
        self._remarks: dict[int, tuple[Diagnostic, ...]] = {}
        self.entries = running_order(
            deck,
            self.language,
            self._opens_itself,
            with_hidden=self._with_hidden,
            kept=self._kept_slides,
        )
        self._noticing = Remarks(self.entries, self.verdicts, self.placement)
        self._listed: dict[int, Entry] = {}
        self._firsts = {id(session.slides[0]) for session in deck.sessions if session.slides}

    def entry_of(self, session: int, slide: SlideSource) -> Entry:
        """The entry of a slide; a hidden one gets an entry outside the running order."""
        if not self._listed:
            # Not for each letter: only a report and the list of finds ask.
            self._listed = {id(entry.slide): entry for entry in self.entries if entry.slide}
        listed = self._listed.get(id(slide))
        return listed or Entry(slide.id, slide.title, session, None, slide)

    def close(self) -> None:
        """End the parse worker."""
        self._client.close()

    def take_parsed(self, found: Mapping[tuple[str, ParseSettings], ParsedSlide]) -> None:
        """Keep what was parsed elsewhere, by texts and settings."""
        for key, parsed in found.items():
            self._parsed.keep(key, parsed)

    def parsed(self, index: int) -> ParsedSlide:
        """The blocks of an entry."""
        return self.parsed_entry(self.entries[index])

    def parsed_entry(self, entry: Entry) -> ParsedSlide:
        """The blocks of an entry, which need not be in the running order."""
        if entry.card is not None:
            return parsed_card(entry.card)
        assert entry.slide is not None, "an entry is a slide or a card"
        return self._parse(self._with_code(entry.slide).text, entry.slide.settings)

    def _with_code(self, slide: SlideSource) -> WithCode:
        """A slide's text with the lines of the files that its code blocks name."""
        return self._code.text_of(slide, _folder_of(slide.span.path))

    def _parse(self, text: str, settings: ParseSettings) -> ParsedSlide:
        return self._parsed.value(
            (text, settings), lambda: self._client.parse_slide(text, settings)
        )

    def _text_key(self, entry: Entry) -> Hashable:
        slide = entry.slide
        return (self._with_code(slide).text, slide.settings) if slide else entry.card

    def placement(self, index: int) -> Placement:
        """The placed parts of an entry, made now if it was not placed before."""
        return self.placed_entry(self.entries[index])

    def placed_entry(self, entry: Entry) -> Placement:
        """The placed parts of an entry, which need not be in the running order."""
        return self._placed_with_pictures(entry)[1]

    def _placed_with_pictures(self, entry: Entry) -> tuple[Asked, Placement]:
        theme = self._theme_of(entry)
        frame = self._frame(entry)
        folder = self._folder(entry)
        key = (self._text_key(entry), frame, theme.fingerprint, folder)
        pictures = self._picture_files(folder)
        kept = self._placed.find(key)
        if kept is None or not still_true(kept[0], pictures):
            seen = SeenPictures(pictures)
            parsed = self.parsed_entry(entry)
            placement = place_slide(parsed, frame, theme, self._typesetter, seen)
            kept = self._placed.keep(key, (seen.asked, placement))
            self.videos.update(videos_in(seen.asked))
        return kept

    def _frame(self, entry: Entry) -> SlideFrame:
        return self._frames.frame(entry, id(entry.slide) in self._firsts)

    def slide_key(self, index: int) -> Hashable:
        """All that an entry's slide depends on, but for the files of its pictures."""
        entry = self.entries[index]
        return self._text_key(entry), self._frame(entry), self.theme_of(index).fingerprint

    def page_key(self, index: int) -> Hashable:
        """All that an entry's pages depend on, but for the files of its pictures."""
        entry = self.entries[index]
        furniture = self._frames.furniture_values(entry, 1, 1)
        texts = (self._frames.header(entry), self._frames.footer(entry))
        return (self.slide_key(index), tuple(furniture.items()), texts, self.language)

    def asked_pictures(self, index: int) -> tuple[tuple[str, str], ...]:
        """The pictures, videos and sounds that an entry asks for, each with its file's state."""
        asked, _ = self._placed_with_pictures(self.entries[index])
        return tuple((text_of_question(question), repr(answer)) for question, answer in asked)

    def picture_state(self, index: int, asked: str) -> str:
        """The state now of the file of something that an entry asks for."""
        files = self._picture_files(self._folder(self.entries[index]))
        return repr(answer_of(question_in(asked), files))

    def pages(self, index: int) -> tuple[Page, ...]:
        """One page for each part of an entry."""
        entry = self.entries[index]
        parts = self.placed_entry(entry).parts
        return tuple(Page(part, self._furniture_of(entry, part)) for part in parts)

    def pages_now(self, entry: Entry, live: LiveTexts) -> tuple[Page, ...]:
        """The pages of an entry with the words of a moment of the show; the newest are kept.

        The entry need not be in the running order.
        """
        entry, frame = entry_now(entry, live), frame_now(self._frame(entry), live)
        theme = self._theme_of(entry)
        key = (self._text_key(entry), frame, theme.fingerprint, live.foot)
        return self._live.value(key, lambda: self._made_now(entry, frame, live.foot))

    def _made_now(self, entry: Entry, frame: SlideFrame, foot: str) -> tuple[Page, ...]:
        theme = self._theme_of(entry)
        pictures = self._picture_files(self._folder(entry))
        placed = place_slide(self.parsed_entry(entry), frame, theme, self._typesetter, pictures)
        return tuple(Page(part, self._furniture_of(entry, part, foot)) for part in placed.parts)

    def _furniture_of(self, entry: Entry, part: PlacedSlide, foot: str = "") -> tuple[Box, ...]:
        return self._furniture.boxes(entry, part, self._frames, self._theme_of(entry), foot)

    def steps(self, index: int) -> int:
        """How many presses of "next" reveal something on an entry."""
        return self.facts(index).steps

    def stops(self, index: int) -> tuple[Stop, ...]:
        """What presses of "next" bring within an entry, the first being how it begins."""
        return self.facts(index).stops

    def presses(self, index: int) -> int:
        """How many presses of "next" stay on an entry: its steps, and its further parts."""
        return len(self.stops(index)) - 1

    def facts(self, index: int) -> SlideFacts:
        """What is known of an entry; places it if need be."""
        if index not in self._facts:
            self._facts[index] = facts_of(self.placement(index))
        return self._facts[index]

    def theme_of(self, index: int) -> Theme:
        """The theme of an entry."""
        return self._theme_of(self.entries[index])

    def _theme_of(self, entry: Entry) -> Theme:
        """The theme in the variant that the slide asks for; a session's card has its first's."""
        slide = entry.slide
        if slide is None and entry.session is not None:
            slide = next(iter(self.deck.sessions[entry.session].slides), None)
        return self._themes.theme(entry.session, slide.directives.classes if slide else ())

    def diagnostics_of(self, index: int) -> tuple[Diagnostic, ...]:
        """What was noticed on one slide, with file and line."""
        if index not in self._remarks:
            self._remarks[index] = self.entry_diagnostics(self.entries[index])
        return self._remarks[index]

    def entry_diagnostics(self, entry: Entry) -> tuple[Diagnostic, ...]:
        """What was noticed on an entry, which need not be in the running order."""
        if entry.slide is None:
            return ()
        asked, placement = self._placed_with_pictures(entry)
        ground = self._theme_of(entry).palette.get("ground", "#000000")
        code, parsed = self._with_code(entry.slide), self.parsed_entry(entry)
        span = entry.slide.span
        return self._noticing.of(BuiltEntry(entry, span, code, parsed, asked, placement, ground))

    def all_diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything noticed, the deck's first, then slide by slide; builds every slide."""
        found = [*self.deck.diagnostics, *self._themes.diagnostics()]
        told: set[Diagnostic] = set()
        for index, entry in enumerate(self.entries):
            mine = self.diagnostics_of(index)
            found += [each for each in mine if not is_told(each, entry, told)]
        return tuple(dict.fromkeys(found))

    def _opens_itself(self, session: Session) -> bool:
        """Say whether a session's first slide is a card by itself."""
        if not session.slides:
            return False
        first = session.slides[0]
        if first.directives.layout:
            return first.directives.layout in OPENING_LAYOUTS
        frame = SlideFrame(first.directives, is_first_of_session=True)
        parsed = self._parse(first.text, first.settings)
        pictures = self._picture_files(_folder_of(first.span.path))
        return name_from_content(parsed, frame, pictures) in OPENING_LAYOUTS

    def _folder(self, entry: Entry) -> str:
        """The folder that an entry's paths are relative to: its slide's, or its session's."""
        if entry.slide is not None:
            return _folder_of(entry.slide.span.path)
        session = self.deck.sessions[entry.session] if entry.session is not None else None
        return _folder_of(session.file if session else "")

    def _picture_files(self, folder: str) -> PictureFiles:
        if folder not in self._pictures:
            root = self.deck.root.resolve()
            self._pictures[folder] = PictureFiles(
                root, root / folder, self.useless, tries=self._tries_pictures
            )
        return self._pictures[folder]


def _folder_of(file: str) -> str:
    return str(PurePosixPath(file).parent)
