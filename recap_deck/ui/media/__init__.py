"""Videos and sounds that play on the slide; loaded when the first slide is on the screen."""
