"""What every kind of block needs while a slide is placed: room, theme, paragraphs, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from recap_deck.diagnostics import Diagnostic, Severity, SourceSpan, remark
from recap_deck.model.blocks import Background, Block, Picture
from recap_deck.place.boxes import Role
from recap_deck.place.paragraphs import Paragraphs
from recap_deck.place.picture_looks import with_panel
from recap_deck.place.pictures import FoundMedia, FoundPicture, MissingPicture, Pictures
from recap_deck.place.qr import is_qr, qr_picture
from recap_deck.place.strips import Strips
from recap_deck.theme.model import TextStyle, Theme
from recap_deck.values import dataclass, field, replace

Path = tuple[int, ...]
"""The way to a block: its index on the slide, then within each block around it."""

Numbered = tuple[Path, Block]
"""A block and the way to it."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where blocks are set, at scale 1: from `x` on, `width` wide, `height` for pictures.

    `scale` is the one at which it will be painted: the smaller, the more room there is.

    `level` is the depth of a list that would stand here, and `outer_x` where the list
    around it begins. A `squeezed` room makes long lines of code wrap and columns of tables
    narrow, which elsewhere is left to a smaller scale. In a `bare` room quotes have no bar;
    in a `lone` one a block stands by itself. A `raised` one is on a panel already. A `turned`
    one is that of a list from right to left on a slide that runs the other way.
    """

    x: float
    width: float
    height: float
    style: TextStyle
    role: Role = Role.BODY
    level: int = 0
    outer_x: float = 0.0
    step: int = 0
    scale: float = 1.0
    squeezed: bool = False
    bare: bool = False
    lone: bool = False
    raised: bool = False
    turned: bool = False

    @property
    def right(self) -> float:
        """The x just past the room."""
        return self.x + self.width

    def after(self, step: int) -> Room:
        """The same room for what appears at `step`, if that is later."""
        return replace(self, step=step) if step > self.step else self

    def from_x(self, x: float) -> Room:
        """The same room with another left edge; never narrower than a letter."""
        return replace(self, x=x, width=max(self.style.size, self.right - x))

    def inset(self, left: float, right: float = 0.0) -> Room:
        """Move both edges inwards."""
        width = max(self.style.size, self.width - left - right)
        return replace(self, x=self.x + left, width=width)


Stacker = Callable[[Sequence[Numbered], Room, "Placing"], Strips]


@dataclass(slots=True)
class Placing:
    """The means of placing one slide; `stacker` turns blocks within blocks into strips.

    What stands below `middle_line`, if that isn't 0, begins half-way down.
    """

    theme: Theme
    paragraphs: Paragraphs
    pictures: Pictures
    stacker: Stacker
    middle_line: int = 0
    language: str = "en"
    _remarks: dict[tuple[str, int, str], Diagnostic] = field(default_factory=dict)

    def stack(self, blocks: Sequence[Numbered], room: Room) -> Strips:
        """Turn blocks that stand inside another one into strips."""
        return self.stacker(blocks, room, self)

    @property
    def ink(self) -> str:
        """The colour of text on the slide."""
        return self.theme.item_style(0).color

    def find_picture(self, path: str, line: int) -> FoundPicture | MissingPicture:
        """Look for a picture, and note it once where it can't be drawn."""
        if is_qr(path):
            picture = qr_picture(path, self.theme.qr)
        else:
            picture = self.pictures.find_picture(path)
        self._note_all(picture, path, line)
        return picture

    def find_shown(self, block: Picture | Background) -> FoundPicture | FoundMedia | MissingPicture:
        """Look for a picture, video or sound, and note what is wrong with it."""
        if block.clip is None:
            found = self.find_picture(block.path, block.line)
            return found if isinstance(found, MissingPicture) else with_panel(found, block.words)
        media = self.pictures.find_media(block.path, block.clip)
        self._note_all(media, block.path, block.line)
        return media

    def _note_all(
        self, found: FoundPicture | FoundMedia | MissingPicture, path: str, line: int
    ) -> None:
        remarks = (found.diagnostic,) if isinstance(found, MissingPicture) else found.remarks
        for each in remarks:
            self._note(each, path, line)

    def tell_enlarged(self, background: Background, count: int) -> None:
        """Note that a picture is larger than it was asked to be: there would be too many."""
        span = SourceSpan("", background.line, background.line)
        arguments = {"path": background.path, "count": f"{count:,}"}
        told = remark("background-enlarged", Severity.WARNING, span, **arguments)
        self._note(told, background.path, background.line)

    def _note(self, diagnostic: Diagnostic, path: str, line: int) -> None:
        span = SourceSpan("", line, line)
        self._remarks[path, line, diagnostic.code] = replace(diagnostic, span=span)

    @property
    def remarks(self) -> tuple[Diagnostic, ...]:
        """What was noted about files."""
        return tuple(self._remarks.values())


def numbered(blocks: Iterable[Block], path: Path = ()) -> tuple[Numbered, ...]:
    """Give each block the way to it."""
    return tuple(((*path, index), block) for index, block in enumerate(blocks))
