"""Across documents: entities, events, claims, origins, the story."""
