"""Programs that measure the app from within, each in a process of its own; they print JSON."""
