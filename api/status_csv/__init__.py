"""Status updates as CSV: reading with every fault named, writing, and loading into the records."""
