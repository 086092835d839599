"""A static site of the plans as they stand: pages, style, script and calendars as bytes."""
