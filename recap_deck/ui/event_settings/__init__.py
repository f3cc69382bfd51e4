"""The event and its agenda as forms over event.yaml, each change one step of undo."""
