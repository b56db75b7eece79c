"""Other systems: what they bring, what they take, and who is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.syntax import Keys


class Mapped(NamedTuple):
    """One mapping of an integration, and which way its records go."""

    system: str
    path: Keys
    integration: Any
    mapping: Any
    direction: str
    right: str | None
    """Who is right about the module's records: `crm` or `remote`; None where it is not said."""

    @property
    def comes_in(self) -> bool:
        """Whether values come from the other system."""
        return self.direction != "out"

    @property
    def makes_records(self) -> bool:
        """Whether the other system makes records here."""
        return self.direction == "in" or (self.direction == "both" and self.right == "remote")


@once
def mappings(architecture: Architecture) -> tuple[Mapped, ...]:
    """Every mapping of every integration."""
    return tuple(_mappings(architecture))


def _mappings(architecture: Architecture) -> Iterator[Mapped]:
    for name, integration in architecture.section("integrations").items():
        said = integration.system_of_record
        for number, one in enumerate(integration.mappings):
            path = ("integrations", name, "mappings", number)
            right = said if isinstance(said, str) else said.get(one.module)
            yield Mapped(name, path, integration, one, one.direction or integration.direction, right)
