"""From a text and a place in it to what may be written there."""
