"""What placing a slide needs from outside its own text: directives, session, event, agenda."""

from __future__ import annotations

from recap_deck.model.event import Speaker
from recap_deck.model.slide import SlideDirectives
from recap_deck.values import dataclass, field


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One row of an agenda slide, every text ready to be shown."""

    time: str
    title: str
    speaker: str = ""
    detail: str = ""
    is_break: bool = False
    is_current: bool = False
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class SlideFrame:
    """Everything about a slide that its text doesn't say.

    `session_label` is a ready sentence such as “세션 1 · 19:10 – 19:35”, `session_number`
    the session's number as text. Whatever is unknown is empty.
    `values` adds values for templates, or takes the place of our own.
    """

    directives: SlideDirectives = field(default_factory=SlideDirectives)
    is_first_of_session: bool = False
    event: str = ""
    session: str = ""
    session_number: str = ""
    session_label: str = ""
    speakers: tuple[Speaker, ...] = ()
    date: str = ""
    start: str = ""
    end: str = ""
    agenda: tuple[AgendaRow, ...] = ()
    language: str = "en"
    values: tuple[tuple[str, str], ...] = ()

    def template_values(self) -> dict[str, str]:
        """The values that templates of placeholders and decorations may name."""
        return {
            "event": self.event,
            "session": self.session,
            "s": self.session_number,
            "session_label": self.session_label,
            "speaker": joined_names(self.speakers),
            "date": self.date,
            "start": self.start,
            "end": self.end,
            "kicker": self.event if self.event != self.session else self.date,
            **dict(self.values),
        }


def joined_names(speakers: tuple[Speaker, ...]) -> str:
    """Name several speakers in one line."""
    return ", ".join(speaker.name for speaker in speakers)
