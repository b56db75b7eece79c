"""Every declaration of a blueprint, those inside others too; and the way back from a place to what stands there."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.architecture import once
from crmspec.compiler.model.base import Declaration, Model
from crmspec.compiler.model.sections import SECTIONS
from crmspec.review.facts import NOBODY, Thing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Span

Position = tuple[int, int]
_KINDS: Final = {section: one.kind.replace("_", " ") for section, one in SECTIONS.items()}
_INNER: Final = {
    "fields": "field",
    "duplicate_rules": "duplicate rule",
    "validation": "validation",
    "stages": "stage",
    "transitions": "transition",
    "escalations": "escalation",
    "steps": "step",
    "measures": "measure",
    "tags": "tag",
    "details": "detail",
    "operations": "operation",
    "events": "event",
}


@dataclass(frozen=True)
class Declared:
    """The declarations of an architecture by their paths."""

    architecture: Architecture

    @cached_property
    def every(self) -> Mapping[Keys, Declaration]:
        """Every declaration that is the author's own."""
        found: dict[Keys, Declaration] = {}
        for section, name, one in self.architecture.declarations():
            if not self.architecture.is_shared((section, name)):
                found.update(_within(one, (section, name)))
        return found

    def thing(self, path: Keys) -> Thing:
        """What stands at a path, as the review names it."""
        section, name, *inner = (str(step) for step in path)
        place = self.architecture.span(path, key=True)
        if section == "tests":
            test = self.architecture.tests.get(name)
            return Thing("test", name, test.test if test else "", place)
        label = getattr(self.every.get(path), "label", None) or ""
        if not inner:
            return Thing(_KINDS.get(section, section), name, label, place)
        kind = next((_INNER[step] for step in reversed(inner) if step in _INNER), "part")
        return Thing(kind, ".".join((name, *(one for one in inner if one not in _INNER))), label, place)

    def at(self, span: Span) -> Keys:
        """The path of the innermost declaration that a place lies in; empty where there is none."""
        starts, entries = self._stretches.get(span.file, ([], []))
        here = (span.line, span.column)
        for index in range(bisect_right(starts, here) - 1, -1, -1):
            end, path = entries[index]
            if here <= end:
                return path
        return ()

    def steward(self, path: Keys) -> str:
        """The role that answers for what stands at a path: that of the innermost, or else of its module."""
        for length in range(len(path), 1, -1):
            one = self.every.get(path[:length])
            if one is not None and (found := one.steward or _owner(one)):
                return found
        module = self.architecture.modules.get(self._module(path[:2]))
        return (module.steward if module else None) or NOBODY

    def _module(self, path: Keys) -> str:
        """The module that a declaration is about; empty where there is none."""
        one = self.every.get(path)
        named = getattr(one, "module", None) or getattr(one, "from_", None)
        step = self.architecture.verbs.get((*path, "steps", 0))
        return named if isinstance(named, str) else (step.context.module if step else None) or ""

    @cached_property
    def _stretches(self) -> Mapping[str, tuple[list[Position], list[tuple[Position, Keys]]]]:
        """For each file, where its declarations begin, in order, with their ends."""
        files: dict[str, list[tuple[Position, Position, Keys]]] = {}
        paths = [*self.every, ("crm",), *(("tests", name) for name in self.architecture.tests)]
        for path in paths:
            start, end = self.architecture.span(path, key=True), self.architecture.span(path)
            stretch = ((start.line, start.column), (end.end_line, end.end_column), path)
            files.setdefault(start.file, []).append(stretch)
        ordered = {
            file: sorted(several, key=lambda one: (one[0], len(one[2]))) for file, several in files.items()
        }
        return {
            file: ([start for start, _, _ in several], [(end, path) for _, end, path in several])
            for file, several in ordered.items()
        }


@once
def declared(architecture: Architecture) -> Declared:
    """The declarations of an architecture."""
    return Declared(architecture)


def _owner(one: Declaration) -> str | None:
    """The role that a process, a kind of party or a requirement names as the one that answers for it."""
    found = getattr(one, "owner", None)
    return found if isinstance(found, str) else None


def _within(value: Any, path: Keys) -> Iterator[tuple[Keys, Declaration]]:
    """A declaration and those inside it, each with its path as it is written."""
    if isinstance(value, Declaration):
        yield path, value
    if isinstance(value, Model):
        for name in value.model_fields_set:
            alias = type(value).model_fields[name].alias
            yield from _within(getattr(value, name), (*path, alias or name))
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _within(one, (*path, name))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _within(one, (*path, index))
