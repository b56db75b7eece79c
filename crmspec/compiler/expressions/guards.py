"""Reason about conditions: can they hold together, does one follow from another, which case is left over?

Every value that the conditions test is divided into regions (see `regions`); a search goes through the
combinations of regions, three-valued as the conditions are evaluated, and stops at a bound. What cannot be
looked into (a function's result, one field against another) is a value like any other, of which nothing is known
but that it is the same wherever it is written the same. So an answer that says *proved* is right for every
record, and the others say only that nothing could be proved.

A condition holds where it is true; where it is null, it does not. Conditions that are asked about together are
taken to look at one record at one moment: `old.stage` and `stage` are two values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from crmspec.compiler.expressions.ir import FALSE, Expr, fields_read, literal
from crmspec.compiler.expressions.regions import MIRRORED, NULL, TESTS, Region, holds, outcome, regions
from crmspec.compiler.expressions.spoken import spoken
from crmspec.compiler.expressions.types import BOOLEAN, Boolean, Choice, Type

_TRUE, _FALSE, _NULL = 1, 2, 4
_ANY: Final = 7
_NOT_TRUE: Final = _FALSE | _NULL
_MOST_LOOKS: Final = 4096
_SIDES: Final = (-1, 0, 1)
_NEVER_NULL: Final = frozenset({"self", "is_new", "changed", "list_count", "list_exists", "now", "today"})

Mask = int
"""The outcomes that are possible: true, false, null."""


@dataclass(frozen=True, slots=True)
class Domain:
    """What is known of a value besides how it is compared."""

    type: Type
    """Its type, with the options where it is one of some."""
    low: int | None = None
    high: int | None = None
    filled: bool = False
    """It is never null."""
    free: bool = False
    """It can be each of its values, whatever the rest of the record says."""
    may_be_null: bool = True
    """For a free one: whether it is certain that it can be null too."""
    withdrawn: frozenset[str] = frozenset()
    """Options that old records may hold, and nobody chooses."""


class Facts(Protocol):
    """What is known of the values that conditions test."""

    def domain(self, value: Expr) -> Domain:
        """What a value can be."""


class _Nothing:
    """Nothing is known but the types."""

    def domain(self, value: Expr) -> Domain:
        """What the type of a value says."""
        return Domain(value.type)


NOTHING_KNOWN: Final[Facts] = _Nothing()


def satisfiable(*exprs: Expr, facts: Facts = NOTHING_KNOWN) -> bool:
    """Whether conditions can all hold of one record; True where that is not decided."""
    problem = _Problem(exprs, facts)
    return problem.possible([(node, _TRUE) for node in problem.nodes])


def disjoint(one: Expr, other: Expr, *given: Expr, facts: Facts = NOTHING_KNOWN) -> bool:
    """Whether it is proved that two conditions never hold of one record."""
    return not satisfiable(one, other, *given, facts=facts)


def implies(one: Expr, other: Expr, *given: Expr, facts: Facts = NOTHING_KNOWN) -> bool:
    """Whether it is proved that wherever one condition holds, the other does."""
    problem = _Problem((other, one, *given), facts)
    goal, *known = problem.nodes
    return not problem.possible([(goal, _NOT_TRUE), *((node, _TRUE) for node in known)])


def always(expr: Expr, *given: Expr, facts: Facts = NOTHING_KNOWN) -> bool:
    """Whether it is proved that a condition holds of every record of which the given ones hold."""
    return implies(literal(True, BOOLEAN), expr, *given, facts=facts)


def never(expr: Expr, *given: Expr, facts: Facts = NOTHING_KNOWN) -> bool:
    """Whether it is proved that a condition holds of no record of which the given ones hold."""
    return not satisfiable(expr, *given, facts=facts)


def not_true(expr: Expr) -> Expr:
    """It is false, or null."""
    return Expr("not", BOOLEAN, (Expr("coalesce", BOOLEAN, (expr, FALSE)),))


def conjuncts(expr: Expr) -> Iterator[Expr]:
    """What must hold altogether for a condition to hold: the parts that `and` joins, however deep."""
    if expr.op == "and":
        for part in expr.operands:
            yield from conjuncts(part)
    else:
        yield expr


def passes(check: Expr, when: Expr | None = None) -> Expr:
    """Make the condition that a validation lets a record pass: what must hold is not false, where it is asked."""
    passed = Expr("or", BOOLEAN, (check, Expr("is_null", BOOLEAN, (check,))))
    if when is None:
        return passed
    return Expr("if", BOOLEAN, (when, passed, literal(True, BOOLEAN)))


def uncovered(exprs: Iterable[Expr], *given: Expr, facts: Facts = NOTHING_KNOWN) -> str | None:
    """Find a record that none of the cases takes, in words: "`stage` is `won` and `amount` is null".

    None where one of them always holds, and where that is not certain: a witness rests on values alone that a
    record can really have.
    """
    cases = tuple(exprs)
    problem = _Problem((*cases, *given), facts)
    wanted = [(node, _NOT_TRUE if at < len(cases) else _TRUE) for at, node in enumerate(problem.nodes)]
    witness = problem.certain(wanted)
    if witness is None:
        return None
    return " and ".join(problem.values[at].spoken(region) for at, region in sorted(witness.items())) or None


class Told(NamedTuple):
    """What is so of one value of a record."""

    value: Expr
    type: Type
    region: Region
    """A literal's value, a pair of the literals that it lies between, or null; of two values compared, their order."""
    words: str
    pair: bool


