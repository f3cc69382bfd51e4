"""From a text to the words in it that no dictionary has."""
