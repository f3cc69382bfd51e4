"""The last show's report in a window."""
