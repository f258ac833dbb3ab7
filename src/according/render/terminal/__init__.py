"""The picture in a terminal, and one finding taken apart."""

from according.render.terminal.picture import render_terminal
from according.render.terminal.why import render_why

__all__ = ["render_terminal", "render_why"]
