"""What is filled, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.access.touches import Touch, touches
from crmspec.compiler.architecture import once
from crmspec.compiler.model.field import Field

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import Module

NOT_BY_ITSELF: Final = frozenset({"default", "record_type", "seed_record"})
"""What gives a field a value that then never becomes another."""


def filling(architecture: Architecture, module: str, name: str) -> tuple[Touch, ...]:
    """The places that fill a field."""
    return touches(architecture).fills.get(f"{module}.{name}", ())


def is_filled(architecture: Architecture, module: str, name: str) -> bool:
    """Whether something can give a field other values than the one that it begins with.

    An administrator who may change every field of every module is no process that fills one.
    """
    if any(one.kind not in NOT_BY_ITSELF for one in filling(architecture, module, name)):
        return True
    declared = architecture.modules[module]
    field = declared.fields[name]
    if field.derived or declared.singleton or field.master or type(field).tables is not Field.tables:
        return True
    may = rights(architecture).is_editable(module, name, wide=False)
    return may and _on_a_page(architecture, module, name)


def _on_a_page(architecture: Architecture, module: str, name: str) -> bool:
    """Whether people come across a field: where a record's page says what it shows, some view has to show it."""
    if module not in _paged(architecture):
        return True
    shown = touches(architecture).reads.get(f"{module}.{name}", ())
    return any(one.kind == "view" and "where" not in one.path for one in shown)


@once
def _paged(architecture: Architecture) -> frozenset[str]:
    """The modules with a page that says which fields it shows."""
    views = architecture.section("views").values()
    return frozenset(one.module for one in views if one.kind == "record" and (one.columns or one.sections))


def is_fillable(architecture: Architecture, module: str, name: str) -> bool:
    """Whether anything at all can fill a field, administrators and defaults included."""
    if filling(architecture, module, name) or architecture.modules[module].fields[name].derived:
        return True
    return rights(architecture).is_editable(module, name)


@once
def staged(architecture: Architecture) -> frozenset[str]:
    """Fields that hold a stage, as `module.name`: a new record enters the first."""
    pipelines = architecture.section("pipelines").values()
    return frozenset(f"{one.module}.{one.field_}" for one in pipelines)


@once
def _needs(architecture: Architecture) -> Mapping[str, tuple[str, ...]]:
    """For each module, the required fields that nothing fills by itself when a record is made."""
    return {module: tuple(_of(architecture, module, one)) for module, one in architecture.modules.items()}


def _of(architecture: Architecture, module: str, declared: Module) -> Iterator[str]:
    saved = {name for one in declared.on_save if one.if_ is None for name in one.set}
    for name, field in declared.fields.items():
        plain = field.required and field.default is None and not field.derived
        if plain and name not in saved and f"{module}.{name}" not in staged(architecture):
            yield name


def lacking(architecture: Architecture, module: str, given: Collection[str]) -> list[str]:
    """The required fields that a new record of a module would lack, where these, or parts of them, are given."""
    missing = [one for one in _needs(architecture).get(module, ()) if one not in given]
    return [one for one in missing if not (given and _in_parts(architecture, module, one, given))]


def _in_parts(architecture: Architecture, module: str, name: str, given: Collection[str]) -> bool:
    """Whether a part of a field is given, such as the last name of somebody."""
    parts = architecture.modules[module].fields[name].parts(module, name, architecture.members)
    return any(one in given for one in parts)
