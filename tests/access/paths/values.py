"""Values that a field may have: some of each type, and what the conditions of the blueprint compare it with."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions.ir import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from random import Random

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Column
    from crmspec.targets.relational.model import Col

_DAYS: Final = (-800, -400, -95, -31, -8, -1, 0, 1, 3, 20, 100, 500)
_EMPTY: Final = 0.25
_NUMBERS: Final = (0, 1, 2, 7, 50, 100, 1_000, 60_000, 2_500_000)
_TEXTS: Final = (
    "Ab {0}", "AB-{0:04}", "somebody{0}@example.com", "+1202555{0:04}", "https://example.com/{0}", "{0:05}", "A{0}",
    "US", "DE", "es", "en", "USD",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What references may lead to, and what each field is compared with."""

    ids: Mapping[str, list[Any]]
    literals: Mapping[str, frozenset[Any]] = field(default_factory=dict)


def literals(architecture: Architecture) -> Mapping[str, frozenset[Any]]:
    """For each field, as `module.field`, the literals of all expressions that read it."""
    found: dict[str, set[Any]] = defaultdict(set)
    for several in architecture.expressions.values():
        for one in several:
            if one.checked.expr is None:
                continue
            told = [part.value for part in walk(one.checked.expr) if part.is_literal]
            for read in one.checked.reads:
                found[f"{read.module}.{read.field}"].update(v for v in told if isinstance(v, int | str))
    return {name: frozenset(several) for name, several in found.items()}


def some(rng: Random, known: Known, column: Column, name: str, *, optional: bool) -> Any:
    """One value for a column of a field."""
    every = list(_every(rng, known, column, name))
    if not every or (optional and rng.random() < _EMPTY):
        return None
    return rng.choice(every)


def _every(rng: Random, known: Known, column: Column, name: str) -> Iterator[Any]:
    compared = known.literals.get(name, frozenset())
    if column.references or column.name == "owner_id":
        yield from known.ids.get(column.references or "_user", ())
    elif column.storage == "texts":
        yield from ([one] for one in column.choices or ())
        yield list(column.choices or ())
    elif column.choices:
        yield from column.choices
        yield from 2 * [one for one in sorted(map(str, compared)) if one in column.choices]
    elif column.storage == "int64":
        near = [one + more for one in sorted(v for v in compared if type(v) is int) for more in (-1, 0, 1)]
        yield from (one for one in (*_NUMBERS, *near) if _within(column, one))
    elif column.storage == "text":
        yield from (one for one in _texts(rng, compared) if _fits(column, one))
    else:
        yield from _plain(rng, column.storage)


def _plain(rng: Random, storage: str) -> Iterator[Any]:
    now = datetime.now(UTC)
    match storage:
        case "boolean":
            yield from (True, False)
        case "date":
            yield from ((now + timedelta(days=one)).date().isoformat() for one in _DAYS)
        case "datetime":
            told = (now + timedelta(days=one, seconds=-5) for one in _DAYS)
            yield from (one.strftime("%Y-%m-%dT%H:%M:%S.%fZ") for one in told)
        case "time":
            yield from ("08:30:00", "12:00:00", "19:15:00")
        case "json":
            yield {"a": rng.randrange(99)}


def _texts(rng: Random, compared: frozenset[Any]) -> Iterator[str]:
    yield from (one.format(rng.randrange(9_999)) for one in _TEXTS)
    yield from sorted(one for one in compared if isinstance(one, str))


def _within(column: Column, value: int) -> bool:
    low, high = column.minimum, column.maximum
    return (low is None or value >= low) and (high is None or value <= high)


def _fits(column: Column, text: str) -> bool:
    if column.max_length is not None and len(text) > column.max_length:
        return False
    return column.pattern is None or re.fullmatch(column.pattern, text) is not None


def of_field(rng: Random, known: Known, columns: list[Col], name: str) -> dict[str, Any]:
    """One value for all columns of a field; a reference to a record of several kinds names its kind."""
    given: dict[str, Any] = {}
    for one in columns:
        if one.column.joins:
            continue
        given[one.name] = some(rng, known, one.column, name, optional=not one.required)
    if len(given) > 1:
        _together(rng, known, given, columns)
    return given


def _together(rng: Random, known: Known, given: dict[str, Any], columns: list[Col]) -> None:
    kind = next((one for one in columns if one.name.endswith("_module")), None)
    if kind is not None:
        module = given[kind.name]
        found = known.ids.get(module or "", ())
        given[kind.name.removesuffix("_module") + "_id"] = rng.choice(found) if found else None
        given[kind.name] = module if found else None
    for one in columns:
        if one.name.endswith(("_detail", "_label")):
            given[one.name] = None
