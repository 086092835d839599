"""Texts by subject: each module holds `TEXTS`, key → (Vietnamese, English)."""
