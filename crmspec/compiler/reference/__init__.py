"""The reference documentation, made from the classes that are the language."""

from __future__ import annotations

from crmspec.compiler.reference import expressions, families, index, sections, tests

__all__ = ["pages"]


def pages() -> dict[str, str]:
    """Every page, by its path below `docs/reference/`."""
    return {
        **index.pages(),
        **sections.pages(),
        **families.pages(),
        **expressions.pages(),
        **tests.pages(),
    }
