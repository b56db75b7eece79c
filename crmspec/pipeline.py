"""The whole way from a blueprint's folder to a bundle, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmspec.compiler.source import Sources, read
from crmspec.compiler.syntax import parse
from crmspec.diagnostics import Diagnostic, Severity, tidy

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from crmspec.compiler.architecture import Architecture


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found, and what it made: no bundle where there are errors, no architecture beside a bundle."""

    sources: Sources
    diagnostics: tuple[Diagnostic, ...]
    architecture: Architecture | None = None
    files: Mapping[str, str] | None = None

    @property
    def failed(self) -> bool:
        """Whether there is an error."""
        return any(one.severity is Severity.ERROR for one in self.diagnostics)


def check(path: Path, *, as_of: date | None = None, tests: bool = True) -> Outcome:
    """Read a blueprint, and its tests unless they are not wanted, and look at it with every rule."""
    return look(read(path), as_of=as_of, tests=tests)


def look(sources: Sources, *, as_of: date | None = None, tests: bool = True) -> Outcome:
    """Look at what was read, with every rule."""
    from crmspec.compiler.bind import bind
    from crmspec.compiler.packs import packs
    from crmspec.compiler.resolve import resolve
    from crmspec.targets.registry import gaps
    from crmspec.validators.registry import examine

    syntax = parse(sources.files)
    shared, no_packs = packs(syntax.trees)
    trials = parse(sources.tests if tests else ())
    lost = [*sources.unreadable.values(), *(one.text for one in sources.files if one.path in syntax.broken)]
    blueprint = bind((*syntax.trees, *shared), trials.trees, lost)
    architecture, unresolved = resolve(blueprint)
    found = [
        *sources.diagnostics,
        *syntax.diagnostics,
        *trials.diagnostics,
        *no_packs,
        *blueprint.diagnostics,
        *unresolved,
        *gaps(architecture),
    ]
    examined = examine(architecture, found, broken=bool(syntax.broken or trials.broken), as_of=as_of)
    return Outcome(sources, tidy(examined), architecture)


def compile(path: Path, *, targets: tuple[str, ...] = (), as_of: date | None = None) -> Outcome:  # noqa: A001 -- the verb of the command
    """Check a blueprint and, where there is no error, make every file of its bundle."""
    from crmspec.compiler.manifest import manifest_of
    from crmspec.targets.registry import produce

    outcome = check(path, as_of=as_of)
    if outcome.failed or outcome.architecture is None:
        return outcome
    manifest, positions = manifest_of(outcome.architecture)
    outcome.architecture.give_back()  # the bundle takes as much memory again
    files = produce(manifest, positions, targets)
    return Outcome(outcome.sources, outcome.diagnostics, None, files)
