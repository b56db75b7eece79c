"""What those who gather flows share: the blueprint, what expressions draw on, and the flows so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.access._flow import Flows
    from crmspec.access._sources import Sources
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


@dataclass(frozen=True, slots=True)
class Weaving:
    """Takes down flows."""

    architecture: Architecture
    sources: Sources
    flows: Flows

    def copies(self, sources: Iterable[str], target: str, path: Keys) -> None:
        """Values go over into a target."""
        self.flows.add(sources, target, path, explicit=True)

    def decides(self, sources: Iterable[str], target: str, path: Keys) -> None:
        """Values decide what becomes of a target."""
        self.flows.add(sources, target, path, explicit=False)

    def copied_at(self, path: Keys, target: str) -> None:
        """What the expressions at a path draw on goes over into a target."""
        self.flows.add(self.sources.at(*path), target, path, explicit=True)

    def decided_at(self, path: Keys, target: str) -> None:
        """What the expressions at a path draw on decides what becomes of a target."""
        self.flows.add(self.sources.at(*path), target, path, explicit=False)

    def names_at(self, path: Keys, target: str, *, explicit: bool) -> None:
        """The fields that are named at a path go into a target."""
        self.flows.add(self.sources.named(path), target, path, explicit=explicit)

    def stage_of(self, pipeline: str) -> str:
        """The node of the field that holds the stage of a pipeline."""
        declared = self.architecture.section("pipelines")[pipeline]
        return f"{declared.module}.{declared.field_}"

    def tags_in(self, module: str, category: str) -> Iterable[str]:
        """The nodes of what holds the tags of a category on the records of a module."""
        return self.sources.tags(module, category)
