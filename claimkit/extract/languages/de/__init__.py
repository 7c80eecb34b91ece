"""German: data for the shared reader, and its keys."""
