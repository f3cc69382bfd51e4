"""The window that lists all commands with their keys, and takes others."""
