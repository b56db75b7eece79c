"""How many findings of each severity there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from crmspec.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """Findings counted by severity."""

    errors: int = 0
    warnings: int = 0
    infos: int = 0
    dated: int = 0
    """How many of them are there because of the date."""

    def __str__(self) -> str:
        if not (self.errors or self.warnings or self.infos):
            return "no findings"
        said = [
            _counted(self.errors, "error"),
            _counted(self.warnings, "warning"),
            _counted(self.infos, "note"),
        ]
        apart = f" ({self.dated:,} because of the date)" if self.dated else ""
        return ", ".join(part for part in said if part) + apart


def summarise(diagnostics: Iterable[Diagnostic]) -> Summary:
    """Count findings by severity."""
    diagnostics = tuple(diagnostics)
    counted = Counter(one.severity for one in diagnostics)
    dated = sum(one.dated for one in diagnostics)
    return Summary(counted[Severity.ERROR], counted[Severity.WARNING], counted[Severity.INFO], dated)


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}" if number else ""
