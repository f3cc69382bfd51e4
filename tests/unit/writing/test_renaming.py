from __future__ import annotations

import pytest

from recap_deck.writing.renaming import agenda_edits
from recap_deck.writing.text_edit import applied


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("agenda:\n  - session: 01-a.md # first\n", "agenda:\n  - session: 02-b.md # first\n"),
        ("agenda:\n  - session: 01-a\n", "agenda:\n  - session: 02-b\n"),
        ("agenda:\n  - 01-a.md\n  - 01-ab.md\n", "agenda:\n  - 02-b.md\n  - 01-ab.md\n"),
        ('agenda:\n  - session: "01-a.md"\n', 'agenda:\n  - session: "02-b.md"\n'),
        ("agenda:\n  - minutes: 5\n    session: 01-a.md\n",
         "agenda:\n  - minutes: 5\n    session: 02-b.md\n"),
        ("title: About 01-a.md\nagenda:\n  - talk: 01-a.md\n",
         "title: About 01-a.md\nagenda:\n  - talk: 01-a.md\n"),
    ],
)  # fmt: skip
def test_the_agenda_names_a_file_as_it_is_called_now(text: str, new: str) -> None:
    assert applied(text, agenda_edits(text, "01-a.md", "02-b.md")) == new
