"""Reference data: what the blueprint declares, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.relational.seeds import business, choices, contact, deployment, people, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.seeds.rows import Rows


def seeds(manifest: Json) -> Iterator[Rows]:
    """All rows, those first that others refer to."""
    for part in (deployment, people, choices, contact, business, records):
        yield from part.rows(manifest)
