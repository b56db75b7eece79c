"""A bundle's files, in two halves that take about as long to make: they may be made at the same time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from crmspec.compiler.manifest import manifest_of, positions_of
from crmspec.targets.once import Settled
from crmspec.targets.registry import produce
from crmspec.targets.text import json_text, manifest_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.targets.target import Files

_DATABASES: Final = frozenset({"postgres", "sqlite"})


class Bundle:
    """What is made of an architecture without errors, by the chosen targets or by the blueprint's.

    The architecture is used up: its memory is free before files are made, which take as much again.
    """

    def __init__(self, architecture: Architecture, chosen: tuple[str, ...] = ()) -> None:
        self._architecture = architecture
        self._chosen = chosen

    @cached_property
    def _manifest(self) -> Settled:
        manifest = manifest_of(self._architecture)
        self._architecture.give_back()
        return Settled(manifest)

    def described(self) -> Files:
        """The places of declarations, and what is made for people and programs."""
        positions = positions_of(self._architecture)
        return produce(self._manifest, self._targets(databases=False)) | {
            "sources.json": json_text(positions)
        }

    def deployed(self) -> Files:
        """What is made for databases, and the manifest, of which they keep the hash."""
        return produce(self._manifest, self._targets(databases=True)) | {
            "manifest.json": manifest_text(self._manifest)
        }

    def _targets(self, *, databases: bool) -> Iterator[str]:
        names = self._chosen or self._manifest["crm"]["targets"]
        return (name for name in names if (name in _DATABASES) is databases)
