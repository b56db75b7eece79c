"""Syntax: what keeps a blueprint from being read."""
