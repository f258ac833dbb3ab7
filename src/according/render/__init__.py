"""A dossier made readable: terminal, Markdown, JSON. It shows and decides nothing."""
