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
    return _judged(_understood(sources, tests=tests), as_of)


def compile(path: Path, *, targets: tuple[str, ...] = (), as_of: date | None = None) -> Outcome:  # noqa: A001 -- the verb of the command
    """Check a blueprint and, where there is no error, make every file of its bundle."""
    from crmspec.beside import begin
    from crmspec.targets.bundle import Bundle

    understood = _understood(read(path))
    bundle = Bundle(understood.architecture, targets)
    deployed = begin(bundle.deployed, modules=0 if understood.failed else understood.modules)
    try:
        outcome = _judged(understood, as_of)
        if not outcome.failed:
            files = bundle.described() | deployed.result()
            return Outcome(outcome.sources, outcome.diagnostics, None, dict(sorted(files.items())))
    finally:
        deployed.drop()
    return outcome


@dataclass(frozen=True, slots=True)
class _Understood:
    """An architecture, and what was found while its files were read and its names resolved."""

    sources: Sources
    architecture: Architecture
    found: tuple[Diagnostic, ...]
    broken: bool

    @property
    def failed(self) -> bool:
        return any(one.severity is Severity.ERROR for one in self.found)

    @property
    def modules(self) -> int:
        return len(self.architecture.blueprint.sections.get("modules", {}))


def _understood(sources: Sources, *, tests: bool = True) -> _Understood:
    from crmspec.compiler.bind import bind
    from crmspec.compiler.packs import packs
    from crmspec.compiler.resolve import resolve
    from crmspec.targets.registry import gaps

    syntax = parse(sources.files)
    shared, no_packs = packs(syntax.trees)
    trials = parse(sources.tests if tests else ())
    lost = [*sources.unreadable.values(), *(one.text for one in sources.files if one.path in syntax.broken)]
    blueprint = bind((*syntax.trees, *shared), trials.trees, lost)
    architecture, unresolved = resolve(blueprint)
    found = (
        *sources.diagnostics,
        *syntax.diagnostics,
        *trials.diagnostics,
        *no_packs,
        *blueprint.diagnostics,
        *unresolved,
        *gaps(architecture),
    )
    return _Understood(sources, architecture, found, bool(syntax.broken or trials.broken))


def _judged(understood: _Understood, as_of: date | None) -> Outcome:
    from crmspec.validators.registry import examine

    architecture = understood.architecture
    examined = examine(architecture, understood.found, broken=understood.broken, as_of=as_of)
    return Outcome(understood.sources, tidy(examined), architecture)
