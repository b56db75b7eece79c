"""Triggers: one file each; the file's name is the verb. Discovered by name, imported when used."""
