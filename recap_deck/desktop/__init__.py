"""What makes the app known to a Linux desktop: its entry, its icons, the kind of its files."""
