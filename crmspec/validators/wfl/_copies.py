"""Workflows whose steps are the same but for a few things: found by the shape of their steps, not by their text.

Only those about the same module are compared: a subflow that reads or sets fields is about one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.access.effects import steps_by_declaration
from crmspec.compiler.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

LEAST: Final = 3
"""How many steps are worth a subflow, those within others counted."""
_PASSED: Final = frozenset(
    {"template", "subject", "message", "question", "to", "user", "host", "about", "record", "if", "only_if"}
)
"""Options that a parameter can give, besides the values of fields and arguments."""
_FIXED: Final = frozenset(
    {
        *(
            "module",
            "make",
            "activity",
            "operation",
            "table",
            "name",
            "segment",
            "in",
            "into",
            "using",
            "action",
        ),
        *("record_type", "integration", "path", "method", "function", "consent", "is", "keep", "member"),
    }
)
"""Options that make it another thing altogether where they differ."""
_GIVEN: Final = frozenset({"set", "with", "body"})
_SILENT: Final = frozenset({"id", "description"})
Shape = tuple[tuple[object, ...], ...]


class Hole(NamedTuple):
    """Something in which copies differ: where, and what each of them has there."""

    path: Keys
    """Within a workflow."""
    values: tuple[Any, ...]
    passed: bool
    """Whether a parameter can give it."""

    @property
    def name(self) -> str:
        """What it would be called as a parameter."""
        word = next((str(one) for one in reversed(self.path) if isinstance(one, str)), "value")
        return {"if": "when", "only_if": "when"}.get(word, word)


class Copies(NamedTuple):
    """Workflows that do the same, and what differs between them."""

    workflows: tuple[str, ...]
    holes: tuple[Hole, ...]
    further: tuple[str, Keys] | None = None
    """One of them has one step more: which, and where."""


def copies(architecture: Architecture) -> Iterator[Copies]:
    """Groups of workflows that do the same but for a few things."""
    shaped = _shapes(architecture)
    groups: dict[Shape, list[str]] = defaultdict(list)
    for name, shape in shaped.items():
        groups[shape].append(name)
    told: set[str] = set()
    for several in groups.values():
        for one in _alike(architecture, several) if len(several) > 1 else ():
            told.update(one.workflows)
            yield one
    yield from _longer(architecture, shaped, groups, told)


def _shapes(architecture: Architecture) -> dict[str, Shape]:
    """For each workflow that is worth a look, what it is about, and the verbs of its steps with where they stand."""
    found: dict[str, Shape] = {}
    for path, several in steps_by_declaration(architecture).items():
        own = sum(one.verb != "subflow" for one in several)
        if path[0] == "workflows" and own >= LEAST and not architecture.is_shared(path):
            tops: dict[int, list[object]] = defaultdict(list)
            for one in several:
                if one.path[2] == "steps":
                    tops[int(one.path[3])].append((one.path[4:], one.verb))
            about = several[0].context.record
            found[str(path[1])] = ((about,), *(tuple(tops[at]) for at in sorted(tops)))
    return found


def _alike(architecture: Architecture, names: Sequence[str]) -> Iterator[Copies]:
    """Gather those of one shape that hold the same, beginning with the first by name."""
    left = sorted(names)
    while len(left) > 1:
        first, *others = left
        group = [one for one in others if compared(architecture, (first, one)) is not None]
        holes = compared(architecture, (first, *group)) if group else None
        if holes is not None:
            yield Copies((first, *group), holes)
            left = [one for one in others if one not in group]
        else:
            left = others


def _longer(
    architecture: Architecture, shaped: Mapping[str, Shape], groups: Mapping[Shape, list[str]], told: set[str]
) -> Iterator[Copies]:
    """Workflows that do what another one does, and one step more."""
    for name, shape in sorted(shaped.items()):
        about, *steps = shape
        if len(steps) <= LEAST or name in told:
            continue
        for at in range(len(steps)):
            for shorter in groups.get((about, *steps[:at], *steps[at + 1 :]), ()):
                holes = compared(architecture, (shorter, name), left_out=at)
                if holes is not None and name not in told and not any(not one.passed for one in holes):
                    told.add(name)
                    yield Copies((shorter, name), holes, (name, ("workflows", name, "steps", at)))


def compared(
    architecture: Architecture, names: tuple[str, ...], left_out: int | None = None
) -> tuple[Hole, ...] | None:
    """In what workflows of one shape differ; None where that makes them different things."""
    workflows = architecture.section("workflows")
    leaves = [dict(_leaves_of(workflows[one].steps, None)) for one in names[:-1]]
    leaves.append(dict(_leaves_of(workflows[names[-1]].steps, left_out)))
    first = leaves[0]
    if any(one.keys() != first.keys() for one in leaves[1:]):
        return None
    holes: dict[tuple[Any, ...], Hole] = {}
    same = 0
    for path in first:
        values = tuple(one[path] for one in leaves)
        if all(one == values[0] for one in values[1:]):
            same += 1
            continue
        if path[-1] in _FIXED and path[-2] not in _GIVEN:
            return None
        holes.setdefault(values, Hole(path, values, _is_passed(path)))
    return tuple(holes.values()) if _is_a_copy(holes.values(), same) else None


def _is_passed(path: Keys) -> bool:
    return path[-1] in _PASSED or (len(path) > 1 and path[-2] in _GIVEN)


def _is_a_copy(holes: Any, same: int) -> bool:
    """Whether more is the same than differs, and hardly anything that no parameter can give."""
    return len(holes) <= max(2, same // 2) and same >= LEAST and sum(not one.passed for one in holes) <= 1


def _leaves_of(steps: tuple[Any, ...], left_out: int | None) -> Iterator[tuple[Keys, Any]]:
    """Every value that the steps of a workflow hold; names of results are numbered, whatever they are called."""
    names = list(_results(steps))
    numbered = {one: f"result_{at}" for at, one in enumerate(names)}
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b") if names else None
    kept = [one for at, one in enumerate(steps) if at != left_out]
    for path, value in _leaves(tuple(kept), ("steps",)):
        if pattern and isinstance(value, str) and (path[-1] not in _FIXED or path[-2] in _GIVEN):
            value = pattern.sub(lambda found: numbered[found[1]], value)  # noqa: PLW2901 -- the same value, renamed
        yield path, value


def _results(value: Any) -> Iterator[str]:
    """The names that steps give their results."""
    if isinstance(value, Model):
        named = getattr(value, "as_", None)
        if named:
            yield named
        for name in type(value).model_fields:
            if name in value.model_fields_set:
                yield from _results(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _results(one)


def _leaves(value: Any, path: Keys) -> Iterator[tuple[Keys, Any]]:
    if isinstance(value, Model):
        for name, info in type(value).model_fields.items():
            if name in value.model_fields_set and name not in _SILENT:
                yield from _leaves(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple | list):
        for at, one in enumerate(value):
            yield from _leaves(one, (*path, at))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _leaves(one, (*path, str(key)))
    else:
        yield path, value
