"""What an expression may name at the place where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from crmspec.compiler.expressions.types import Type


class Schema(Protocol):
    """The modules of a blueprint, as far as expressions ask about them."""

    def members(self, module: str) -> Mapping[str, Type] | None:
        """The fields of a module, system fields included, or None where there is no such module."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that stand for something, in the order in which they are looked up.

    ``names`` are variables of the place (`user`, the results of steps, parameters); then come the fields of
    ``module``; ``refused`` are names that exist elsewhere, each with the reason why not here. ``features``
    switches on what only some places know: ``old`` (`old.x`, `changed`, `is_new`), ``aggregate``, ``merge``.
    """

    schema: Schema
    module: str | None = None
    names: Mapping[str, Type] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    features: frozenset[str] = frozenset()
    time_zone: str = "UTC"
    labels: Callable[[str, str], Mapping[str, str]] = lambda module, field: {}
    """Tells what people read for the options of a field."""
    singletons: frozenset[str] = frozenset()
    """The modules that have one record only."""


class Read(NamedTuple):
    """A field that an expression reads, and the characters that name it."""

    start: int
    end: int
    module: str
    field: str


class Mention(NamedTuple):
    """Something outside the schema named in a text (`tag`, `consent`, `role`, `capability`, `form`), and where."""

    start: int
    end: int
    kind: str
    name: str
