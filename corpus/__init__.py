"""The plan: its text, read into a typed tree, and the data that goes with it."""
