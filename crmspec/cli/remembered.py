"""Findings as the cache keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from crmspec.diagnostics import Diagnostic
from crmspec.report.json import from_data, to_data


def diagnostics_to(found: Iterable[Diagnostic]) -> dict[str, Any]:
    """Findings as data."""
    return {"diagnostics": [to_data(one) for one in found]}


def diagnostics_from(data: Mapping[str, Any] | None) -> tuple[Diagnostic, ...] | None:
    """Findings from data; None where there is none, or it is not what was written."""
    try:
        return None if data is None else tuple(from_data(one) for one in data["diagnostics"])
    except (KeyError, TypeError, ValueError):
        return None
