"""Who may do what, and where information comes from and goes to: pure analyses of the architecture."""
