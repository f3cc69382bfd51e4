"""Pictures that remember what was asked of them, so that a changed file re-places its slide."""

from __future__ import annotations

from collections.abc import Iterator

from recap_deck.model.media import Clip
from recap_deck.place.pictures import FoundMedia, FoundPicture, MissingPicture, Pictures

Question = tuple[str, Clip | None]
"""The path of a picture; with a clip that of a video or sound."""

Answer = FoundPicture | FoundMedia | MissingPicture
_BREAK = "\n"
_KINDS = {True: "video", False: "sound"}
Asked = tuple[tuple[Question, Answer], ...]


class SeenPictures:
    """Passes questions on, and keeps each with its answer."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._answers: dict[Question, Answer] = {}

    def find_picture(self, path: str) -> FoundPicture | MissingPicture:
        """Ask for a picture."""
        answer = self._answers[path, None] = self._pictures.find_picture(path)
        return answer

    def find_media(self, path: str, clip: Clip) -> FoundMedia | MissingPicture:
        """Ask for a video or sound."""
        answer = self._answers[path, clip] = self._pictures.find_media(path, clip)
        return answer

    @property
    def asked(self) -> Asked:
        """Everything asked for, and what was found."""
        return tuple(self._answers.items())


def text_of_question(question: Question) -> str:
    """A question as a line of text; one about a video or sound has what decides its answer."""
    path, clip = question
    if clip is None:
        return path
    return _BREAK.join((path, _KINDS[clip.is_video], clip.poster, f"{clip.start:g}"))


def question_in(text: str) -> Question:
    """The question that a text was made of, as far as its answer goes."""
    path, *rest = text.split(_BREAK)
    if not rest:
        return path, None
    kind, poster, start = rest
    return path, Clip(kind == _KINDS[True], poster, start=float(start))


def answer_of(question: Question, pictures: Pictures) -> Answer:
    """Ask again."""
    path, clip = question
    return pictures.find_media(path, clip) if clip else pictures.find_picture(path)


def videos_in(asked: Asked) -> Iterator[tuple[str, float]]:
    """The videos in the deck's folder: their keys, and where in them they begin."""
    for (_, clip), answer in asked:
        if clip is None or not clip.is_video or not isinstance(answer, FoundMedia):
            continue
        if answer.key:
            yield answer.key, clip.start


def still_true(asked: Asked, pictures: Pictures) -> bool:
    """Say whether the same questions get the same answers now."""
    return all(answer_of(question, pictures) == answer for question, answer in asked)
