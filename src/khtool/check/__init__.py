"""Rules that catch what a careful reviewer catches."""
