"""The rules: found in the folders of their families, one file each."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.diagnostics import Diagnostic, Span
    from crmspec.validators.rule import Rule

WHOLE: Final = frozenset({"module", "role", "permission_set", "pipeline", "own_stage", "stage", "transition"})
"""Kinds of names that much else hangs on: while one leads nowhere, nobody can tell what is missing."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by code. A rule's file exports ``RULE``; the file's docstring is its page."""
    found = []
    for family, name in _files():
        module = import_module(f"crmspec.validators.{family}.{name}")
        found.append(replace(module.RULE, page=module.__doc__ or ""))
    return tuple(sorted(found, key=lambda rule: rule.code))


def _without_echoes(found: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out what another rule has said better of the same place, whether or not that is waived."""
    better = {rule.code: rule.beside for rule in rules() if rule.beside}
    if not any(one.code in better for one in found):
        return found
    told: dict[Span, set[str]] = {}
    for one in found:
        for span in (one.span, *(place.span for place in one.related)):
            told.setdefault(span, set()).add(one.code)
    return [one for one in found if told[one.span].isdisjoint(better.get(one.code, ()))]


def _files() -> list[tuple[str, str]]:
    """The files of rules, without their ending, each with its family; what begins otherwise only helps them."""
    folders = [one for one in os.scandir(Path(__file__).parent) if one.is_dir()]
    every = [(folder.name, one.name) for folder in folders for one in os.scandir(folder)]
    return sorted((family, name[:-3]) for family, name in every if name[0].islower() and name.endswith(".py"))


def examine(
    architecture: Architecture, found: Iterable[Diagnostic], *, broken: bool, as_of: date | None
) -> list[Diagnostic]:
    """Add to what was found while reading what the rules find, and take away what is waived."""
    from crmspec.validators.halves import run
    from crmspec.validators.waivers import Waivers

    every = list(found)
    unclear = broken or any(one.code.startswith("SYN") for one in every)
    astray = any(kind in WHOLE for kind, _ in architecture.unresolved)
    wanted = [one for one in rules() if not (one.absence and (unclear or (astray and not one.sees_slips)))]
    every = _without_echoes(every + run(wanted, architecture, as_of))
    return Waivers.of(architecture, rules()).applied(every, as_of, unclear=unclear)
