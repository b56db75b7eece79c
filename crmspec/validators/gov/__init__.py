"""Governance: tags, lead sources, processes and training, and what is there twice."""
