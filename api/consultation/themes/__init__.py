"""Themes: responses that say much the same, found by their meaning and kept from run to run."""
