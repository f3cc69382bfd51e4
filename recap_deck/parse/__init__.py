"""From a slide's text to blocks and steps; knows neither files nor themes nor Qt."""
