"""Stop-watches: around the stages within a process, and around whole processes."""
