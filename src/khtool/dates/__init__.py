"""Dates: what a wording means, and the working days of Vietnam."""
