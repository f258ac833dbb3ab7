"""How the language model is made and measured; not part of the installed package."""
