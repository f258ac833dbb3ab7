"""Language knowledge as files, and the one way to read them."""
