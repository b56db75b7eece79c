"""Expressions: what they may say, and what they say in vain."""
