"""Starts the service and Rasa, keeps both alive, and ends both together."""
