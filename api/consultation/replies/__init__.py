"""The council's replies to themes and responses, as a table that officers fill in."""
