"""What a plan is: its shape, its parts, their numbers; no I/O."""
