"""What people and programs touch: the command line, later the page and the API."""
