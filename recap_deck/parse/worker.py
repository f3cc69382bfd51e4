"""The process that parses odd texts: it may be killed at any time, and nothing is lost.

Texts come in and slides go out as pickles, each after its length. Only our own process
writes to it, and only we read what it writes.
"""

from __future__ import annotations

import struct
import sys
from typing import IO

from recap_deck.limits import WORKER_BYTES
from recap_deck.parse.confined import limit_memory
from recap_deck.parse.slide import parse_slide

LENGTH = struct.Struct(">I")
READY = b"ready"


def read_message(stream: IO[bytes]) -> bytes | None:
    """Read one message; None where the other end is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length)
    return body if len(body) == length else None


def write_message(stream: IO[bytes], body: bytes) -> None:
    """Write one message whole."""
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()


def serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Parse what comes until nothing comes any more."""
    import pickle

    write_message(target, READY)
    while (message := read_message(source)) is not None:
        text, settings = pickle.loads(message)
        write_message(target, pickle.dumps(parse_slide(text, settings)))


def main() -> None:
    """Serve on the standard streams."""
    limit_memory(WORKER_BYTES)
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
