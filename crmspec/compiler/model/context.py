"""What names mean at a place: whose fields, which variables, which features of expressions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

MISSING: Final = "?"
"""Stands for the module of what is not there, and for the names that it would have brought."""

LYING: Final = "lying"
"""The feature of expressions about a record that nobody saves."""


class Lookup(Protocol):
    """What a trigger may ask to learn what it is about."""

    def module_of(self, kind: str, name: str) -> str | None:
        """The module that a pipeline, form, segment, score or template is about."""

    def parameters_of(self, kind: str, name: str) -> Mapping[str, str]:
        """What an event, an action, an operation, a conversion or a decision table yields, with types."""


class Context(NamedTuple):
    """The surroundings of a value while the model is walked.

    Types of names are written as specifications: a scalar type's name, ``record:lead``,
    ``records:invoice``, ``user``, ``any``; resolution turns them into types.
    """

    module: str | None = None
    """Whose fields a field reference names."""
    record: str | None = None
    """Whose fields are bare names in expressions."""
    names: Mapping[str, str] = MappingProxyType({})
    """Variables of expressions: ``user``, ``old``, a step's result, a parameter."""
    features: frozenset[str] = frozenset()
    """What expressions may use beyond the plain language: ``old``, ``aggregate``."""

    expects: Mapping[str, str] | None = None
    """What is called with arguments here takes these, with their types; None: nobody knows."""
    child: str | None = None
    """The module of the related records that are listed."""
    given: frozenset[str] | None = None
    """In a test, the users and records that it knows so far, as `_user.ann`, `lead.ada`; else None."""
    lookup: Lookup | None = None
    """Answers what a pipeline, a form or a segment is about."""
    typer: Callable[[str, Context], str | None] = lambda source, context: None
    """Tells the module of the record or records that an expression yields."""

    def module_of(self, expression: str) -> str | None:
        """The module of the record or records that an expression yields."""
        return self.typer(expression, self)

    def about(self, module: str | None, **names: str) -> Context:
        """Both references and expressions are about this module."""
        return self._anew(module, module, {**self.names, **names}, self.features)

    def under(self, kind: str, name: str) -> Context:
        """Know what a key brings that names a module, a record of a test, or a report."""
        if kind == "report":
            return self.calling("report", name)
        module = name.partition(".")[0]
        return self.into(module) if kind == "module" and self.given is not None else self.about(module)

    def giving(self, names: Iterable[str]) -> Context:
        """Know further users and records of a test."""
        return self._replace(given=(self.given or frozenset()).union(names))

    def calling(self, kind: str, name: str) -> Context:
        """Know the parameters of what is called."""
        return self._replace(expects=self.lookup.parameters_of(kind, name) if self.lookup else None)

    def takes(self, name: str) -> bool:
        """Whether what is called here takes this, as far as is known."""
        return self.expects is None or MISSING in self.expects or name in self.expects

    def listing(self, collection: str) -> Context:
        """Know the module of the related records of this name."""
        return self._replace(child=self.module_of(collection) or MISSING)

    def into(self, module: str | None) -> Context:
        """References are about this module; expressions stay with the record they had."""
        return self._anew(module, self.record, self.names, self.features)

    def knowing(self, names: Mapping[str, str], *features: str) -> Context:
        """Add variables and features."""
        if not names and self.features.issuperset(features):
            return self
        return self._anew(self.module, self.record, {**self.names, **names}, self.features.union(features))

    def lying(self) -> Context:
        """The record is as it lies there: no user is at hand, and it has no former state."""
        return self._anew(self.module, self.record, {}, frozenset({LYING}))

    def _anew(
        self, module: str | None, record: str | None, names: Mapping[str, str], features: frozenset[str]
    ) -> Context:
        """The same but for these; `_replace` takes longer, and contexts are made by the thousand."""
        beside = (self.expects, self.child, self.given, self.lookup, self.typer)
        return Context(module, record, names, features, *beside)
