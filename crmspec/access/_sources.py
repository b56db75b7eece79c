"""What an expression draws on: fields, the records that there are, and values of the run that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import held_in
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Record, Records

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Expression
    from crmspec.compiler.syntax import Keys

_OWNERS: Final = {"workflows": "workflow", "subflows": "subflow", "slas": "sla", "templates": "template"}
_EVERYBODY: Final = frozenset({"user", "record", "now"})


class Sources:
    """Tells what the expressions of a blueprint draw on."""

    def __init__(self, architecture: Architecture) -> None:
        self._architecture = architecture
        self._fields: dict[tuple[str, str], tuple[str, ...]] = {}

    def at(self, *path: str | int) -> tuple[str, ...]:
        """What is drawn on by all expressions at a path."""
        found = self._architecture.expressions.get(path)
        if not found:
            return ()
        return tuple(dict.fromkeys(node for one in found for node in self.of(one)))

    def of(self, one: Expression) -> Iterable[str]:
        """What one expression draws on."""
        for read in one.checked.reads:
            yield from self.field(read.module, read.field)
        if one.checked.expr is not None:
            for part in walk(one.checked.expr):
                if part.op == "var" and part.args[0] not in _EVERYBODY:
                    yield f"{run_of(one.path)}.{part.args[0]}"
                elif part.op == "has_tag":
                    yield from self._tagged(part)

    def _tagged(self, part: Expr) -> Iterable[str]:
        """The tags of the record that is asked about, which need not be the one at hand."""
        record, name = part.args
        if isinstance(record, Expr) and isinstance(record.type, Record):
            yield from self.tags(record.type.module, str(name).partition(".")[0])

    def tags(self, module: str, category: str) -> tuple[str, ...]:
        """The fields that hold the tags of a category on the records of a module; without one they hold none."""
        declared = self._architecture.modules.get(module)
        return tuple(
            f"{module}.{name}"
            for name, one in (declared.fields.items() if declared else ())
            if category in getattr(one, "category", ())
        )

    def field(self, module: str, name: str) -> tuple[str, ...]:
        """The node of a field, or of a part of one; related records tell which records there are."""
        known = self._fields.get((module, name))
        if known is None:
            known = self._fields[module, name] = self._node(module, name)
        return known

    def _node(self, module: str, name: str) -> tuple[str, ...]:
        if module.startswith("_"):
            return ()
        type_ = (self._architecture.members.members(module) or {}).get(name)
        if isinstance(type_, Records):
            own = (f"{module}.{name}",) if self._architecture.field_of(module, name) else ()
            return (*own, f"module:{type_.module}")
        return (held_in(self._architecture, f"{module}.{name}"),)

    def named(self, path: Keys) -> tuple[str, ...]:
        """The fields that are named at a path, without an expression."""
        return tuple(node for target in _named_at(self._architecture, path) for node in self._target(target))

    def _target(self, target: str) -> tuple[str, ...]:
        module, _, name = target.removeprefix("field:").partition(".")
        return self.field(module, name)


def run_of(path: Keys) -> str:
    """The node of whatever runs at a path."""
    if path[0] == "pipelines":
        return f"escalation:{path[1]}.{path[3]}" if len(path) > 3 else f"pipeline:{path[1]}"
    return f"{_OWNERS.get(str(path[0]), str(path[0]))}:{path[1]}"


def _named_at(architecture: Architecture, path: Keys) -> Iterable[str]:
    known = architecture.worked_out.get(_named_at)
    if known is None:
        known = {}
        for one in architecture.references_to.get("field", ()):
            known.setdefault(one.path, []).append(one.target)
        architecture.worked_out[_named_at] = known
    found: Iterable[str] = known.get(path, ())
    return found
