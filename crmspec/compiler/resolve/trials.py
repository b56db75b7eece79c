"""Tests in the graph: walked like declarations, and kept apart from them.

What a test names is no use of it: a rule that looks for what nothing uses or fills must not be content
with a test. Only the requirements that a test proves count with the references of the blueprint.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions import types
from crmspec.compiler.resolve.given import GivenReferences, named_by
from crmspec.compiler.resolve.walk import Trouble, Walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.context import Context
    from crmspec.compiler.model.scenario import Scenario
    from crmspec.compiler.resolve.walk import Expression, Reference
    from crmspec.compiler.syntax import Keys

Named = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trials:
    """What was found in tests."""

    references: tuple[Reference, ...] = ()
    expressions: Mapping[Keys, list[Expression]] = field(default_factory=dict)
    literal_types: Mapping[Keys, Type] = field(default_factory=dict)
    named: Mapping[Keys, Named] = field(default_factory=dict)
    """The users and records that literals name: `_user.ann`, `lead.ada`; several for a list."""


@dataclass(slots=True)
class TrialWalk(Walk):
    """Visits tests: their literals may name what the test knows."""

    named: dict[Keys, Named] = field(default_factory=dict)

    def scenario(self, name: str, scenario: Scenario, context: Context) -> None:
        """Visit a test."""
        self.model(scenario, ("tests", name), context.giving(()))

    def found(self) -> Trials:
        """What was found so far, beside what proves requirements."""
        others = tuple(one for one in self.references if one.kind != PROVING)
        return Trials(others, self.expressions, self.literal_types, self.named)

    def proofs(self) -> list[Reference]:
        """The references to requirements."""
        return [one for one in self.references if one.kind == PROVING]

    def _literal(self, value: Any, path: Keys, context: Context, expected: Type) -> None:
        assert isinstance(self.find, GivenReferences)
        modules = named_by(expected)
        words = value if isinstance(value, list) and isinstance(expected, types.Records) else [value]
        if not modules or value is None or not all(isinstance(one, str) for one in words):
            super(TrialWalk, self)._literal(value, path, context, expected)
            return
        answers = [self.find.member(one, modules, context, path) for one in words]
        for index, one in enumerate(answers):
            if one and not one[0]:
                _, code, message, way_out = one
                self.trouble.append(Trouble((*path, index), code, message, way_out))
        full = tuple(one[0] for one in answers if one)
        self.named[path] = full if isinstance(expected, types.Records) else "".join(full)

    def _offered(self, value: Any, path: Keys, context: Context) -> None:
        """Old records hold retired options, so tests may."""


PROVING: Final = "requirement"
