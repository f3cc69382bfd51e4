"""Work on slides and sessions in the list of slides: by keys, by a menu, by dragging."""
