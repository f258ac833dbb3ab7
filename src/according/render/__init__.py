"""A dossier made readable: terminal, Markdown, JSON. It shows and decides nothing.

Every renderer is a pure function of a dossier: no clock, no terminal, no file. Whoever calls it says how wide
the lines are and whether colours are wanted.

- `according.render.terminal`: `render_terminal`, `render_why`
- `according.render.markdown`: `render_markdown`
- JSON is `according.schema.codec.dossier_to_json`
"""
