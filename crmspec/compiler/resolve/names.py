"""Every name that can be referred to, by kind; and what a reference that leads nowhere probably meant."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.field import plural
from crmspec.compiler.model.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.bind import Blueprint
    from crmspec.compiler.model.base import Declaration
    from crmspec.compiler.syntax import Keys

INSIDE: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "modules": (("fields", "field"), ("duplicate_rules", "duplicate_rule"), ("validation", "validation")),
    "activities": (("fields", "field"),),
    "pipelines": (("stages", "stage"), ("transitions", "transition"), ("escalations", "escalation")),
    "tags": (("tags", "tag"),),
    "scoring_rules": (("thresholds", "threshold"),),
    "integrations": (("operations", "operation"), ("events", "event")),
    "reports": (("measures", "measure"),),
    "value_sets": (("values", "value"),),
    "lead_sources": (("details", "lead_source_detail"),),
}
"""For each section, the named things inside a declaration and their kinds; they are called `outer.inner`."""

RETIRING: Final[Mapping[str, str]] = {"modules": "field", "pipelines": "stage", "tags": "tag"}
"""Sections whose declarations list names that they retired, and the kind of these."""


@dataclass(slots=True)
class Names:
    """Names by kind, each with the path of its declaration."""

    kinds: dict[str, dict[str, Keys]] = field(default_factory=dict)
    unbound: set[tuple[str, str]] = field(default_factory=set)
    """Kinds and names of what could not be bound: a reference to it is no mistake."""
    retired: dict[str, dict[str, Keys]] = field(default_factory=dict)
    """Names by kind that were and must not come again, each with the path of the list it stands in."""
    withdrawn: set[tuple[str, str]] = field(default_factory=set)
    """Kinds and names of what is still there for old records, and no longer to be chosen."""
    renamed: dict[tuple[str, str], str] = field(default_factory=dict)
    """For kinds and earlier names, the name of today."""
    moved: dict[tuple[str, str], str] = field(default_factory=dict)
    """For kinds and names of what went, the name of what took its place."""

    orphans: set[str] = field(default_factory=set)
    """Collections that modules which were not understood may make."""

    def path(self, kind: str, name: str) -> Keys | None:
        """Where a declaration of this kind and name is."""
        return self.kinds.get(kind, {}).get(name)

    def known(self, kind: str) -> Mapping[str, Keys]:
        """All names of a kind."""
        return self.kinds.get(kind, {})

    def left_out(self, kind: str) -> Mapping[str, list[str]]:
        """By declaration, the names inside it that could not be bound."""
        found: dict[str, list[str]] = {}
        for one, name in sorted(self.unbound):
            outer, dot, inner = name.partition(".")
            if one == kind and dot:
                found.setdefault(outer, []).append(inner)
        return found

    def is_unbound(self, kind: str, name: str) -> bool:
        """Whether something of this name is declared, but not understood."""
        return (kind, name.partition(".")[0]) in self.unbound or (kind, name) in self.unbound


def collect(blueprint: Blueprint) -> Names:
    """Gather every name of a blueprint."""
    names = Names()
    for section, kind in _kinds():
        declared = blueprint.sections[section]
        names.kinds.setdefault(kind, {}).update({name: (section, name) for name in declared})
        for name, declaration in declared.items():
            _inside(names, section, name, declaration)
        retired = blueprint.retired.get(section, {})
        names.retired.setdefault(kind, {}).update(retired)
    for section, moves in blueprint.moved.items():
        names.moved.update({(SECTIONS[section].kind, name): to for name, to in moves.items()})
    for section, name in blueprint.unbound:
        names.unbound.add((SECTIONS[section].kind, name))
        names.unbound.update((kind, name) for _, kind in INSIDE.get(section, ()))
        if section == "activities":
            names.unbound.update({("module", name), ("module_field", name)})
        if section == "modules":
            names.unbound.add(("module_field", name))
            names.orphans.update(_collections(blueprint, name))
    for (section, name), written in blueprint.partial.items():
        _left_out(names, section, name, written)
    names.kinds.setdefault("module", {}).update(names.known("activity"))
    names.kinds["test"] = {name: ("tests", name) for name in blueprint.tests}
    return names


def _collections(blueprint: Blueprint, module: str) -> Iterator[str]:
    """What a module that was not understood may be called by those it points at."""
    yield plural(module)
    tree = blueprint.trees.get(("modules", module))
    written = tree.root["modules"].get(module) if tree else None
    fields = written.get("fields") if isinstance(written, dict) else None
    for one in fields.values() if isinstance(fields, dict) else ():
        if isinstance(one, dict) and isinstance(one.get("reverse"), str):
            yield one["reverse"]


def _kinds() -> Iterator[tuple[str, str]]:
    return ((name, section.kind) for name, section in SECTIONS.items())


def _left_out(names: Names, section: str, name: str, written: Any) -> None:
    """Remember what a declaration holds besides the part of it that could be bound."""
    for attribute, kind in INSIDE.get(section, ()):
        inside = written.get(attribute) if isinstance(written, dict) else None
        for one in inside if isinstance(inside, dict) else ():
            if f"{name}.{one}" not in names.known(kind):
                names.unbound.add((kind, f"{name}.{one}"))


def _inside(names: Names, section: str, name: str, declaration: Declaration) -> None:
    _earlier(names, SECTIONS[section].kind, "", name, declaration)
    if getattr(declaration, "retired", None) is True:
        names.withdrawn.add((SECTIONS[section].kind, name))
    for attribute, kind in INSIDE.get(section, ()):
        inner = names.kinds.setdefault(kind, {})
        for one, declared in getattr(declaration, attribute).items():
            inner[f"{name}.{one}"] = (section, name, attribute, one)
            _earlier(names, kind, f"{name}.", one, declared)
        if attribute == getattr(declaration, "entries", ""):
            for one, to in getattr(declaration, "moved").items():  # noqa: B009 -- few declarations have it
                names.moved[kind, f"{name}.{one}"] = f"{name}.{to}"
    if section in RETIRING:
        retired = names.retired.setdefault(RETIRING[section], {})
        for index, one in enumerate(getattr(declaration, "retired", ())):
            retired[f"{name}.{one}"] = (section, name, "retired", index)


def _earlier(names: Names, kind: str, outer: str, name: str, declared: object) -> None:
    earlier = getattr(declared, "renamed_from", None)
    if earlier:
        names.renamed[kind, f"{outer}{earlier}"] = name