class Instance(NamedTuple):
    """A record by example: those of its values that decide."""

    values: tuple[Told, ...]
    sure: bool
    """Whether nothing hinders each of the values to be what it has to be."""


def instance(
    holding: Sequence[Expr], lacking: Sequence[Expr], facts: Facts = NOTHING_KNOWN
) -> Instance | None:
    """Find a record of which some conditions hold and others do not; None where there is none, or none is found.

    It is sure where it rests on values that a record can really have, each by itself.
    """
    problem = _Problem((*lacking, *holding), facts)
    wanted = [(node, _NOT_TRUE if at < len(lacking) else _TRUE) for at, node in enumerate(problem.nodes)]
    found = problem.certain(wanted)
    sure = found is not None
    if found is None:
        found = problem.likely(wanted)
        sure = found is not None and problem.are_apart(found)
    if found is None:
        return None
    told = []
    for at, region in sorted(found.items()):
        value = problem.values[at]
        words = value.spoken(region) if not value.pair else ""
        told.append(Told(value.expr, value.domain.type, region, words, value.pair))
    return Instance(tuple(told), sure)


def shadowed(
    cases: Sequence[Expr | None], facts: Facts = NOTHING_KNOWN
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Find the cases that are never reached, each with the fewest earlier ones that take all of its records.

    The first case that holds counts. None stands for a case of which nothing is known; one that never holds by
    itself is not reached for that reason, and not told.
    """
    for at, case in enumerate(cases):
        earlier = [one for one in range(at) if cases[one] is not None]
        if case is None or not earlier or not _taken(case, earlier, cases, facts) or never(case, facts=facts):
            continue
        alone = next(([one] for one in earlier if _taken(case, [one], cases, facts)), earlier)
        for one in list(alone):
            fewer = [other for other in alone if other != one]
            if fewer and _taken(case, fewer, cases, facts):
                alone = fewer
        yield at, tuple(alone)


def _taken(case: Expr, others: Sequence[int], cases: Sequence[Expr | None], facts: Facts) -> bool:
    taking = tuple(one for one in (cases[other] for other in others) if one is not None)
    return implies(case, taking[0] if len(taking) == 1 else Expr("or", BOOLEAN, taking), facts=facts)


def compatible(*exprs: Expr, facts: Facts = NOTHING_KNOWN) -> bool:
    """Whether conditions can all hold of one record, as surely as that can be said without asking the records.

    The values that decide it are of different fields, so nothing hinders each of them to be what it has to be.
    """
    problem = _Problem(exprs, facts)
    return problem.apart([(node, _TRUE) for node in problem.nodes])


@dataclass(frozen=True, slots=True)
class _Node:
    """A condition made ready: an operation on others, or the outcome of a value in each of its regions."""

    op: str
    parts: tuple[_Node, ...] = ()
    value: int = -1
    outcomes: tuple[Mask, ...] = ()
    mask: Mask = _ANY
    """For a constant, and for a value that is not settled."""

    def mentions(self) -> Iterator[int]:
        """The values that it depends on."""
        if self.value >= 0:
            yield self.value
        for part in self.parts:
            yield from part.mentions()


def _settled(value: int, outcomes: tuple[Mask, ...]) -> _Node:
    """Make the node of a test from its outcome in each region of its value."""
    mask = 0
    for one in outcomes:
        mask |= one
    return _Node("test", value=value, outcomes=outcomes, mask=mask)


_Wanted = list[tuple[_Node, Mask]]
_Chosen = dict[int, int]


def _mask(node: _Node, chosen: _Chosen) -> Mask:
    """The outcomes that are possible where some values are settled."""
    match node.op:
        case "test":
            at = chosen.get(node.value)
            return node.mask if at is None else node.outcomes[at]
        case "and" | "or":
            return _joined(node.op == "or", [_mask(part, chosen) for part in node.parts])
        case "not":
            inner = _mask(node.parts[0], chosen)
            return (inner & _NULL) | (_FALSE if inner & _TRUE else 0) | (_TRUE if inner & _FALSE else 0)
        case "is_null":
            inner = _mask(node.parts[0], chosen)
            return (_TRUE if inner & _NULL else 0) | (_FALSE if inner & (_TRUE | _FALSE) else 0)
        case "if":
            test, then, other = node.parts
            way = _mask(test, chosen)
            return (_mask(then, chosen) if way & _TRUE else 0) | (
                _mask(other, chosen) if way & _NOT_TRUE else 0
            )
    return node.mask


def _joined(stops_at_true: bool, masks: Sequence[Mask]) -> Mask:
    """Join by `or`, which true stops, or by `and`, which false stops."""
    stop, go = (_TRUE, _FALSE) if stops_at_true else (_FALSE, _TRUE)
    found = 0
    if any(mask & stop for mask in masks):
        found |= stop
    if all(mask & ~stop for mask in masks):
        if any(mask & _NULL for mask in masks):
            found |= _NULL
        if all(mask & go for mask in masks):
            found |= go
    return found


class _Value:
    """A value that conditions test: its tests, and then its regions."""

    def __init__(self, expr: Expr, domain: Domain, *, pair: bool) -> None:
        self.expr, self.domain, self.pair = expr, domain, pair
        self.tests: list[Expr] = []
        self.regions: tuple[Region, ...] = ()

    def divide(self) -> None:
        """Find the regions, once all tests are known; the ones that people would name first come first."""
        if self.pair:
            self.regions = (*_SIDES, NULL)
            return
        known = {
            arg.value
            for test in self.tests
            for arg in test.operands
            if self.expr not in (test, arg) and arg.is_literal and arg.value is not None
        }
        domain = self.domain
        found = regions(domain.type, known, (domain.low, domain.high))
        filled = domain.filled or self.expr.op in _NEVER_NULL
        self.regions = tuple(one for one in found if not (filled and one is NULL))

    def outcome(self, test: Expr, region: Region) -> bool | None:
        """What a test gives in a region."""
        if not self.pair:
            return outcome(test, self.expr, region)
        return None if region is NULL else holds(test.op, region)

    def sure(self, region: Region) -> bool:
        """Whether some record certainly has such a value."""
        if region is NULL:
            return self.domain.may_be_null
        type_ = self.domain.type
        if isinstance(type_, Choice):  # of options that are not known, who knows what else there is
            return region in type_.options and region not in self.domain.withdrawn
        return True

    def spoken(self, region: Region) -> str:
        """What is so in a region."""
        return spoken(self.expr, self.domain.type, region, self.regions)


class _Problem:
    """Conditions that are looked at together, and the values that they test."""

    def __init__(self, exprs: Sequence[Expr], facts: Facts) -> None:
        self._facts = facts
        self._known: dict[tuple[bool, Expr], int] = {}
        self.values: list[_Value] = []
        plain = [_plain(one) for one in exprs]
        for one in plain:
            self._gather(one)
        for value in self.values:
            value.divide()
        self.nodes = tuple(self._node(one) for one in plain)

    def possible(self, wanted: _Wanted) -> bool:
        """Whether each condition can have one of the outcomes wanted of it; True where that is not decided."""
        return all(self._possible(part) for part in _parted([*wanted, *self._strict()]))

    def _possible(self, wanted: _Wanted) -> bool:
        try:
            return self._search(wanted, {}, [_MOST_LOOKS], certain=False) is not None
        except _TooMany:
            return True

    def _strict(self) -> Iterator[tuple[_Node, Mask]]:
        """What is made from a value that is null is null too: a comparison, a sum, what is behind a lookup."""
        for at, value in enumerate(self.values):
            if value.pair or value.expr.op in _STRICT:
                for operand in value.expr.operands:
                    source = self._known.get((False, operand))
                    if source is not None:
                        absent = _Node("not", (self._absence(source),))
                        yield _Node("or", (self._absence(at), absent)), _TRUE

    def _absence(self, at: int) -> _Node:
        return _settled(at, tuple(_as_mask(region is NULL) for region in self.values[at].regions))

    def certain(self, wanted: _Wanted) -> dict[int, Region] | None:
        """Find regions of few values in which each condition certainly has an outcome that is wanted of it."""
        try:
            chosen = self._search(wanted, {}, [_MOST_LOOKS], certain=True)
        except _TooMany:
            return None
        return None if chosen is None else self._needed(chosen, wanted)

    def likely(self, wanted: _Wanted) -> dict[int, Region] | None:
        """Find regions in which each condition has an outcome that is wanted, certain or not that they can be."""
        try:
            chosen = self._search([*wanted, *self._strict()], {}, [_MOST_LOOKS], certain=False)
        except _TooMany:
            return None
        return None if chosen is None else self._needed(chosen, wanted)

    def are_apart(self, chosen: Mapping[int, Region]) -> bool:
        """Whether each value surely has such a region, and none shares a field with another."""
        read = [fields_read(self.values[at].expr) for at in chosen]
        surely = all(self.values[at].pair or self.values[at].sure(region) for at, region in chosen.items())
        return surely and sum(map(len, read)) == len(frozenset().union(*read))

    def _needed(self, chosen: _Chosen, wanted: _Wanted) -> dict[int, Region]:
        for at in list(chosen):  # what makes no difference is not named
            without = {one: region for one, region in chosen.items() if one != at}
            if all(not _mask(node, without) & ~mask for node, mask in wanted):
                chosen = without
        return {at: self.values[at].regions[region] for at, region in chosen.items()}

    def apart(self, wanted: _Wanted) -> bool:
        """Whether each condition can have an outcome that is wanted of it, by values that do not share a field."""
        try:
            chosen = self._search(wanted, {}, [_MOST_LOOKS], certain=False)
        except _TooMany:
            return False
        if chosen is None or any(not fields_read(self.values[at].expr) for at in chosen):
            return False
        read = [fields_read(self.values[at].expr) for at in chosen]
        return sum(map(len, read)) == len(frozenset().union(*read))

    def _search(self, wanted: _Wanted, chosen: _Chosen, looks: list[int], *, certain: bool) -> _Chosen | None:
        looks[0] -= 1
        if looks[0] < 0:
            raise _TooMany
        open_: list[list[int]] = []
        for node, mask in wanted:
            possible = _mask(node, chosen)
            if not possible & mask:
                return None
            if possible & ~mask:
                open_.append([at for at in node.mentions() if at not in chosen and self._may(at, certain)])
        if not open_:
            return dict(chosen)
        nearest = min(open_, key=lambda ats: len(set(ats)))
        if not nearest:
            return None
        at = nearest[0]
        for region, one in enumerate(self.values[at].regions):
            if certain and not self.values[at].sure(one):
                continue
            found = self._search(wanted, {**chosen, at: region}, looks, certain=certain)
            if found is not None:
                return found
        return None

    def _may(self, at: int, certain: bool) -> bool:
        """Whether the search may settle a value: for what has to be certain, only what can be anything."""
        value = self.values[at]
        if not certain:
            return True
        return value.domain.free and not value.pair and not self._tied(value.expr)

    def _tied(self, expr: Expr) -> bool:
        """Whether a value is behind a lookup that the conditions test too."""
        return any(source.op != "self" and (False, source) in self._known for source in expr.operands)

    def _gather(self, expr: Expr) -> None:
        if expr.op in _LOGIC and _is_condition(expr):
            for part in expr.operands:
                self._gather(part)
        elif not expr.is_literal:
            self._test(expr)

    def _test(self, expr: Expr) -> int:
        """Note a test at the value that it is of."""
        pair, value = _subject(expr)
        key = (pair, value)
        if key not in self._known:
            self._known[key] = len(self.values)
            domain = Domain(value.type) if pair else self._facts.domain(value)
            self.values.append(_Value(value, domain, pair=pair))
        at = self._known[key]
        self.values[at].tests.append(expr)
        return at

    def _node(self, expr: Expr) -> _Node:
        if expr.is_literal:
            mask = _NULL if expr.value is None else _TRUE if expr.value else _FALSE
            return _Node("constant", mask=mask)
        if expr.op in _LOGIC and _is_condition(expr):
            return _Node(expr.op, tuple(self._node(part) for part in expr.operands))
        at = self._known[_subject(expr)]
        value = self.values[at]
        return _settled(at, tuple(_as_mask(value.outcome(expr, region)) for region in value.regions))


class _TooMany(Exception):  # noqa: N818 -- it is no mistake, only the end of a search
    """The bound of a search is reached."""


_STRICT: Final = frozenset({"get", "add", "sub", "mul", "div", "floordiv", "mod", "neg", "date_of"})
_LOGIC: Final = frozenset({"and", "or", "not", "if", "is_null"})


def _is_condition(expr: Expr) -> bool:
    """Whether all that an operation works on are conditions, so that it can be looked into."""
    return all(isinstance(part.type, Boolean) for part in expr.operands)


def _as_mask(one: bool | None) -> Mask:
    return _NULL if one is None else _TRUE if one else _FALSE


def _plain(expr: Expr) -> Expr:
    """Write a condition with fewer operations: tests look at one value, or at a pair of them in one order."""
    if expr.op == "not_null" and isinstance(expr.operands[0].type, Boolean):
        return _not(Expr("is_null", BOOLEAN, (_plain(expr.operands[0]),)))
    if expr.op in _LOGIC and _is_condition(expr):
        return Expr(expr.op, BOOLEAN, tuple(_plain(part) for part in expr.operands))
    if expr.op == "coalesce" and isinstance(expr.type, Boolean):
        first, *rest = (_plain(part) for part in expr.operands)
        for part in reversed(rest[:-1]):
            rest[-1] = _otherwise(part, rest[-1])
        return _otherwise(first, rest[-1]) if rest else first
    if expr.op == "in" and not all(one.is_literal for one in expr.operands[1:]):
        value, *members = expr.operands
        return Expr("or", BOOLEAN, tuple(_plain(Expr("eq", BOOLEAN, (value, one))) for one in members))
    if expr.op in TESTS:
        return _compared(expr)
    return expr


def _otherwise(first: Expr, other: Expr) -> Expr:
    return Expr("if", BOOLEAN, (Expr("is_null", BOOLEAN, (first,)), other, first))


def _not(expr: Expr) -> Expr:
    return Expr("not", BOOLEAN, (expr,))


def _compared(expr: Expr) -> Expr:
    """Look into a default: ``coalesce(a, 0) > 5`` is ``a > 5``, or what ``0 > 5`` is where there is no ``a``."""
    left, right = expr.operands
    if left.op == "coalesce" and len(left.operands) == 2 and right.is_literal and left.operands[1].is_literal:
        value, default = left.operands
        unknown = default.value is None or right.value is None
        decided = literal(None if unknown else holds(expr.op, _order(default, right)), BOOLEAN)
        absent = Expr("is_null", BOOLEAN, (value,))
        return Expr("if", BOOLEAN, (absent, decided, Expr(expr.op, BOOLEAN, (value, right))))
    if not left.is_literal and not right.is_literal and repr(right) < repr(left):
        return Expr(MIRRORED[expr.op], BOOLEAN, (right, left))
    return expr


def _order(one: Expr, other: Expr) -> int:
    return int(one.value > other.value) - int(one.value < other.value)


def _subject(expr: Expr) -> tuple[bool, Expr]:
    """Find what a test is of: one value, or a pair of them (then it is written as the first less than the second)."""
    if expr.op in TESTS:
        left, right = expr.operands
        if right.is_literal:
            return False, left
        if left.is_literal:
            return False, right
        return True, Expr("pair", BOOLEAN, (left, right))
    if expr.op in {"is_null", "not_null", "in"}:
        return False, expr.operands[0]
    return False, expr


def _parted(wanted: _Wanted) -> list[_Wanted]:
    """Part what is wanted into groups that share no value: each is looked at by itself."""
    groups: list[tuple[set[int], _Wanted]] = []
    for node, mask in _flat(wanted):
        values, together = set(node.mentions()), [(node, mask)]
        apart = []
        for others, group in groups:
            if values & others:
                values |= others
                together = group + together
            else:
                apart.append((others, group))
        groups = [*apart, (values, together)]
    return [group for _, group in groups]


def _flat(wanted: _Wanted) -> Iterator[tuple[_Node, Mask]]:
    """Part `and` that must hold, and `or` that must not."""
    for node, mask in wanted:
        if (node.op == "and" and mask == _TRUE) or (node.op == "or" and mask == _NOT_TRUE):
            yield from _flat([(part, mask) for part in node.parts])
        else:
            yield node, mask
