"""The picture as Markdown, with citations."""

from according.render.markdown.article import render_markdown

__all__ = ["render_markdown"]
