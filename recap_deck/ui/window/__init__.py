"""The workspace window and its panes."""
