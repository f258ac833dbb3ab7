"""Who says what: attributions, and statements with their chains of sources and factuality."""
