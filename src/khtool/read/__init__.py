"""From bytes to data with positions; knows nothing of plans."""
