"""Which addresses lead to a slide of the deck: `#slug`, and `other.md#slug` of another session."""

from __future__ import annotations


def leads_within(address: str) -> bool:
    """Say whether an address is meant for a slide of the deck, there or not."""
    if address.startswith("#"):
        return True
    path = address.partition("#")[0]
    is_path = not path.startswith(("/", "\\")) and not set(path) & set(":?")
    return is_path and path.lower().endswith(".md") and len(path) > len(".md")
