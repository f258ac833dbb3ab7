"""The command line: a file per verb, `main` joins them."""
