"""Diagnostics for people and for machines: one module a format."""
