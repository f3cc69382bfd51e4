"""The rows of the table of commands, a file for each menu or two."""
