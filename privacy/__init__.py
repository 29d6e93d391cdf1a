"""Personal data in what people write: what it is, and the text without it."""
