"""From a parsed slide and a theme to placed boxes; overflow is measured here."""
