"""Workflows: steps that cannot do what they say."""
