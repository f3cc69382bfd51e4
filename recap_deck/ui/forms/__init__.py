"""Controls of forms: they show a value, say what is wrong with it, and draw themselves."""
