"""What floats beside the text: the list of words, the card, and their signs."""
