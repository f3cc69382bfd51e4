from __future__ import annotations

import subprocess
import sys

_CODE = """
import sys
from recap_deck.model.slide import ParseSettings
from recap_deck.parse.slide import parse_slide
parse_slide({text!r}, ParseSettings())
print(sorted({{"markdown", "pygments", "pymdownx", "ziamath"}} & set(sys.modules)))
"""


def loaded_for(text: str) -> str:
    code = _CODE.format(text=text)
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return result.stdout.decode().strip()


def test_a_plain_slide_waits_for_no_library() -> None:
    assert loaded_for("# Title\n\n- a list\n\n| a | b |\n|---|---|\n\n```\ncode\n```") == "[]"


def test_each_library_is_loaded_at_its_first_use() -> None:
    assert loaded_for("*em*") == "['markdown']"
    assert loaded_for("```python\nx\n```") == "['pygments']"
    assert loaded_for(":rocket:") == "['markdown', 'pymdownx']"
    assert loaded_for(":mdi6.cloud: and $5") == "['markdown']"


def test_a_formula_that_was_drawn_before_needs_no_library() -> None:
    loaded_for("$x$")
    assert loaded_for("$x$") == "['markdown']"
