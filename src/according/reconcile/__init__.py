"""Values compared: questions, positions, verdicts, the timeline."""
