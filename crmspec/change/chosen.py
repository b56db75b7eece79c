"""Where an architecture names options, stages and values of lists: in conditions, and where a field is set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.change.renames import in_manifest
from crmspec.compiler.expressions.ir import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys

Json = dict[str, Any]
_READ = {"field": 0, "outer": 0, "old": 0, "get": 1}
"""Where an expression that reads a field names its module."""
_SOURCE = "lead_source"
_DETAIL = "_detail"
"""A field of lead sources holds the second level under a name of its own."""


def chosen(architecture: Architecture, manifest: Json) -> Iterator[tuple[str, str, Keys]]:
    """What names an option: the declaration, the option's id, the place."""
    declared = _Options(manifest)
    for path, several in architecture.expressions.items():
        for one in several:
            for field, option in _compared(one.checked.expr) if one.checked.expr else ():
                for id_ in declared.ids(field, option):
                    yield architecture.owner(path), id_, path
    named = {one.path: one.target for one in architecture.references if one.target.startswith("field:")}
    for path in architecture.literal_types:
        for id_ in _set(manifest, declared, path, named.get(path, "")):
            yield architecture.owner(path), id_, path


class _Options:
    """The ids that an option of a field goes by."""

    def __init__(self, manifest: Json) -> None:
        self._modules = manifest["modules"]
        pipelines = manifest["pipelines"].items()
        self._pipelines = {(one["module"], one["field"]): name for name, one in pipelines}

    def ids(self, field: tuple[str, str], option: str) -> Iterator[str]:
        module, name = field
        told = self._modules.get(module, {}).get("fields", {}).get(name, {})
        if isinstance(told.get("options"), dict):
            yield f"option:{module}.{name}.{option}"
        if isinstance(told.get("values"), str):
            yield f"value:{told['values']}.{option}"
        if told.get("type") == _SOURCE:
            yield f"lead_source:{option}"
        if self._type(module, name.removesuffix(_DETAIL)) == _SOURCE and name.endswith(_DETAIL):
            yield f"lead_source_detail:{option}"
        if field in self._pipelines:
            yield f"stage:{self._pipelines[field]}.{option}"

    def _type(self, module: str, name: str) -> str:
        found: str = self._modules.get(module, {}).get("fields", {}).get(name, {}).get("type", "")
        return found


def _compared(expr: Expr) -> Iterator[tuple[tuple[str, str], str]]:
    """Fields that are compared with options, each with the option."""
    for part in walk(expr):
        fields = [_field(one) for one in part.operands if one.op in _READ]
        for one in part.operands:
            if one.op == "lit":
                values = one.value if isinstance(one.value, tuple) else (one.value,)
                yield from ((field, value) for field in fields for value in values if isinstance(value, str))


def _field(one: Expr) -> tuple[str, str]:
    at = _READ[one.op]
    return str(one.args[at]), str(one.args[at + 1])


def _set(manifest: Json, declared: _Options, path: Keys, target: str) -> Iterator[str]:
    """The options that a literal sets a field to."""
    told: Any = manifest
    for step in in_manifest(path):
        known = isinstance(told, dict) and step in told
        known = known or (isinstance(told, list) and isinstance(step, int) and step < len(told))
        told = told[step] if known else None
    if not isinstance(told, dict) or "ir" not in told or "source" in told:
        return
    value = told["ir"][2]
    if path[-1] in {"default", "backfill"} and path[2:3] == ("fields",):
        target = f"field:{path[1]}.{path[3]}"
    module, _, name = target.partition(":")[2].partition(".")
    for option in value if isinstance(value, list) else [value]:
        yield from declared.ids((module, name), str(option))
