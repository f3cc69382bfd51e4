from __future__ import annotations

from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.build.slide_text import slide_text
from recap_deck.source.load import load_text

DECK = """\
# A slide with **everything**

Some *words* of text
on two lines

- an item
  - below it

> What she said
> — Ada

|     | two |
| --- | --- |
| 3   | 4   |

```python title="sum.py"
print(1)
```

![a picture of hills](hills.svg)

<!--
Say hello.

[click] And **then** go on.
-->
"""


def test_all_text_of_a_slide_can_be_found(qapp: QApplication) -> None:
    builder = Builder(load_text(DECK, "talk.md"))
    text = slide_text(builder, builder.entries[0])
    builder.close()
    assert text.title.text == "A slide with everything"
    assert [line.text for line in text.lines] == [
        "Some words of text",
        "on two lines",
        "an item",
        "below it",
        "What she said",
        "Ada",
        "two",
        "3 · 4",
        "sum.py",
        "print(1)",
        "a picture of hills",
    ]
    assert [line.text for line in text.notes] == ["Say hello.", "And then go on."]
