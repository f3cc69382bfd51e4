"""`python -m recap_deck` is `recap-deck`."""

from __future__ import annotations

import signal
import sys

from recap_deck.start import run_window, window_asked


def main() -> None:
    """Go straight to a window where one is asked for, else through the command line."""
    # Until there is work to be undone, Ctrl-C just ends the program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    asked = window_asked(sys.argv[1:])
    if asked is not None:
        sys.exit(run_window(asked))
    from recap_deck.cli import main as run_command_line

    run_command_line()


if __name__ == "__main__":
    main()
