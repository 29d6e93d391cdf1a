"""Scores the assistant against a file of questions for which the right replies are known."""
