"""Changes of a blueprint, said in terms of its tree and worked out as changes of its text."""
