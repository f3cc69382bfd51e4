"""The process that draws formulas ahead: TeX comes in, shapes go into the user's cache."""

from __future__ import annotations

import json
import os
import sys

from recap_deck.limits import WORKER_BYTES
from recap_deck.parse.confined import limit_memory
from recap_deck.parse.formulas.shapes import shape_of

_NICE = 10


def main() -> None:
    """Draw what the standard input names, one after the other."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    limit_memory(WORKER_BYTES)
    for tex, is_display in json.loads(sys.stdin.buffer.read() or b"[]"):
        shape_of(tex, is_display)


if __name__ == "__main__":
    main()
