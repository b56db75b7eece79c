"""Findings for those who read them: people (text) and programs (json)."""
