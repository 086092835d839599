"""Changes to plan files that leave everything else as the author wrote it."""
