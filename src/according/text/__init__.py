"""Pure functions on strings, offsets and numbers."""
