"""From an event's folder or raw notes to its agenda and sessions."""
