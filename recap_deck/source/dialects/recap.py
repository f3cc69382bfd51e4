"""Our own dialect: Marp's Markdown, forgiving about blank lines, numbered from the start."""

from __future__ import annotations

from recap_deck.model.slide import Paginate
from recap_deck.source.dialects.model import DASHES, Dialect, NotesSyntax, OwnFrontMatter

RECAP = Dialect(
    name="recap",
    title="Recap Deck",
    separator=DASHES,
    paginate=Paginate.SHOW,
    own_front_matter=OwnFrontMatter.KNOWN,
    notes=NotesSyntax.DIV,
)
