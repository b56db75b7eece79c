"""Pipelines: stages that records can reach and leave, transitions that somebody can make."""
