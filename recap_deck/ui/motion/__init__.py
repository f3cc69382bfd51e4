"""What moves of itself in a show: from one slide to the next, and pictures that are animated."""
