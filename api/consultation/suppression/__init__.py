"""Keeps counts of few people out of what is published, and what they could be worked out from."""
