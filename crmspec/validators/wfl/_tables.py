"""The rows of decision tables: their conditions, and what is known of the inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import TRUE
from crmspec.compiler.facts import condition, facts
from crmspec.compiler.resolve.walk import PLAIN_TYPES

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.facts import Known
    from crmspec.compiler.model.automation import DecisionInput, DecisionTable


def rows(architecture: Architecture, name: str, table: DecisionTable) -> list[Expr | None]:
    """The condition of each row; true where it has none, None where it is wrong."""
    path = ("decision_tables", name, "rows")
    return [
        TRUE if row.if_ is None else condition(architecture, (*path, at, "if"))
        for at, row in enumerate(table.rows)
    ]


def known(architecture: Architecture, table: DecisionTable) -> Known:
    """What the inputs can be."""
    given = {name: type_of(architecture, one) for name, one in table.inputs.items()}
    return facts(architecture).with_variables(given)


def type_of(architecture: Architecture, one: DecisionInput) -> Type:
    """The type of an input or a result."""
    if one.type == "text" and one.options:
        return types.Choice(one.options)
    if one.type == "money":
        return types.Money(architecture.members.currency)
    return PLAIN_TYPES[one.type]
