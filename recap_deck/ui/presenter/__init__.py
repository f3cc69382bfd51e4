"""What the presenter sees: slide, next press, notes, time and agenda."""
