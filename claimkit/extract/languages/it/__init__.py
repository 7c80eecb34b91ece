"""Italian: data for the shared reader, nothing of its own."""
