"""Text as authors' editors leave it → text that is safe to scan."""

from __future__ import annotations

from recap_deck.patterns import expression

# NUL and the other control characters, DEL, and halves of surrogate pairs: none can be
# drawn, and U+0002 and U+0003 would be taken for the inline stage's own placeholders.
_UNSAFE = expression("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def clean_text(text: str) -> str:
    """Give every line the same end and put U+FFFD for what can't be shown."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSAFE.sub("\ufffd", text)


def clean_lines(text: str) -> list[str]:
    """Cut cleaned text into lines; the end of the last line begins no further one."""
    return clean_text(text).removesuffix("\n").split("\n")
