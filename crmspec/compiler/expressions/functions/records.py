"""Functions over lists of records and, in measures, over all records of a group.

`count(invoices, status == "open")` counts the children of one record; `count(status == "open")` is a measure.
Bare names in the condition are fields of the children; `record.x` is a field of the record around.
"""

from __future__ import annotations

import ast
from typing import Final

from crmspec.compiler.expressions import numbers
from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.coerce import condition
from crmspec.compiler.expressions.functions.arguments import arguments
from crmspec.compiler.expressions.functions.entry import Function, Special
from crmspec.compiler.expressions.functions.kinds import CONDITION, MEASURE
from crmspec.compiler.expressions.functions.values import ORDERED
from crmspec.compiler.expressions.ir import TRUE, Expr, walk
from crmspec.compiler.expressions.types import (
    BOOLEAN,
    INTEGER,
    Boolean,
    Choice,
    Duration,
    Integer,
    Polymorphic,
    Record,
    Records,
    Type,
)

MEASURES: Final = frozenset({"agg_count", "agg_distinct", "agg_sum", "agg_min", "agg_max"})


def _over_children(checker: Checker, function: Function, node: ast.Call, children: Expr) -> Expr:
    """Check a function over a list of records; the other arguments are about one of them."""
    if checker.inside:
        return checker.problem(node, "EXP106", "A list within a condition on a list is not possible.")
    assert isinstance(children.type, Records)
    around, checker.module, checker.inside = checker.module, children.type.module, True
    rest = _about_child(checker, function, node)
    checker.module, checker.inside = around, False
    if is_bad(*rest):
        return BAD
    return _of_children(function.name, children, rest)


def _about_child(checker: Checker, function: Function, node: ast.Call) -> list[Expr]:
    if function.name in {"count", "exists"}:
        if not arguments(checker, node, function, 1, 2):
            return [BAD]
        return [condition(checker, node.args[1]) if len(node.args) == 2 else TRUE]
    if not arguments(checker, node, function, 2, 3):
        return [BAD]
    value = _value(checker, function.name, node.args[1])
    return [value, condition(checker, node.args[2]) if len(node.args) == 3 else TRUE]


def _value(checker: Checker, name: str, node: ast.expr) -> Expr:
    """Check what is added up or compared."""
    value = checker.visit(node)
    if is_bad(value):
        return BAD
    if name in {"sum", "average"}:
        return MEASURE.accept(checker, node, value)
    if not isinstance(value.type, ORDERED):
        return checker.mismatch(node, "something that has an order", value.type)
    return value


def _of_children(name: str, children: Expr, rest: list[Expr]) -> Expr:
    match name:
        case "count":
            return Expr("list_count", INTEGER, (children, *rest))
        case "exists":
            return Expr("list_exists", BOOLEAN, (children, *rest))
        case "average":
            present = Expr("and", BOOLEAN, (Expr("not_null", BOOLEAN, (rest[0],)), rest[1]))
            total = Expr("list_sum", _plain(rest[0].type), (children, *rest))
            return _quotient(total, Expr("list_count", INTEGER, (children, present)))
    return Expr(f"list_{name}", _plain(rest[0].type), (children, *rest))


def _over_group(checker: Checker, function: Function, node: ast.Call) -> Expr:
    """Check an aggregate of a measure."""
    if "aggregate" not in checker.scope.features or checker.inside:
        help_ = f"Name the records: `{function.name}(invoices, …)`." if function.name in LISTS else ""
        return checker.problem(
            node, "EXP106", f"`{function.name}` over all records is for measures only.", help_
        )
    if function.name == "count" and not node.args:
        return Expr("agg_count", INTEGER, (TRUE,))
    if not arguments(checker, node, function, 1, 1):
        return BAD
    value = checker.visit(node.args[0])
    if any(part.op in MEASURES for part in walk(value)):
        return checker.problem(node.args[0], "EXP106", "An aggregate within an aggregate is not possible.")
    return BAD if is_bad(value) else _aggregate(checker, function.name, value, node.args[0])


