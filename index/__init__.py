"""Ranked evidence from the plan for a question."""
