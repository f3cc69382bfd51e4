"""From a deck to pages: one builder that parses, places and keeps what it made."""
