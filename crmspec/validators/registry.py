"""The rules: found in the folders of their families, one file each."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.diagnostics import Diagnostic
    from crmspec.validators.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by code. A rule's file exports ``RULE``; the file's docstring is its page."""
    found = []
    for file in sorted(Path(__file__).parent.glob("*/[a-z]*.py")):
        module = import_module(f"crmspec.validators.{file.parent.name}.{file.stem}")
        found.append(replace(module.RULE, page=module.__doc__ or ""))
    return tuple(sorted(found, key=lambda rule: rule.code))


def examine(architecture: Architecture, *, broken: bool, as_of: date | None) -> list[Diagnostic]:
    """Run every rule; where a file could not be read, only those that do not need to see everything."""
    found: list[Diagnostic] = []
    for rule in rules():
        if not (broken and rule.scope == "graph"):
            found += rule.run(architecture)
    return found
