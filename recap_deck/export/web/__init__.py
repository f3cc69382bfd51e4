"""A deck as one web page that needs nothing else: pictures, words over them, keys."""
