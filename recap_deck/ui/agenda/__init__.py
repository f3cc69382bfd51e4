"""The agenda over the console and in a window of its own: all times, and what can be changed."""
