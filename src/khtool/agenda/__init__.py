"""Deadlines and today become rows: what is overdue, due, upcoming, done, dropped, without a day."""
