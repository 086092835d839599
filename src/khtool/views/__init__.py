"""The agenda and plans for people and for machines: one module a view."""
