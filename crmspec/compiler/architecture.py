"""The resolved architecture: every declaration, every reference, every typed expression, and their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmspec.compiler.bind import Blueprint
    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.base import Declaration
    from crmspec.compiler.model.crm import Crm
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.model.module import Module
    from crmspec.compiler.model.scenario import Scenario
    from crmspec.compiler.resolve.members import Members
    from crmspec.compiler.resolve.names import Names
    from crmspec.compiler.resolve.trials import Trials
    from crmspec.compiler.resolve.walk import Expression, Placed, Reference
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Span

T = TypeVar("T")
_SETTING: Final = frozenset({"set", "sets", "defaults"})
"""Keys under which fields stand with the values that they are set to."""


def once(analysis: Callable[[Architecture], T]) -> Callable[[Architecture], T]:
    """Make an analysis one that is worked out once for an architecture, whoever asks."""

    @wraps(analysis)
    def known(architecture: Architecture) -> T:
        worked_out = architecture.worked_out
        found: T
        if analysis in worked_out:
            found = worked_out[analysis]
        else:
            found = worked_out[analysis] = analysis(architecture)
        return found

    return known


@dataclass(frozen=True)
class Architecture:
    """The graph that rules look at and the manifest is made from."""

    blueprint: Blueprint
    names: Names
    members: Members
    modules: Mapping[str, Module]
    """Modules, and activities as the modules that they amount to."""
    references: tuple[Reference, ...]
    verbs: Mapping[Keys, Placed]
    """Every trigger and step, with its place and what names mean there."""
    expressions: Mapping[Keys, list[Expression]]
    """The expressions at each path; several where a text has several merge fields."""

    literal_types: Mapping[Keys, Type]
    """The type that a literal at each path has to fit."""
    trials: Trials
    """What tests name and say; the requirements that they prove are among the references."""
    unresolved: frozenset[tuple[str, str]] = frozenset()
    """Names that lead nowhere, each with the kind of what was looked for."""
    worked_out: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What analyses have found about it; see :func:`once`."""

    def give_back(self) -> None:
        """Let go of all it holds, for its memory to be used again; nothing can be asked of it afterwards.

        Contexts and members lead back to themselves, so nothing of it would be free by its last owner's leaving.
        """
        for held in (self.expressions, self.verbs, vars(self.members), vars(self)):
            cast("dict[Any, Any]", held).clear()

    @property
    def tests(self) -> Mapping[str, Scenario]:
        """The blueprint's tests, by name."""
        return self.blueprint.tests

    @property
    def crm(self) -> Crm | None:
        """The manifest, if it could be bound."""
        return self.blueprint.crm

    def section(self, name: str) -> Mapping[str, Any]:
        """The declarations of a section, by name."""
        return self.blueprint.sections[name]

    def declarations(self) -> Iterator[tuple[str, str, Declaration]]:
        """Every declaration with its section and its name."""
        for section, declared in self.blueprint.sections.items():
            for name, one in declared.items():
                yield section, name, one

    def span(self, path: Keys, *, key: bool = False) -> Span:
        """The place of the value, or of the key, at a path."""
        return self.blueprint.span(path, key=key)

    def perhaps_meant(self, kinds: tuple[str, ...], name: str) -> bool:
        """Whether a name that leads nowhere may have meant this one: then it is not unused, only misspelt."""
        wrong = {one for kind, one in self.unresolved if kind in kinds}
        return bool(wrong) and bool(get_close_matches(name, sorted(wrong), n=1, cutoff=0.6))

    @cached_property
    def fields(self) -> Mapping[type[Field], tuple[tuple[str, str, Field], ...]]:
        """Every field with its module and its name, by its class: what a class can do is asked once."""
        found: dict[type[Field], list[tuple[str, str, Field]]] = {}
        for module, declared in self.modules.items():
            for name, one in declared.fields.items():
                found.setdefault(type(one), []).append((module, name, one))
        return {kind: tuple(several) for kind, several in found.items()}

    def steps(self, verb: str) -> Iterator[Placed]:
        """The steps, or triggers, of one verb."""
        return iter(self._by_verb.get(verb, ()))

    @cached_property
    def _by_verb(self) -> Mapping[str, list[Placed]]:
        found: dict[str, list[Placed]] = {}
        for one in self.verbs.values():
            found.setdefault(one.verb, []).append(one)
        return found

    @cached_property
    def references_to(self) -> Mapping[str, tuple[Reference, ...]]:
        """The references, by the kind of what they lead to."""
        found: dict[str, list[Reference]] = {}
        for one in self.references:
            found.setdefault(one.target.partition(":")[0], []).append(one)
        return {kind: tuple(several) for kind, several in found.items()}

    @cached_property
    def worked_out_values(self) -> tuple[tuple[Reference, Expression], ...]:
        """The fields that are set to what an expression comes to, each with that expression."""
        places = {path for path in self.expressions if len(path) > 1 and path[-2] in _SETTING}
        return tuple(
            (one, expression)
            for one in (self.references if places else ())
            if one.kind == "field" and one.path in places
            for expression in self.expressions[one.path]
        )

    @cached_property
    def fields_read(self) -> frozenset[str]:
        """The ids of the fields that expressions read."""
        every = (one for several in self.expressions.values() for one in several)
        places = {place for one in every for place in one.checked.reads}
        return frozenset([f"field:{place.module}.{place.field}" for place in places])

    def field_at(self, module: str, path: str) -> tuple[str, str]:
        """The module and the name of the field that a path of lookups ends at."""
        *lookups, name = path.split(".")
        for step in lookups:
            found = (self.members.members(module) or {}).get(step)
            module = getattr(found, "module", "")
        return module, name

    def fields_that(self, can: Callable[[type[Field]], bool]) -> Iterator[tuple[str, str, Any]]:
        """The fields of those classes for which something is so."""
        for kind, several in self.fields.items():
            if can(kind):
                yield from several

    def field_of(self, module: str, name: str) -> Field | None:
        """The field of a module, or of an activity; None where there is none of that name."""
        declared = self.modules.get(module)
        return declared.fields.get(name) if declared else None

    def field_path(self, module: str, name: str) -> Keys:
        """Where a field is declared."""
        section = "modules" if module in self.section("modules") else "activities"
        return (section, module, "fields", name)

    def is_shared(self, path: Keys) -> bool:
        """Whether a declaration comes from a pack."""
        if not self._has_packs:
            return False
        tree = self.blueprint.tree(path)
        return tree is not None and tree.file.startswith("pack:")

    @cached_property
    def _has_packs(self) -> bool:
        return any(tree.file.startswith("pack:") for tree in self.blueprint.trees.values())

    @cached_property
    def ids(self) -> Mapping[str, Keys]:
        """Every declaration's id, `kind:name` or `kind:outer.inner`, with its path."""
        kinds = self.names.kinds
        return {
            f"{kind}:{name}": path for kind in sorted(kinds) for name, path in sorted(kinds[kind].items())
        }

    @cached_property
    def _by_path(self) -> Mapping[Keys, tuple[str, str]]:
        """The kind and the name of what is declared at each path."""
        kinds = self.names.kinds
        return {path: (kind, name) for kind in sorted(kinds) for name, path in kinds[kind].items()}

    def is_declared(self, path: Keys) -> bool:
        """Whether something is declared at just this path."""
        return path in self._by_path

    def owner(self, path: Keys) -> str:
        """The id of the innermost declaration that a path lies in."""
        for length in range(len(path), 1, -1):
            found = self._by_path.get(path[:length])
            if found:
                return f"{found[0]}:{found[1]}"
        return ":".join(str(step) for step in path[:2])

    @cached_property
    def edges(self) -> Mapping[str, Mapping[str, tuple[Keys, ...]]]:
        """Who refers to what: from id to id, with the places; what expressions read counts."""
        found: dict[str, dict[str, tuple[Keys, ...]]] = {}
        for source, target, path in self._all_edges():
            places = found.setdefault(source, {})
            places[target] = (*places.get(target, ()), path)
        return found

    def _all_edges(self) -> Iterator[tuple[str, str, Keys]]:
        for one in self.references:
            yield self.owner(one.path), one.target, one.path
        for path, several in self.expressions.items():
            owner = self.owner(path)
            for expression in several:
                for read in expression.checked.reads:
                    yield owner, f"field:{read.module}.{read.field}", path
