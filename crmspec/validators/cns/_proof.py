"""What is known about consent at each step: which consent of which record was found to be given, and how long ago.

A condition proves it for the ways on which it holds; so do the segment whose records are gone through, a box of the
form that must be ticked, the `find` that asks for it, and a step that records it. What a workflow knows where it uses
a subflow, the subflow knows of the record that it is given; several uses leave what all of them know.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.access.control import Edge, Flow, Node, flows
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.facts import condition as expression_at
from crmspec.compiler.model.base import Family
from crmspec.compiler.model.field import FIELD_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

LONG: Final = 86_400
"""Seconds after which a check is old: whoever withdraws meanwhile is written to all the same."""
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600}
SELF: Final = "self"

Given = frozenset[tuple[str, Expr]]
"""Consents by name, each with the record that gave it."""
Known = dict[tuple[str, Expr], int]
"""What was found given, and how many seconds ago at most; never more than `LONG`."""
NOTHING: Final[Given] = frozenset()


class At(NamedTuple):
    """What is known where a step is done."""

    known: Known
    ever: Given
    """What is asked for anywhere in the same steps, on whichever way."""


def seconds(duration: str | None) -> int:
    """How long a length of time is; what is longer than a day is a day."""
    count, _, unit = (duration or "0 days").partition(" ")
    unit = unit.removeprefix("working ").removesuffix("s")
    return min(int(count) * _SECONDS.get(unit, LONG), LONG)


def plain(expr: Expr) -> Expr:
    """Name a record in one way: `record` is the record at hand, `record.contact` its `contact`."""
    if expr.op == "var" and expr.args[0] == "record":
        return Expr(SELF, expr.type, (getattr(expr.type, "module", ""),))
    if not expr.operands:
        return expr
    source, *rest = (plain(arg) if isinstance(arg, Expr) else arg for arg in expr.args)
    if expr.op == "get" and isinstance(source, Expr) and source.op == SELF:
        return Expr("field", expr.type, tuple(rest))
    return Expr(expr.op, expr.type, (source, *rest))


def seen_from(expr: Expr, mine: Mapping[str, Expr]) -> Expr | None:
    """What a record is called elsewhere, where the record at hand and variables are called otherwise."""
    if expr.op == SELF:
        return mine.get(SELF)
    if expr.op == "var":
        return mine.get(str(expr.args[0]))
    if expr.op == "field":
        source = mine.get(SELF)
        return plain(Expr("get", expr.type, (source, *expr.args))) if source else None
    if expr.op == "get":
        source = seen_from(expr.operands[0], mine)
        return plain(Expr("get", expr.type, (source, *expr.args[1:]))) if source else None
    return None


def given_if(architecture: Architecture, expr: Expr | None, *, holds: bool = True, depth: int = 0) -> Given:
    """The consents that are certainly given where a condition holds, or where it does not."""
    if expr is None or depth > 8:
        return NOTHING
    match expr.op:
        case "has_consent":
            return frozenset({(str(expr.args[1]), plain(expr.operands[0]))}) if holds else NOTHING
        case "not":
            return given_if(architecture, expr.operands[0], holds=not holds, depth=depth)
        case "and" | "or":
            parts = [given_if(architecture, part, holds=holds, depth=depth) for part in expr.operands]
            every = holds is (expr.op == "and")
            return frozenset().union(*parts) if every else frozenset.intersection(*parts)
        case "field" | "get":
            return _formula(architecture, expr, holds=holds, depth=depth)
    return NOTHING


def _formula(architecture: Architecture, expr: Expr, *, holds: bool, depth: int) -> Given:
    module, name = str(expr.args[-2]), str(expr.args[-1])
    field: Any = architecture.field_of(module, name)
    if field is None or FIELD_TYPES.name_of(field) != "formula":
        return NOTHING
    inner = expression_at(architecture, (*architecture.field_path(module, name), "expression"))
    found = given_if(architecture, inner, holds=holds, depth=depth + 1)
    if expr.op == "field":
        return found
    return _translated(found, {SELF: plain(expr.operands[0])})


def _translated(given: Given, mine: Mapping[str, Expr]) -> Given:
    seen = ((consent, seen_from(record, mine)) for consent, record in given)
    return frozenset((consent, record) for consent, record in seen if record is not None)


def of_segment(architecture: Architecture, name: str | None) -> Given:
    """What every record of a segment has given."""
    return given_if(architecture, expression_at(architecture, ("segments", name or "", "where")))


@once
def proofs(architecture: Architecture) -> Mapping[Keys, At]:
    """What is known at every step, by its path."""
    return _Proving(architecture).all()


class _Proving:
    """Goes through all flows; subflows come after whatever uses them."""

    def __init__(self, architecture: Architecture) -> None:
        self.architecture = architecture
        self.found: dict[Keys, At] = {}
        self.uses: dict[str, list[Known]] = defaultdict(list)
        self.asked: dict[str, set[tuple[str, Expr]]] = defaultdict(set)

    def all(self) -> Mapping[Keys, At]:
        laid = flows(self.architecture)
        subflows = {at: flow for at, flow in laid.items() if flow.path[0] == "subflows"}
        for at, flow in laid.items():
            if at not in subflows:
                self.go(flow, self.begins(flow))
        for flow in _callers_first(subflows):
            uses = self.uses.pop(str(flow.path[1]), [])
            self.go(flow, _all_know(uses))
        return self.found

    def begins(self, flow: Flow) -> Known:
        """What is known where a workflow begins."""
        if flow.path[0] != "workflows":
            return {}
        workflow = self.architecture.section("workflows")[str(flow.path[1])]
        triggers = [self.by_trigger(trigger) for trigger in workflow.trigger]
        given = frozenset.intersection(*triggers)
        condition = expression_at(self.architecture, (*flow.path, "if"))
        return dict.fromkeys(given | given_if(self.architecture, condition), 0)

    def by_trigger(self, trigger: Any) -> Given:
        if (each := getattr(trigger, "each", None)) is not None:
            return of_segment(self.architecture, each)
        form = self.architecture.section("forms").get(getattr(trigger, "submitted", ""))
        if form is None:
            return NOTHING
        record = Expr(SELF, _record(form.module), (form.module,))
        return frozenset((one.consent, record) for one in form.consents if one.required)

    def go(self, flow: Flow, start: Known) -> None:
        always = NOTHING
        if flow.path[0] == "workflows":
            until = expression_at(self.architecture, (*flow.path, "exit_when"))
            always = given_if(self.architecture, until, holds=False)
        ever = frozenset(self.tested(flow)) | always | frozenset(start)
        if flow.path[0] == "subflows":
            ever |= frozenset(self.asked[str(flow.path[1])])
        reached = flow.known({**start, **dict.fromkeys(always, 0)}, self.along, _both)
        for number, node in flow.steps():
            known = {**reached.get(number, {}), **dict.fromkeys(always, 0)}
            self.found[node.path] = At(known, ever)
            if node.verb == "subflow" and number in reached:
                self.use(node, known, ever)

    def tested(self, flow: Flow) -> Iterator[tuple[str, Expr]]:
        for edges in flow.into.values():
            for edge in edges:
                if edge.test:
                    expr = expression_at(self.architecture, edge.test)
                    yield from given_if(self.architecture, expr, holds=edge.holds)

    def use(self, node: Node, known: Known, ever: Given) -> None:
        options = node.model.subflow
        record = expression_at(self.architecture, (*node.path, "subflow", "record"))
        subflow = self.architecture.section("subflows").get(options.name)
        if subflow is None:
            return
        names = {}  # what the workflow calls a record, and what the subflow does
        if subflow.module:
            source = plain(record) if record else Expr(SELF, _record(subflow.module), (subflow.module,))
            names[source] = Expr(SELF, _record(subflow.module), (subflow.module,))
        for name in options.with_:
            given = expression_at(self.architecture, (*node.path, "subflow", "with", name))
            if given is not None:
                names[plain(given)] = Expr("var", given.type, (name,))
        inside: Known = {}
        for (consent, whose), ago in known.items():
            if (called := _called(whose, names)) is not None:
                inside[consent, called] = ago
        self.uses[options.name].append(inside)
        for consent, whose in ever:
            if (called := _called(whose, names)) is not None:
                self.asked[options.name].add((consent, called))

    def along(self, edge: Edge, node: Node, known: Known) -> Known:
        """What is known after an edge."""
        if edge.test is not None:
            expr = expression_at(self.architecture, edge.test)
            return {**known, **dict.fromkeys(given_if(self.architecture, expr, holds=edge.holds), 0)}
        gone = self.time(node)
        later = {fact: min(ago + gone, LONG) for fact, ago in known.items()} if gone else known
        return self.learnt(edge, node, later)

    def time(self, node: Node) -> int:
        """How long a step can take."""
        model = node.model
        match node.verb:
            case "wait":
                wait = model.wait
                endless = wait.until or wait.at or (wait.event and not wait.deadline)
                return LONG if endless else seconds(wait.for_ or wait.deadline)
            case "ask":
                return seconds(model.ask.due)
            case "approve":
                return seconds(model.approve.due)
            case "subflow":
                subflow = self.architecture.section("subflows").get(model.subflow.name)
                steps = subflow.steps if subflow else ()
                return sum(self.time(Node((), Family.name_of(one), one)) for one in steps if _waits(one))
        return 0

    def learnt(self, edge: Edge, node: Node, known: Known) -> Known:
        """What a step adds, and what it takes away."""
        model, path = node.model, node.path
        match node.verb:
            case "consent" if edge.sort == "done":
                record = expression_at(self.architecture, (*path, "consent", "record"))
                about = plain(record) if record else None
                rest = {fact: ago for fact, ago in known.items() if fact[0] != model.consent.consent}
                if model.consent.is_ == "withdrawn":
                    return rest
                called = about or self.own(path)
                return {**known, (model.consent.consent, called): 0} if called else known
            case "for_each" if edge.sort == "outcome":
                options = model.for_each
                kept = _without(known, options.as_)
                given = of_segment(self.architecture, options.segment) if options.segment else NOTHING
                return {**kept, **dict.fromkeys(_as(given, options.as_), 0)}
            case "find" if edge.sort == "done" and model.find.take == "first":
                name = model.as_ or model.find.module
                where = expression_at(self.architecture, (*path, "find", "where"))
                given = given_if(self.architecture, where)
                return {**_without(known, name), **dict.fromkeys(_as(given, name), 0)}
        return known

    def own(self, path: Keys) -> Expr | None:
        placed = self.architecture.verbs.get(path)
        module = placed.context.record if placed else None
        return Expr(SELF, _record(module), (module,)) if module else None


def _waits(step: Any) -> bool:
    return Family.name_of(step) in {"wait", "ask", "approve"}


def _callers_first(subflows: Mapping[Keys, Flow]) -> list[Flow]:
    """Subflows in such an order that each comes after those that use it; in a cycle, somehow."""
    names = {str(flow.path[1]): flow for flow in subflows.values()}
    order: list[str] = []

    def visit(name: str, around: frozenset[str]) -> None:
        if name in order or name in around or name not in names:
            return
        for _, node in names[name].steps():
            if node.verb == "subflow":
                visit(node.model.subflow.name, around | {name})
        order.append(name)

    for name in names:
        visit(name, frozenset())
    return [names[name] for name in reversed(order)]


def _record(module: str | None) -> Any:
    from crmspec.compiler.expressions.types import Record

    return Record(module or "")


def _all_know(uses: list[Known]) -> Known:
    if not uses:
        return {}
    known = uses[0]
    for other in uses[1:]:
        known = _both(known, other)
    return known


def _both(one: Known, other: Known) -> Known:
    return {fact: max(ago, other[fact]) for fact, ago in one.items() if fact in other}


def _called(record: Expr, names: Mapping[Expr, Expr]) -> Expr | None:
    """What a record of the workflow is called in a subflow."""
    if record in names:
        return names[record]
    if record.op == "get":
        source = _called(record.operands[0], names)
    elif record.op == "field":
        source = next((inner for outer, inner in names.items() if outer.op == SELF), None)
    else:
        return None
    return plain(Expr("get", record.type, (source, *record.args[-2:]))) if source else None


def _as(given: Given, name: str) -> Given:
    """What is known of the records that are looked for, said of the one that was found."""
    found = set()
    for consent, record in given:
        named = seen_from(record, {SELF: Expr("var", _record(_root(record)), (name,))})
        if named is not None:
            found.add((consent, named))
    return frozenset(found)


def _root(record: Expr) -> str:
    """The module of the record at hand that a path begins at."""
    return _root(record.operands[0]) if record.op == "get" else str(record.args[0])


def _without(known: Known, name: str) -> Known:
    return {fact: ago for fact, ago in known.items() if not _names(fact[1], name)}


def _names(record: Expr, name: str) -> bool:
    return (record.op == "var" and record.args[0] == name) or any(
        _names(one, name) for one in record.operands
    )
