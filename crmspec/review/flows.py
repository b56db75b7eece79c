"""The map of data: who fills and who reads each field of each module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.access.rights import rights
from crmspec.access.touches import touches
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.review.declared import declared
from crmspec.review.facts import FieldFlow, ModuleFlow, Thing
from crmspec.review.shape import module_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crmspec.access.touches import Touch
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

_WRITING = ("create", "update", "mass_update")
_READING = ("read",)
_OF_ITSELF = {"default": "default", "derived": "calculated"}
"""How a field fills itself."""


def flows(architecture: Architecture) -> tuple[ModuleFlow, ...]:
    """Every module of the author's own, in the order of names."""
    every = ((name, module_path(architecture, name)) for name in sorted(architecture.modules))
    return tuple(
        _module(architecture, name, path)
        for name, path in every
        if not name.startswith("_") and not architecture.is_shared(path)
    )


def _module(architecture: Architecture, module: str, path: Keys) -> ModuleFlow:
    known, touched = declared(architecture), touches(architecture)
    editors, readers = (_people(architecture, module, what) for what in (_WRITING, _READING))
    fields = []
    for name, one in architecture.modules[module].fields.items():
        at: Keys = (*path, "fields", name)
        if at not in known.every:
            continue  # what every activity of its kind brings
        full = f"{module}.{name}"
        fields.append(
            FieldFlow(
                known.thing(at),
                FIELD_TYPES.name_of(one),
                _things(architecture, touched.fills.get(full, ())),
                _things(architecture, touched.reads.get(full, ())),
                editors.get(name, ()),
                readers.get(name, ()),
            )
        )
    return ModuleFlow(known.thing(path), tuple(fields))


def _things(architecture: Architecture, several: Iterable[Touch]) -> tuple[Thing, ...]:
    """What touches a field, each declaration once, with the first place where it does."""
    found: dict[tuple[str, str], Thing] = {}
    for touch in several:
        kind, name, label = _called(architecture, touch)
        if (kind, name) not in found:
            found[kind, name] = Thing(kind, name, label, architecture.span(touch.path, key=True))
    return tuple(sorted(found.values(), key=lambda one: (one.kind, one.name)))


def _called(architecture: Architecture, touch: Touch) -> tuple[str, str, str]:
    """The kind, the name and the label of what touches a field; its own default needs no name."""
    if touch.kind in _OF_ITSELF:
        return _OF_ITSELF[touch.kind], "", ""
    known, path = declared(architecture), touch.path
    if path[0] in {"modules", "activities"} and len(path) > 3 and path[2] == "fields":
        one = architecture.modules[str(path[1])].fields.get(str(path[3]))
        thing = known.thing(path[:4])
        return (FIELD_TYPES.name_of(one) if one else "field").replace("_", " "), thing.name, thing.label
    thing = known.thing(path[:2])
    return touch.kind.replace("_", " "), thing.name, thing.label


def _people(
    architecture: Architecture, module: str, operations: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """For each field the roles that may do one of these with it, beside those that may in every module."""
    every = rights(architecture)
    found: dict[str, set[str]] = {}
    for operation in operations:
        for role in every.roles(operation, module):
            for right in every.of(role, operation, module):
                for name in () if right.wide else right.fields:
                    found.setdefault(name, set()).add(role)
    return {name: tuple(sorted(roles)) for name, roles in found.items()}
