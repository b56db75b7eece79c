"""What goes into something else goes nowhere.

## What
An option, a stage, a tag or a lead source says `moves_to`, and what it names is not there beside it, is no longer
offered, or goes back to where it came from. Or a name went and is still there. Several may go one after the other:
what went to something that went since goes on to where that went.

## Why
`moves_to` decides what the records get that hold it. Where that is nothing that can be held, they hold
what nobody can choose, and the next one who saves such a record is refused.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: picklist, options: {small: Small, large: Large, huge: {moves_to: big}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: picklist, options: {small: Small, large: Large, huge: {moves_to: large}}}
```
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.bind.complaints import suggestion
from crmspec.compiler.model.moving import Moving
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys


@dataclass(frozen=True, slots=True)
class _Group:
    """Names that are there, and those that went into one of them."""

    path: Keys
    """Where it is declared."""
    entries: str
    """The key that the names stand under; none, where they stand in a section."""
    there: Mapping[str, Any]
    moved: Mapping[str, str]
    retired: tuple[str, ...] = ()

    @property
    def around(self) -> Keys:
        """Where the names stand."""
        return (*self.path, self.entries) if self.entries else self.path


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every place where something went."""
    for group in _groups(architecture):
        seen: set[str] = set()
        for name, to in group.moved.items():
            # What goes by way of another is told of that one.
            by_way = any(
                other != name and group.moved[other] == to and _says(architecture, group, other, to)
                for other in group.moved
            ) and not _says(architecture, group, name, to)
            if not by_way and name not in seen:
                yield from _wrong(architecture, group, name, to, seen)


def _groups(architecture: Architecture) -> Iterator[_Group]:
    for section in ("value_sets", "pipelines", "tags", "lead_sources"):
        for name, one in architecture.section(section).items():
            yield from _of((section, name), one)
    for module, name, field in architecture.fields_that(_may_move):
        yield from _of_field(architecture.field_path(module, name), field)
    for section, moved in architecture.blueprint.moved.items():
        yield _Group((section,), "", architecture.section(section), moved)


def _may_move(kind: type[Field]) -> bool:
    return issubclass(kind, Moving) or "fields" in kind.model_fields


def _of_field(path: Keys, field: Field) -> Iterator[_Group]:
    yield from _of(path, field)
    for name, one in getattr(field, "fields", {}).items():
        yield from _of((*path, "fields", name), one)


def _of(path: Keys, one: object) -> Iterable[_Group]:
    if isinstance(one, Moving) and one.moved:
        retired = getattr(one, "retired", ())
        names = retired if isinstance(retired, tuple) else ()
        yield _Group(path, one.entries, getattr(one, one.entries), one.moved, names)


def _wrong(
    architecture: Architecture, group: _Group, name: str, to: str, seen: set[str]
) -> Iterator[Finding]:
    path = _place(architecture, group, name)
    if name in group.there:
        related = (((*group.around, name), "it is declared here"),)
        message = f"`{name}` cannot have gone into `{to}`: it is still there"
        yield Finding(path, message, f"remove one of the two `{name}`", related, at_key=False)
    elif to in group.moved:
        circle = _circle(group.moved, name)
        if circle[0] == name:
            seen.update(circle)
            way = " to ".join(f"`{one}`" for one in (*circle, name))
            yield Finding(path, f"it goes round in a circle: {way}", "let one of them stay", at_key=False)
    elif to not in group.there:
        retired = to in group.retired
        message = f"`{name}` cannot go into `{to}`: " + (
            "that is retired" if retired else "there is no such name"
        )
        yield Finding(path, message, suggestion(to, group.there, "those there are"), at_key=False)
    elif getattr(group.there[to], "retired", False) is True:
        related = (((*group.around, to, "retired"), "it is retired here"),)
        message = f"`{name}` cannot go into `{to}`: that is no longer offered"
        yield Finding(path, message, "let it go into one that is offered", related, at_key=False)


def _circle(moved: Mapping[str, str], name: str) -> list[str]:
    """The names that lead back to where one is that something leads to."""
    way = [name]
    while moved.get(way[-1], "") not in way and way[-1] in moved:
        way.append(moved[way[-1]])
    return way[way.index(moved[way[-1]]) :] if moved.get(way[-1], "") in way else [""]


def _place(architecture: Architecture, group: _Group, name: str) -> Keys:
    """Where it is said: by the entry itself, or in the list of those that went."""
    told = _written(architecture, (*group.around, name))
    if isinstance(told, dict) and "moves_to" in told:
        return (*group.around, name, "moves_to")
    return (*group.path, "moved", name)


def _says(architecture: Architecture, group: _Group, name: str, to: str) -> bool:
    """Whether it is written that this goes there, and not by way of another."""
    return bool(_written(architecture, _place(architecture, group, name)) == to)


def _written(architecture: Architecture, path: Keys) -> Any:
    told = architecture.blueprint.as_it_stands(str(path[0]), str(path[1]))
    for step in path[2:]:
        told = told.get(str(step)) if isinstance(told, dict) else None
    return told


RULE: Final = Rule("REF108", Severity.ERROR, "module", "a move into nothing", check, absence=True)
