"""Upkeep and running: who answers for what, what is overdue, what environments hold, and waivers."""
