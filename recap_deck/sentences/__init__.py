"""Every sentence a user can meet, in rows by subject; `messages.py` words them."""
