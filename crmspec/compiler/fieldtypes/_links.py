"""Columns that point to records elsewhere."""

from __future__ import annotations

from typing import Literal

from crmspec.compiler.model.field import Column

OnDelete = Literal["restrict", "set_null", "cascade"]


def reference(name: str, to: str, on_delete: OnDelete) -> Column:
    """Point to a record of a module or of a system table, in a column named ``<name>_id``."""
    return Column(f"{name}_id", "id", references=to, on_delete=on_delete)
