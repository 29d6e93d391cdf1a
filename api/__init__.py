"""The HTTP edge and the command line: the only doors to the assistant."""
