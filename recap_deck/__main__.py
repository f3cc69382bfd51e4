"""`python -m recap_deck` is `recap-deck`."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from pathlib import Path

from recap_deck.kept_modules import KeptModules
from recap_deck.resources import cache_folder


def main() -> None:
    """Go straight to a window where one is asked for, else through the command line."""
    # Until there is work to be undone, Ctrl-C just ends the program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    place = cache_folder() / "modules"
    kept = KeptModules("recap_deck", Path(__file__).parent, place)
    sys.meta_path.insert(0, kept)
    from recap_deck.start import run_window, window_asked

    asked = window_asked(sys.argv[1:])
    if asked is not None:
        code = run_window(asked)
        _keep(kept, place)
        sys.exit(code)
    from recap_deck.cli import main as run_command_line

    run_command_line()


def _keep(kept: KeptModules, place: Path) -> None:
    """Keep what this start had to look for; a disk that refuses costs only time."""
    from recap_deck.errors import RecapDeckError
    from recap_deck.files import make_folder, write_file

    data = kept.with_new_ones()
    if data:
        with suppress(RecapDeckError):
            make_folder(place.parent)
            write_file(place, data, synced=False)


if __name__ == "__main__":
    main()
