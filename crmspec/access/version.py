"""One version of a CRM by its manifest and its policy: the records of a right as a condition, and where it stands.

Scopes become conditions too, so that they can be compared with conditions that are written out: `own` is that the
owner is the user, or a queue on which the role works. What only the people decide (who is in which team, who holds
which role) are values of which nothing is known.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.guards import Domain
from crmspec.compiler.expressions.ir import FALSE, TRUE, Expr, from_json
from crmspec.compiler.expressions.regions import MIRRORED, TESTS
from crmspec.compiler.expressions.spoken import named
from crmspec.compiler.expressions.types import BOOLEAN, Choice, Choices, erased, read_type
from crmspec.compiler.system import owner_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Span

Json = dict[str, Any]
OPEN: Final = frozenset({"public", "internal"})
_FILLED: Final = frozenset({"id", "version", "created_at", "updated_at"})
_READ: Final = frozenset({"field", "outer", "old"})
_LOGIC: Final = frozenset({"and", "or", "not", "if", "is_null", "coalesce"})
_USER: Final = "user:"
_MOST_MASTERS: Final = 8


class Way(NamedTuple):
    """A grant or a share: records, the fields that go with them, and where it comes from."""

    rows: Expr
    fields: frozenset[str]
    words: str
    """The records as they are written."""
    id: str
    at_most: int | None = None


@dataclass(frozen=True)
class Version:
    """One side of a comparison."""

    name: str
    manifest: Json
    policy: Json
    place: Callable[[Keys, str], Span]
    """Where something is declared, by its path and the id of the declaration around it."""

    @cached_property
    def _granted(self) -> Mapping[tuple[str, str], list[Json]]:
        found: dict[tuple[str, str], list[Json]] = defaultdict(list)
        for role, told in self.policy["roles"].items():
            for grant in told["grants"]:
                found[role, grant["module"]].append(grant)
        return found

    def granted(self, role: str, module: str) -> Sequence[Json]:
        """All grants of a role in a module, as the policy has them."""
        return self._granted.get((role, module), ())

    def fields(self, module: str) -> Mapping[str, Json]:
        """The fields of a module; none where there is no such module."""
        found: Mapping[str, Json] = self.manifest["modules"].get(module, {}).get("fields", {})
        return found

    def grants(self, role: str, module: str, operation: str) -> Iterator[Way]:
        """What a role is granted for an operation."""
        for one in self.granted(role, module):
            if one["operation"] != operation:
                continue
            rows = one["rows"]
            words = rows if isinstance(rows, str) else _source(rows["where"])
            is_scope = isinstance(rows, str)
            condition = self.scope(role, module, rows) if is_scope else self.condition(role, rows["where"])
            yield Way(condition, frozenset(one["fields"]), words, one["from"], one.get("at_most"))

    def shares(self, role: str, module: str, operation: str) -> Iterator[Way]:
        """What is opened to a role besides, by declarations."""
        for name, one in self.policy["shares"].items():
            enough = operation == "read" or (operation, one.get("access")) == ("update", "update")
            reached = self._reached(role, one["to"]) if one["module"] == module and enough else None
            if reached is not None:
                rows = both(self.condition(role, one["if"]), reached)
                yield Way(rows, self._shared(one), f"share `{name}`: {_source(one['if'])}", f"share:{name}")

    def _shared(self, share: Json) -> frozenset[str]:
        """The fields that a share opens: those that are named, else those that are public or internal."""
        fields, told = self.fields(share["module"]), share.get("fields")
        if told is not None:
            return frozenset(fields) if told == "all" else frozenset(name for name in fields if name in told)
        return frozenset(name for name, one in fields.items() if one.get("sensitivity", "internal") in OPEN)

    def _reached(self, role: str, to: Json) -> Expr | None:
        """Which holders of a role something goes to: none, all, or the members of a team."""
        if "role" in to:
            return TRUE if to["role"] == role else None
        if self.policy["roles"].get(role, {}).get("kind") != "person" and "team" in to:
            return None
        if "team" in to:
            return known(f"team:{to['team']}")
        works = self.works_on(role, to["queue"])
        return None if works == FALSE else works

    def works_on(self, role: str, queue: str) -> Expr:
        """Whether a holder of a role works on a queue: its members do, or the members of its teams."""
        one = self.policy["queues"].get(queue, {})
        if role in one.get("roles", ()):
            return TRUE
        if self.policy["roles"].get(role, {}).get("kind") != "person":
            return FALSE
        return either(known(f"team:{team}") for team in one.get("teams", ()))

    def queued(self, role: str, module: str) -> Expr:
        """That a queue owns a record on which a holder of the role works."""
        return either(
            both(known(f"queue:{name}"), self.works_on(role, name))
            for name, one in self.policy["queues"].items()
            if module in one["modules"]
        )

    def restrictions(self, role: str, module: str) -> dict[str, tuple[Expr, str]]:
        """What narrows the records of a module for a role: the condition, and how it is written."""
        return {
            name: (self.condition(role, one["if"]), _source(one["if"]))
            for name, one in self.policy["restrictions"].items()
            if one["module"] == module and (one["for"] == "all" or role in one["for"])
        }

    def condition(self, role: str, told: Json) -> Expr:
        """A condition as it is for a role: the capabilities that come with it are there."""
        has = frozenset(self.policy["roles"].get(role, {}).get("capabilities", ()))
        return _readable(_able(from_json(told["ir"]), has))

    def scope(self, role: str, module: str, scope: str) -> Expr:
        """The records of a scope, as a condition."""
        if scope == "all":
            return TRUE
        own = either((self.queued(role, module), self._owner(module)))
        if scope == "team":
            return either((own, known("colleague")))
        if scope == "subordinates":
            below = self.policy["hierarchy"].get(role, ())
            return either((own, known("led"), *(known(f"below:{one}") for one in below)))
        return own

    def _owner(self, module: str) -> Expr:
        """That a record is the user's: the owner's, the master's owner's, or its maker's."""
        value = self._owned(module, None, 0)
        return theirs(value)

    def _owned(self, module: str, record: Expr | None, depth: int) -> Expr:
        told = self.policy["modules"].get(module, {})
        ownership, master = told.get("ownership", "user"), told.get("master")
        if ownership == "parent" and master and depth < _MOST_MASTERS:
            above = self.fields(module)[master]["to"]
            return self._owned(above, _value(record, module, master, types.Record(above)), depth + 1)
        type_ = owner_type(ownership)
        if type_ is None:
            return _value(record, module, "created_by", types.Record("_user"))
        return _value(record, module, "owner", erased(type_))

    def move(self, name: str) -> Json | None:
        """A transition as the manifest has it, by `pipeline.transition`."""
        pipeline, _, called = name.partition(".")
        found: Json | None = self.manifest["pipelines"].get(pipeline, {}).get("transitions", {}).get(called)
        return found

    def moved(self, role: str, name: str) -> Expr:
        """When a role may make a transition that it is granted: from its stages, where its guard holds."""
        move = self.move(name)
        if move is None:
            return FALSE
        pipeline = self.manifest["pipelines"][name.partition(".")[0]]
        module, field = pipeline["module"], pipeline["field"]
        type_ = read_type(self.fields(module)[field]["value"])
        stages = [one for one in move["from"] if one != "any"]
        if "any" in move["from"]:
            stages = [one for one in pipeline["stages"] if one != move["to"]]
        value = Expr("field", type_, (module, field))
        held = Expr("in", BOOLEAN, (value, *(Expr("lit", type_, (one,)) for one in stages)))
        return both(held, self.condition(role, move["guard"]) if "guard" in move else TRUE)

    def domain(self, value: Expr) -> Domain:
        """What a value can be, as the manifest says."""
        if value.op == "var":
            decided = isinstance(value.type, types.Boolean) and not str(value.args[0]).startswith(_USER)
            return Domain(value.type, filled=decided, free=True)
        if value.op == "since_now":
            return replace(self.domain(value.operands[0]), type=value.type, low=None, high=None)
        if value.op in _READ:
            return self._field(str(value.args[0]), str(value.args[1]), value)
        if value.op == "get":
            return self._field(str(value.args[1]), str(value.args[2]), value)
        return Domain(value.type)

    def _field(self, module: str, name: str, value: Expr) -> Domain:
        own, field = value.op == "field", self.fields(module).get(name)
        if field is None:
            return Domain(value.type, filled=own and name in _FILLED)
        derived, columns = field.get("derived", False), field.get("columns", ())
        column = columns[0] if columns and not derived else {}
        depends = any(isinstance(one, dict) and one.get("when") for one in _options(field))
        required = field.get("required", False)
        return Domain(
            _chosen(value.type, column),
            column.get("minimum"),
            column.get("maximum"),
            filled=own and required and not derived,
            free=value.op != "old" and not derived and not field.get("open") and not depends,
            may_be_null=not required and "required_when" not in field,
        )


