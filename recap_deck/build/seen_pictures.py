"""Pictures that remember what was asked of them, so that a changed file re-places its slide."""

from __future__ import annotations

from recap_deck.place.pictures import FoundPicture, MissingPicture, Pictures

Asked = tuple[tuple[str, FoundPicture | MissingPicture], ...]


class SeenPictures:
    """Passes questions on, and keeps each with its answer."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._answers: dict[str, FoundPicture | MissingPicture] = {}

    def find_picture(self, path: str) -> FoundPicture | MissingPicture:
        """Ask for a picture."""
        answer = self._answers[path] = self._pictures.find_picture(path)
        return answer

    @property
    def asked(self) -> Asked:
        """Every path asked for, and what was found."""
        return tuple(self._answers.items())


def still_true(asked: Asked, pictures: Pictures) -> bool:
    """Say whether the same questions get the same answers now."""
    return all(pictures.find_picture(path) == answer for path, answer in asked)
