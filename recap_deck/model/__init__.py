"""Plain data: event, agenda, sessions, slides, and the blocks and runs on them."""
