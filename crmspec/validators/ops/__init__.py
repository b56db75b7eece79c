"""Upkeep: waivers that say nothing any more."""
