"""The rules in two halves, which may be looked by at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from crmspec.beside import both

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.diagnostics import Diagnostic
    from crmspec.validators.rule import Rule

THEIRS: Final = frozenset({"FLD", "ACC", "FLW"})
"""The families of the second half: about half of the work, and they share what they find out on the way."""

Found = list["Diagnostic"]


def run(rules: Sequence[Rule], architecture: Architecture, as_of: date | None) -> Found:
    """Look by every rule; what is found stands in the order of the rules."""
    theirs = [rule for rule in rules if rule.code[:3] in THEIRS]
    mine = [rule for rule in rules if rule.code[:3] not in THEIRS]
    one, other = both(
        partial(_by_code, mine, architecture, as_of),
        partial(_by_code, theirs, architecture, as_of),
        modules=len(architecture.blueprint.sections.get("modules", {})),
    )
    found = one | other
    return [each for rule in rules for each in found[rule.code]]


def _by_code(rules: Sequence[Rule], architecture: Architecture, as_of: date | None) -> dict[str, Found]:
    return {rule.code: rule.run(architecture, as_of) for rule in rules}
