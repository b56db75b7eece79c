"""Which modules' records point at which, and what follows when one of them goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys


class Relation(NamedTuple):
    """A field of a module that points at records of others."""

    module: str
    name: str
    field: Any
    targets: tuple[str, ...]
    path: Keys


def relations(architecture: Architecture, wanted: Callable[[Any], bool]) -> Iterator[Relation]:
    """The wanted ones of the fields that point at one record."""
    for module, name, field in architecture.fields_that(_points):
        if wanted(field):
            targets = tuple(one.module for one in field.reverses(module, name, architecture.members))
            yield Relation(module, name, field, targets, architecture.field_path(module, name))


def cascades(field: Any) -> bool:
    """Whether its record goes when the one it points at goes."""
    return getattr(field, "rule", None) == "cascade"


def _points(kind: type[Field]) -> bool:
    from crmspec.compiler.model.field import Field

    return kind.reverses is not Field.reverses and kind.links is Field.links
