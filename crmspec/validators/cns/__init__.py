"""Channels and consents: whether people can be reached, and may be."""
