"""What can be wrong with an expression: values with the exact characters they are about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from crmspec.compiler import meant
from crmspec.diagnostics import Severity

SEVERITIES: Final = {
    "EXP101": Severity.ERROR,  # does not parse
    "EXP102": Severity.ERROR,  # unknown name
    "EXP103": Severity.ERROR,  # unknown function
    "EXP104": Severity.ERROR,  # type mismatch
    "EXP105": Severity.ERROR,  # currencies mixed
    "EXP106": Severity.ERROR,  # not allowed here
    "EXP107": Severity.ERROR,  # too long or too deep
    "EXP108": Severity.ERROR,  # wrong number of arguments
    "EXP109": Severity.ERROR,  # value the picklist does not have
    "EXP201": Severity.WARNING,  # always true
    "EXP202": Severity.WARNING,  # never true
    "EXP203": Severity.WARNING,  # comparison with null
    "EXP205": Severity.WARNING,  # result can overflow
}


class Problem(NamedTuple):
    """One finding in one expression; ``start`` and ``end`` count characters of its source."""

    start: int
    end: int
    code: str
    message: str
    help: str = ""

    @property
    def severity(self) -> Severity:
        """How much the finding weighs, which its code decides."""
        return SEVERITIES[self.code]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the nearest of the known words, or say nothing where none is near."""
    return meant.did_you_mean(word, known, "Did you mean `{}`?")