def _aggregate(checker: Checker, name: str, value: Expr, node: ast.expr) -> Expr:
    if name == "count":
        tested = CONDITION.accept(checker, node, value)
        return BAD if is_bad(tested) else Expr("agg_count", INTEGER, (tested,))
    if name == "count_distinct":
        if not isinstance(value.type, _COMPARABLE):
            return checker.mismatch(node, "values that can be compared", value.type)
        return Expr("agg_distinct", INTEGER, (value,))
    if name in {"min", "max"}:
        if not isinstance(value.type, ORDERED):
            return checker.mismatch(node, "something that has an order", value.type)
        return Expr(f"agg_{name}", _plain(value.type), (value,))
    number = MEASURE.accept(checker, node, value)
    if is_bad(number):
        return BAD
    total = Expr("agg_sum", _plain(number.type), (number,))
    if name == "sum":
        return total
    present = Expr("not_null", BOOLEAN, (number,))
    return _quotient(total, Expr("agg_count", INTEGER, (present,)))


def _plain(type_: Type) -> Type:
    """Drop the bounds that one value has and a sum has not."""
    return INTEGER if isinstance(type_, Integer) else type_


def _quotient(total: Expr, count: Expr) -> Expr:
    quotient = numbers.quotient(total, count)
    if quotient is None:
        raise AssertionError(total.type)
    return quotient if not isinstance(total.type, Duration) else Expr("div", Duration(), quotient.args)


def _either(checker: Checker, node: ast.Call, function: Function) -> Expr:
    """Check a function that takes a list of records first, or is an aggregate."""
    if node.args and _may_be_list(node.args[0]):
        marks = len(checker.problems), len(checker.reads)
        first = checker.visit(node.args[0])
        if isinstance(first.type, Records):
            return _over_children(checker, function, node, first)
        if is_bad(first):
            return BAD
        del checker.problems[marks[0] :], checker.reads[marks[1] :]
    return _over_group(checker, function, node)


def _may_be_list(node: ast.expr) -> bool:
    return isinstance(node, ast.Name | ast.Attribute) or (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "field"
    )


def _exists(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 1, 2):
        return BAD
    first = checker.visit(node.args[0])
    if is_bad(first):
        return BAD
    if not isinstance(first.type, Records):
        return checker.mismatch(
            node.args[0], "a list of records", first.type, "Test one value by `is not None`."
        )
    return _over_children(checker, function, node, first)


def _distinct(checker: Checker, node: ast.Call, function: Function) -> Expr:
    return _over_group(checker, function, node)


def _ratio(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 2, 2):
        return BAD
    sides = [checker.visit(arg) for arg in node.args]
    if is_bad(*sides):
        return BAD
    result = numbers.quotient(*sides)
    message = f"`ratio` does not go with {sides[0].type} and {sides[1].type}: {checker.quoted(node)}."
    return result or checker.problem(node, "EXP104", message)


def _entry(name: str, signature: str, meaning: str, example: str, special: Special = _either) -> Function:
    return Function(name, signature, meaning, example, INTEGER, special=special)


_COMPARABLE: Final = (*ORDERED, Boolean, Choice, Record, Polymorphic)
LISTS: Final = frozenset({"count", "sum", "average", "min", "max"})
FUNCTIONS: Final = (
    _entry(
        "count",
        "list[, condition]  or, in a measure, [condition]",
        "How many records there are (for which the condition holds).",
        'count(invoices, status == "overdue") > 2',
    ),
    _entry(
        "exists",
        "list[, condition]",
        "Whether there is a record (for which the condition holds).",
        'exists(invoices, status == "overdue")',
        _exists,
    ),
    _entry(
        "sum",
        "list, value[, condition]  or, in a measure, value",
        "The sum of the values that are not null; zero where there are none.",
        "sum(invoices, total) > 1000",
    ),
    _entry(
        "average",
        "list, value[, condition]  or, in a measure, value",
        "The mean of the values that are not null; null where there are none.",
        "average(invoices, total) > 1000",
    ),
    _entry(
        "min",
        "list, value[, condition]  or, in a measure, value",
        "The least of the values that are not null.",
        "min(invoices, due_on) < today()",
    ),
    _entry(
        "max",
        "list, value[, condition]  or, in a measure, value",
        "The greatest of the values that are not null.",
        "max(invoices, due_on) < today()",
    ),
    _entry(
        "count_distinct",
        "value",
        "In a measure: how many different values there are.",
        "count_distinct(account)",
        _distinct,
    ),
    _entry(
        "ratio", "part, whole", "In a measure: one number by another.", "ratio(count(won), count())", _ratio
    ),
)
