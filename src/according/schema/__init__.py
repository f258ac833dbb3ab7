"""The record types, their vocabularies, their ids, and the one codec that reads and writes them."""
