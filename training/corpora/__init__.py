"""Readers of public corpora: one file per format, each giving `Passage` records."""
