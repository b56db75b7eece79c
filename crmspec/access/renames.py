"""An earlier manifest in the words of a later one: what was only renamed is the same, and gains and loses nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, Any]
_SECTIONS: Final = (
    "modules", "roles", "permission_sets", "capabilities", "teams", "queues", "shares", "restrictions", "pipelines",
    "forms", "workflows", "reports", "dashboards", "tags",
)  # fmt: skip
_NAMED: Final = {
    "module": "modules",
    "about": "modules",
    "modules": "modules",
    "role": "roles",
    "roles": "roles",
    "by": "roles",
    "for": "roles",
    "reports_to": "roles",
    "includes": "permission_sets",
    "capabilities": "capabilities",
    "team": "teams",
    "teams": "teams",
    "queue": "queues",
    "reports": "reports",
    "dashboards": "dashboards",
    "apply": "tags",
    "create": "tags",
    "merge": "tags",
}
"""The keys whose values, or whose lists' members, are names of a section."""
_OF_RECORD: Final = frozenset({"field", "outer", "old", "changed"})
_THROUGH: Final = frozenset({"get", "children"})


@dataclass(frozen=True)
class Renames:
    """New names by old ones."""

    names: Mapping[str, Mapping[str, str]]
    """Of the declarations of each section."""
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Of the fields of each module, by its old name."""
    moves: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Of the transitions of each pipeline, by its old name."""

    def name(self, section: str, old: str) -> str:
        """What a declaration is called now."""
        return self.names.get(section, {}).get(old, old)

    def field(self, module: str, old: str) -> str:
        """What a field is called now, by the old name of its module."""
        return self.fields.get(module, {}).get(old, old)

    def old(self, section: str, new: str) -> str:
        """What a declaration was called."""
        return next((old for old, name in self.names.get(section, {}).items() if name == new), new)

    def __bool__(self) -> bool:
        return any(self.names.values()) or any(self.fields.values()) or any(self.moves.values())


def renames(before: Json, after: Json) -> Renames:
    """What of an earlier manifest a later one calls otherwise."""
    names = {section: _between(before[section], after[section]) for section in _SECTIONS}
    inner: dict[str, dict[str, Mapping[str, str]]] = {}
    for section, part in (("modules", "fields"), ("pipelines", "transitions")):
        inner[section] = {
            old: _between(
                one.get(part, {}), after[section].get(names[section].get(old, old), {}).get(part, {})
            )
            for old, one in before[section].items()
        }
    return Renames(names, inner["modules"], inner["pipelines"])


def renamed(before: Json, found: Renames) -> Json:
    """An earlier manifest, as far as rights are made of it, in the words of a later one."""
    told = dict(before)
    for section in _SECTIONS:
        told[section] = {
            found.name(section, name): _declaration(found, section, name, one)
            for name, one in before[section].items()
        }
    return told


def _between(before: Json, after: Json) -> Mapping[str, str]:
    """What is called otherwise; a hint counts where the old name is gone, since it stays for ever."""
    return {
        one["renamed_from"]: name
        for name, one in after.items()
        if name not in before and one.get("renamed_from") in before and one["renamed_from"] not in after
    }


def _declaration(found: Renames, section: str, name: str, one: Json) -> Json:
    told: Json = _walked(found, one, one.get("module", ""))
    told.pop("renamed_from", None)
    if section == "modules":
        told["fields"] = {
            found.field(name, key): {**each, **_target(found, each)}
            for key, each in told.get("fields", {}).items()
        }
    if section == "pipelines":
        moves = found.moves.get(name, {})
        told["transitions"] = {moves.get(key, key): each for key, each in told.get("transitions", {}).items()}
        told["field"] = found.field(one["module"], one["field"])
    if section == "forms":
        told["fields"] = [
            {**each, "field": found.field(one["module"], each["field"])} for each in told.get("fields", [])
        ]
        told["set"] = {found.field(one["module"], key): each for key, each in told.get("set", {}).items()}
    return told


def _target(found: Renames, field_: Json) -> Json:
    """The module that a field points at."""
    to = field_.get("to")
    return {"to": found.name("modules", to)} if isinstance(to, str) else {}


def _walked(found: Renames, part: Any, module: str) -> Any:
    """A piece of a manifest; the module is the one that its lists of fields are of."""
    if isinstance(part, list):
        return [_walked(found, one, module) for one in part]
    if not isinstance(part, dict):
        return part
    told: Json = {}
    for key, one in part.items():
        told[key] = _value(found, key, one, module)
    return told


def _value(found: Renames, key: str, one: Any, module: str) -> Any:
    if key == "ir":
        return _expression(found, one)
    if key == "can":
        return {found.name("modules", name): _walked(found, granted, name) for name, granted in one.items()}
    if key in {"fields", "except"} and module and _texts(one):
        return [found.field(module, name) for name in one]
    if key == "transitions" and _texts(one):
        return [_move(found, name) for name in one]
    section = _NAMED.get(key, "")
    if section and isinstance(one, str):
        return found.name(section, one)
    if section and _texts(one):
        return [found.name(section, name) for name in one]
    return _walked(found, one, module)


def _move(found: Renames, name: str) -> str:
    pipeline, _, move = name.partition(".")
    return f"{found.name('pipelines', pipeline)}.{found.moves.get(pipeline, {}).get(move, move)}"


def _texts(one: Any) -> bool:
    return isinstance(one, list) and all(isinstance(each, str) for each in one)


def _expression(found: Renames, tree: Any) -> Any:
    """A compiled expression."""
    if not isinstance(tree, list) or tree[:1] == ["lit"]:
        return tree
    op, type_, *args = tree
    args = [_expression(found, one) for one in args]
    if op in _OF_RECORD and len(args) >= 2:
        args[:2] = [found.name("modules", args[0]), found.field(args[0], args[1])]
    elif op in _THROUGH and len(args) >= 3:
        args[1:3] = [found.name("modules", args[1]), found.field(args[1], args[2])]
    elif op == "self" and args:
        args[0] = found.name("modules", args[0])
    kind, *parts = str(type_).split(":")
    return [op, ":".join((kind, *(found.name("modules", one) for one in parts))), *args]
