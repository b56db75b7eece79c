"""Tests of what changes between two versions."""
