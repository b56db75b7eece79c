"""Where something that is certain at a step was asked, and what steps are called in messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.compiler.expressions.guards import not_true, satisfiable
from crmspec.compiler.facts import condition, facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.access.control import Flow
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


def step_called(verb: str, model: Any) -> str:
    """A step by its id, or by what it does."""
    return f"the step `{getattr(model, 'id', None) or verb}`"


def written(architecture: Architecture, path: Keys) -> str:
    """An expression as it stands in the file, on one line."""
    several = architecture.expressions.get(path, ())
    return " ".join(several[0].source.split()) if several else ""


def asked_at(
    architecture: Architecture, flow: Flow, certain: Iterable[Expr], against: Expr
) -> tuple[Keys, str] | None:
    """The condition that alone excludes another, with what it has to do with it."""
    known = facts(architecture)
    for one in certain:
        if not satisfiable(against, one, facts=known):
            found = next(_places(architecture, flow, one), None)
            if found:
                return found
    return None


def _places(architecture: Architecture, flow: Flow, wanted: Expr) -> Iterator[tuple[Keys, str]]:
    tests = {edge.test: None for several in flow.out.values() for edge in several if edge.test is not None}
    for path in (*tests, (*flow.path, "if")):
        test = condition(architecture, path)
        if test is None:
            continue
        if test == wanted:
            yield path, f"only where `{written(architecture, path)}`"
        elif not_true(test) == wanted:
            yield path, f"only where `{written(architecture, path)}` does not hold"