class Together:
    """The facts of two versions: what is so in both."""

    def __init__(self, before: Version, after: Version) -> None:
        self._before, self._after = before, after
        self._found: dict[Expr, Domain] = {}

    def domain(self, value: Expr) -> Domain:
        """What a value can be in either version."""
        if value not in self._found:
            self._found[value] = _either_domain(self._before.domain(value), self._after.domain(value))
        return self._found[value]


def _either_domain(one: Domain, other: Domain) -> Domain:
    if one == other:
        return one
    return Domain(
        _either_type(one.type, other.type),
        _widest(min, one.low, other.low),
        _widest(max, one.high, other.high),
        filled=one.filled and other.filled,
        free=one.free or other.free,
        may_be_null=one.may_be_null or other.may_be_null,
    )


def _either_type(one: Type, other: Type) -> Type:
    if isinstance(one, Choice) and isinstance(other, Choice) and one.options and other.options:
        more = [option for option in other.options if option not in one.options]
        return Choice((*one.options, *more), one.name)
    return one if not isinstance(one, Choice) or not one.options else other


def _widest(most: Callable[[int, int], int], one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else most(one, other)


def _options(field: Json) -> Iterable[Any]:
    options = field.get("options", ())
    return options.values() if isinstance(options, dict) else options


def _chosen(type_: Type, column: Json) -> Type:
    """A choice with its options."""
    if isinstance(type_, Choice) and not isinstance(type_, Choices) and "choices" in column:
        return Choice(tuple(column["choices"]), type_.name)
    return type_


def _value(record: Expr | None, module: str, name: str, type_: Type) -> Expr:
    """A field of the record at hand, or of one that it points at."""
    if record is None:
        return Expr("field", type_, (module, name))
    return Expr("get", type_, (record, module, name))


def known(what: str) -> Expr:
    """Something that is so or not, and that no declaration decides."""
    return Expr("var", BOOLEAN, (what,))


def either(parts: Iterable[Expr]) -> Expr:
    """That one of several conditions holds."""
    several = dict.fromkeys(part for part in parts if part != FALSE)
    if TRUE in several or not several:
        return TRUE if several else FALSE
    return next(iter(several)) if len(several) == 1 else Expr("or", BOOLEAN, tuple(several))


def both(*parts: Expr) -> Expr:
    """That all of several conditions hold."""
    several = dict.fromkeys(part for part in parts if part != TRUE)
    if FALSE in several or not several:
        return FALSE if several else TRUE
    return next(iter(several)) if len(several) == 1 else Expr("and", BOOLEAN, tuple(several))


def theirs(value: Expr) -> Expr:
    """That a value of a record is the user who looks."""
    return known(f"{_USER}{named(value)}")


def _able(expr: Expr, has: frozenset[str]) -> Expr:
    """A condition where some capabilities are there; others may come with another role."""
    if expr.op == "has_capability" and (expr.args[0] in has or _named(expr) in has):
        return TRUE
    if not expr.operands:
        return expr
    return Expr(
        expr.op, expr.type, tuple(_able(one, has) if isinstance(one, Expr) else one for one in expr.args)
    )


def _named(expr: Expr) -> object:
    return expr.operands[0].value if expr.operands and expr.operands[0].is_literal else None


def _readable(expr: Expr) -> Expr:
    """The same condition, of values about which more can be said.

    That a value is the user is one thing that is so or not; a moment against a time before or after now is how
    far it lies from now, so that two such times are compared.
    """
    if expr.op in _LOGIC and all(isinstance(part.type, types.Boolean) for part in expr.operands):
        return Expr(expr.op, expr.type, tuple(_readable(part) for part in expr.operands))
    if expr.op not in TESTS:
        return expr
    left, right = expr.operands
    for value, other, op in ((left, right, expr.op), (right, left, MIRRORED[expr.op])):
        if value.op not in {"field", "get"}:
            continue
        if other.op == "var" and other.args == ("user",) and op in {"eq", "ne"}:
            return theirs(value) if op == "eq" else Expr("not", BOOLEAN, (theirs(value),))
        span = _from_now(other)
        if span is not None:
            return Expr(op, BOOLEAN, (Expr("since_now", span.type, (value,)), span))
    return expr


def _from_now(expr: Expr) -> Expr | None:
    """How far a time lies from now, if it is said by that."""
    if _is_now(expr):
        return Expr("lit", types.Duration(days=True), (0,))
    if expr.op.startswith("move_") and len(expr.operands) == 2:
        base, span = expr.operands
        return span if _is_now(base) and span.is_literal and span.value is not None else None
    return None


def _is_now(expr: Expr) -> bool:
    return expr.op == "now" or (expr.op == "date_of" and expr.operands[0].op == "now")


def _source(condition: Json) -> str:
    return f"`{' '.join(condition['source'].split())}`"
