"""The policy as decisions need it: ``access.json``, with its conditions compiled to functions."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.python import to_function

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.expressions.python import Run

Json = dict[str, Any]
OPEN: Final = frozenset({"public", "internal"})
"""What a bare scope or share opens."""


if TYPE_CHECKING:
    Rows = str | Run
    """A scope (`own`, `team`, `subordinates`, `all`), or a condition."""


class Grant(NamedTuple):
    """Rows, and the fields that go with them: a grant of a role, or what a share opens."""

    rows: Rows
    fields: frozenset[str]
    origin: str
    """The declaration that it comes from."""
    at_most: int | None = None
    """How many records one statement may change by it."""
    to: tuple[str | None, str | None, str | None] = (None, None, None)
    """Of a share: the role, the team or the queue that it is for."""


class Module(NamedTuple):
    """What is so in a module, whoever asks."""

    ownership: str
    master: tuple[str, str] | None
    """The field that points at the record it is a part of, and that one's module."""
    references: Mapping[str, tuple[str, ...]]
    """For each field that points at records, their modules."""
    set_for_good: frozenset[str]
    read_only: Mapping[str, Run]
    """When nobody may change a field."""
    categories: Mapping[str, tuple[str, ...]]
    """For each field of tags, the categories that it takes."""
    by_hand: Mapping[str, Grant]
    """What a record opened by hand opens, for `read` and for `update`."""


class Transition(NamedTuple):
    """A way from stages into a stage."""

    name: str
    leaves: frozenset[str]
    enters: str
    guard: Run | None
    requires: tuple[str, ...]
    fills: frozenset[str]
    """What it asks for or sets."""


class Pipeline(NamedTuple):
    """The stages of a module's records."""

    name: str
    field: str
    locks: Mapping[str, frozenset[str]]
    transitions: tuple[Transition, ...]


class Policy:
    """All rights, by what they are asked by."""

    def __init__(self, access: Json) -> None:
        self._access = access

    @cached_property
    def modules(self) -> Mapping[str, Module]:
        """The modules, by name."""
        return {name: _module(one) for name, one in self._access["modules"].items()}

    @cached_property
    def grants(self) -> Mapping[tuple[str, str, str], tuple[Grant, ...]]:
        """The grants, by role, module and operation."""
        found: dict[tuple[str, str, str], tuple[Grant, ...]] = {}
        for role, rights in self._access["roles"].items():
            for one in rights["grants"]:
                key = (role, one["module"], one["operation"])
                origin = f"{one['from']} {one['module']} {one['operation']}"
                grant = Grant(_rows(one["rows"]), frozenset(one["fields"]), origin, one.get("at_most"))
                found[key] = (*found.get(key, ()), grant)
        return found

    @cached_property
    def shares(self) -> Mapping[tuple[str, str], tuple[Grant, ...]]:
        """What is opened besides grants, by module and operation."""
        found: dict[tuple[str, str], tuple[Grant, ...]] = {}
        for name, one in self._access["shares"].items():
            module = self._access["modules"][one["module"]]
            to = (one["to"].get("role"), one["to"].get("team"), one["to"].get("queue"))
            for operation in ("read", "update") if one.get("access", "read") == "update" else ("read",):
                fields = _opened(module, operation, one.get("fields"))
                grant = Grant(_rows({"where": one["if"]}), fields, f"share:{name}", to=to)
                key = (one["module"], operation)
                found[key] = (*found.get(key, ()), grant)
        return found

    @cached_property
    def pipelines(self) -> Mapping[str, tuple[Pipeline, ...]]:
        """The pipelines of each module."""
        found: dict[str, tuple[Pipeline, ...]] = {}
        for name, one in self._access["pipelines"].items():
            every = frozenset(self._access["modules"][one["module"]]["fields"])
            locks = {
                stage: every if told["locks"] == "all" else frozenset(told["locks"])
                for stage, told in one["stages"].items()
            }
            moves = tuple(_transition(called, move) for called, move in one["transitions"].items())
            found[one["module"]] = (*found.get(one["module"], ()), Pipeline(name, one["field"], locks, moves))
        return found

    def narrowing(self, module: str, roles: Iterable[str]) -> Iterator[Run]:
        """The conditions that records of a module have to meet for someone with these roles."""
        for applies, run in self._restrictions.get(module, ()):
            if applies is None or not applies.isdisjoint(roles):
                yield run

    def may_move(self, roles: Iterable[str], pipeline: str, move: str) -> bool:
        """Whether some role may make a transition."""
        return any(f"{pipeline}.{move}" in self._access["roles"][role]["transitions"] for role in roles)

    def capabilities(self, roles: Iterable[str]) -> frozenset[str]:
        """The named rights of these roles."""
        return frozenset(one for role in roles for one in self._access["roles"][role]["capabilities"])

    def categories(self, roles: Iterable[str], what: str) -> frozenset[str]:
        """The categories in which these roles may `apply`, `create` or `merge` tags."""
        return frozenset(one for role in roles for one in self._access["roles"][role]["tags"][what])

    def opens(self, roles: Iterable[str], section: str) -> frozenset[str]:
        """The `reports` or `dashboards` that these roles may open."""
        return frozenset(one for role in roles for one in self._access["roles"][role][section])

    @cached_property
    def _restrictions(self) -> Mapping[str, tuple[tuple[frozenset[str] | None, Run], ...]]:
        found: dict[str, tuple[tuple[frozenset[str] | None, Run], ...]] = {}
        for one in self._access["restrictions"].values():
            applies = None if one["for"] == "all" else frozenset(one["for"])
            run = to_function(from_json(one["if"]["ir"]))
            found[one["module"]] = (*found.get(one["module"], ()), (applies, run))
        return found


def _rows(rows: str | Json) -> Rows:
    return rows if isinstance(rows, str) else to_function(from_json(rows["where"]["ir"]))


def _module(one: Json) -> Module:
    fields = one["fields"]
    master = (one["master"], fields[one["master"]]["references"][0]) if "master" in one else None
    return Module(
        one["ownership"],
        master,
        {name: tuple(field["references"]) for name, field in fields.items() if "references" in field},
        frozenset(name for name, field in fields.items() if field.get("set_for_good")),
        {
            name: to_function(from_json(field["read_only_when"]["ir"]))
            for name, field in fields.items()
            if "read_only_when" in field
        },
        {name: tuple(field["categories"]) for name, field in fields.items() if "categories" in field},
        {
            operation: Grant("all", _opened(one, operation, None), "opened by hand")
            for operation in ("read", "update")
        },
    )


def _opened(module: Json, operation: str, told: str | list[str] | None) -> frozenset[str]:
    """The fields that a share opens: those it names, or what is public and internal."""
    fields = module["fields"]
    if told is None:
        names = {name for name, one in fields.items() if one["sensitivity"] in OPEN}
    else:
        names = set(fields) if told == "all" else set(told)
    if operation == "update":
        names -= {name for name in names if fields[name].get("derived")}
    return frozenset(names)


def _transition(name: str, move: Json) -> Transition:
    guard = to_function(from_json(move["guard"]["ir"])) if "guard" in move else None
    requires, fills = tuple(move["requires"]), frozenset(move["fills"])
    return Transition(name, frozenset(move["from"]), move["to"], guard, requires, fills)
