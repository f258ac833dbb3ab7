"""Quality and speed, one command each. See README.md in this folder."""
