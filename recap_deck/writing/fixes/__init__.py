"""From a diagnostic and its text to the edits that mend it."""
