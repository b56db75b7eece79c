"""Reference data: what the blueprint declares, as rows."""
