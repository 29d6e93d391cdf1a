"""What to say: the answer flow, and the thin adapters that let Rasa call it."""
