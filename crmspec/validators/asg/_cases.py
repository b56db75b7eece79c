"""Cases in an order, of which the first that holds counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.compiler.expressions.ir import TRUE
from crmspec.compiler.facts import condition
from crmspec.validators.wording import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


def conditions(architecture: Architecture, path: Keys, cases: Sequence[Any]) -> list[Expr | None]:
    """The condition of each case; true where it has none, None where it is wrong."""
    return [
        TRUE if case.if_ is None else condition(architecture, (*path, at, "if"))
        for at, case in enumerate(cases)
    ]


def ordered(architecture: Architecture) -> Iterator[tuple[Keys, str, Sequence[Any]]]:
    """The cases of assignment rules and the targets of deadlines: where they stand, and what each is called."""
    for name, rule in architecture.section("assignment_rules").items():
        yield ("assignment_rules", name, "cases"), "case", rule.cases
    for name, sla in architecture.section("slas").items():
        yield ("slas", name, "targets"), "target", sla.targets


def called(case: Any, at: int) -> str:
    """What a case is called in a sentence."""
    name = getattr(case, "id", None)
    return f"`{name}`" if name else f"number {at + 1}"


def listed(names: Iterable[str]) -> str:
    """Names, or numbers, of cases as they stand in a sentence."""
    return joined([name if name.startswith("number ") else f"`{name}`" for name in names])
