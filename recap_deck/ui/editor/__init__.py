"""The editor: text of a file in, what the author did to it out."""
