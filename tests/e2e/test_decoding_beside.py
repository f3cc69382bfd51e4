"""Decoding beside the windows never stops them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_no_lock_waits_for_another_while_pictures_move(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tests.decoding_beside", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert result.stdout == "done\n"
