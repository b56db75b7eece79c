"""One change of one kind of record, and who makes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import Expr, fields_read, from_json
from crmspec.compiler.fieldtypes.formula import FormulaField
from crmspec.compiler.resolve.literals import stored
from crmspec.compiler.resolve.values import misfit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.syntax import Keys

UNKNOWN: Final = Expr("unknown", types.UNKNOWN)
"""A value of which nothing is known before the CRM runs."""

Action = Literal["created", "updated", "deleted", "tagged", "untagged", "submitted"]
Whose = Literal["own", "made", "other"]
"""The record that the workflow is about, one that the run has just made, or any other."""


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """One change of one kind of record."""

    path: Keys
    """The step, or what else says so."""
    owner: str
    """The id of the declaration that does it: `workflow:x`, `form:y`, `transition:sales.win`."""
    verb: str
    """The step's verb, or `form`, `import`, `integration`, `conversion`, `transition`, `on_save`, `rollup`, `score`."""
    module: str
    action: Action
    fields: Mapping[str, Expr] = field(default_factory=dict)
    """What is written; of a record that is made, what it begins with too. Expressions are about the workflow's own
    record; what cannot be told from that is unknown."""
    named: frozenset[str] = frozenset()
    """Those of the fields that are written and do not just begin with a default."""
    whose: Whose = "other"
    tag: str = ""
    """The tag that is put on or taken off; `*` for any."""
    guards: tuple[Expr, ...] = ()
    """What must hold for the workflow's own record: the workflow's `if`, and those of the steps around."""
    unless: tuple[Expr, ...] = ()
    """What must not hold: the conditions of earlier ways of a branch."""
    demands: tuple[Expr, ...] = ()
    """What must hold for the record that is changed, before it is: guard and stages of a transition."""
    unclear: bool = False
    """There are conditions besides that nothing here tells: it is done only sometimes."""
    decided: bool = False
    """It waits for what somebody decides or does: an approval, an answer, an event."""
    waits: int = 0
    """How many steps that wait come before it in the same run."""
    via: tuple[Keys, ...] = ()
    """What led to it: the calls of subflows, the roll-up, the automatic transition."""


def value_at(architecture: Architecture, path: Keys, written: Any, module: str) -> Expr:
    """The value that is set at a path, as an expression; a literal becomes a literal."""
    found = architecture.expressions.get(path)
    if found:
        return found[0].checked.expr or UNKNOWN
    if isinstance(written, str) and written.startswith("=") and not written.startswith("=="):
        return UNKNOWN
    type_ = architecture.literal_types.get(path) or _type_of(architecture, module, str(path[-1]))
    return literal_of(written, type_)


def literal_of(written: Any, type_: Type) -> Expr:
    """A literal in the form that expressions have; unknown where it does not fit."""
    if isinstance(written, list):
        written = tuple(written)
    if isinstance(type_, types.Unknown) and written is not None:
        return UNKNOWN
    plain = written[1:] if isinstance(written, str) and written.startswith("==") else written
    if misfit(list(plain) if isinstance(plain, tuple) else plain, type_):
        return UNKNOWN
    return from_json(stored(written, type_))


def assigned(
    architecture: Architecture, path: Keys, written: Mapping[str, Any], module: str
) -> dict[str, Expr]:
    """Fields and what they are set to."""
    return {name: value_at(architecture, (*path, name), value, module) for name, value in written.items()}


def told(fields: Mapping[str, Expr], whose: Whose) -> Mapping[str, Expr]:
    """What is set, as far as it can be told from the workflow's own record: expressions are about that only."""
    if whose == "own":
        return fields
    return {name: value if value.is_literal else UNKNOWN for name, value in fields.items()}


def made_of(architecture: Architecture, module: str, fields: frozenset[str]) -> frozenset[str]:
    """Fields, and where one of them is a formula, those of the same record that it is made of."""
    declared = architecture.modules.get(module)
    known = fields
    while declared:
        more = set(known)
        for name in known:
            if isinstance(declared.fields.get(name), FormulaField):
                path = (*architecture.field_path(module, name), "expression")
                for found in architecture.expressions.get(path, ()):
                    if found.checked.expr is not None:
                        more |= {field for of, field in fields_read(found.checked.expr) if of == module}
        if more == known:
            break
        known = frozenset(more)
    return known


def _type_of(architecture: Architecture, module: str, name: str) -> Type:
    found = (architecture.members.members(module) or {}).get(name, types.UNKNOWN)
    return found if name != "default" else types.UNKNOWN
