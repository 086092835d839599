"""What was read before, kept outside the plans repo: a plan is read again when it changed."""
