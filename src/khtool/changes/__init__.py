"""What became of a plan's tasks between two versions of it; no I/O."""
