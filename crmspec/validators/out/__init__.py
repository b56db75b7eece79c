"""Output: why a bundle was not written."""
