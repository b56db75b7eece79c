"""Comparisons: `==` to `>=`, chains of them, `in`, `is None`."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from typing import Final

from crmspec.compiler.expressions import doubts, numbers
from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.coerce import common, option
from crmspec.compiler.expressions.functions.access import tag_test
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import (
    BOOLEAN,
    NULL,
    TEXT,
    Boolean,
    Choice,
    Choices,
    File,
    Integer,
    Json,
    Polymorphic,
    Record,
    Records,
    Scaled,
    Tags,
    Text,
)
from crmspec.compiler.meant import WayOut

_OPS: Final = {
    ast.Eq: ("eq", "=="),
    ast.NotEq: ("ne", "!="),
    ast.Lt: ("lt", "<"),
    ast.LtE: ("le", "<="),
    ast.Gt: ("gt", ">"),
    ast.GtE: ("ge", ">="),
}
MIRRORED: Final = {"eq": "eq", "ne": "ne", "lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}
_NULL_BEHIND: Final = re.compile(r"\s*[!=]=\s*(?:null|None)\Z")
_NULL_BEFORE: Final = re.compile(r"\A(?:null|None)\s*[!=]=\s*")
_WHOLE: Final = re.compile(r"[\w.]+(?:\([\w., ]*\))?")
"""A name, a path or a plain call: what needs no brackets."""
_INCOMPARABLE: Final = (Json, File, Tags, Records, Choices)
_UNORDERED: Final = (Boolean, Choice, Record, Polymorphic)


def compare(checker: Checker, node: ast.Compare) -> Expr:
    """Check a comparison, or a chain of them: ``a < b < c`` is ``a < b and b < c``."""
    sides = [node.left, *node.comparators]
    if len(node.ops) > 1 and not all(type(op) in _OPS for op in node.ops):
        return checker.problem(
            node, "EXP106", "`in` and `is` cannot be chained.", "Join the tests with `and`."
        )
    if type(node.ops[0]) not in _OPS:
        return _test(checker, node.ops[0], *sides)
    values = [checker.visit(side) for side in sides]
    pairs = zip(node.ops, pairwise(values), pairwise(sides), strict=True)
    parts = [_compared(checker, op, exprs, nodes) for op, exprs, nodes in pairs]
    if is_bad(*parts):
        return BAD
    return doubts.judged(checker, node, parts[0] if len(parts) == 1 else Expr("and", BOOLEAN, tuple(parts)))


def _test(checker: Checker, op: ast.cmpop, left: ast.expr, right: ast.expr) -> Expr:
    value = checker.visit(left)
    if isinstance(op, ast.Is | ast.IsNot):
        return _null_test(checker, op, value, right)
    found = _membership(checker, value, left, right)
    return found if is_bad(found) or isinstance(op, ast.In) else Expr("not", BOOLEAN, (found,))


def _null_test(checker: Checker, op: ast.cmpop, value: Expr, right: ast.expr) -> Expr:
    empty = isinstance(right, ast.Constant) and right.value is None
    if not empty and not (isinstance(right, ast.Name) and right.id == "null"):
        return checker.problem(
            right, "EXP106", "`is` goes with `None` only.", "Write `==` to compare values."
        )
    if is_bad(value):
        return BAD
    if isinstance(value.type, Records | Tags):
        return checker.problem(
            right, "EXP104", f"{value.type} is never null.".capitalize(), "Use `exists(…)` or `has_tag(…)`."
        )
    return Expr("is_null" if isinstance(op, ast.Is) else "not_null", BOOLEAN, (value,))


def _null_way_out(checker: Checker, span: tuple[int, int], test: str) -> str:
    """Say how to ask for null; to programs too, where it is plain which of the two sides is asked about."""
    said, source = f"Write `{test}`.", checker.source
    written = source[slice(*span)]
    around = f"{source[: span[0]].rstrip()[-1:]}{source[span[1] :].lstrip()[:1]}"
    side = _NULL_BEHIND.sub("", written) if _NULL_BEHIND.search(written) else _NULL_BEFORE.sub("", written)
    if side == written or side in ("null", "None") or not _WHOLE.fullmatch(side) or set(around) & set("=<>!"):
        return said
    return WayOut.of(said, written, f"{side} {test}", safe=True, alone=True)


def _compared(
    checker: Checker, op: ast.cmpop, sides: tuple[Expr, Expr], nodes: tuple[ast.expr, ast.expr]
) -> Expr:
    if is_bad(*sides):
        return BAD
    span = (checker.span(nodes[0])[0], checker.span(nodes[1])[1])
    if sides[0].type is NULL or sides[1].type is NULL:
        test = "is not None" if isinstance(op, ast.NotEq) else "is None"
        way_out = _null_way_out(checker, span, test)
        checker.problem(span, "EXP203", "A comparison with null is always null.", way_out)
        return literal(None, BOOLEAN)
    name, sign = _OPS[type(op)]
    if (coarse := _against_finer_literal(name, *sides)) is not None:
        return coarse
    left, right = common(checker, list(sides), list(nodes))
    if is_bad(left, right):
        return BAD
    if isinstance(left.type, _INCOMPARABLE) or (
        name not in {"eq", "ne"} and isinstance(left.type, _UNORDERED)
    ):
        help_ = 'Write `"option" in field`.' if isinstance(left.type, Choices) else ""
        return checker.problem(span, "EXP104", f"`{sign}` does not go with {left.type}.", help_)
    return Expr(name, BOOLEAN, (left, right))


def _against_finer_literal(op: str, left: Expr, right: Expr) -> Expr | None:
    """Compare a number with a literal of more digits than it can have, exactly: ``n > 1.5`` is ``n > 1``."""
    if left.is_literal and not right.is_literal:
        return _against_finer_literal(MIRRORED[op], right, left)
    if not right.is_literal or op in {"eq", "ne"}:
        return None
    if (
        not isinstance(left.type, Scaled)
        or not isinstance(right.type, Scaled)
        or right.type.scale <= left.type.scale
    ):
        return None
    floor = right.value // 10 ** (right.type.scale - left.type.scale)
    exact = numbers.rescaled_exactly(right, left.type.scale) is not None
    coarse = {"lt": "le", "ge": "gt"}.get(op, op) if not exact else op
    return Expr(
        coarse,
        BOOLEAN,
        (left, literal(floor, left.type if not isinstance(left.type, Integer) else Integer())),
    )


def _membership(checker: Checker, value: Expr, left: ast.expr, right: ast.expr) -> Expr:
    if isinstance(right, ast.List | ast.Tuple):
        return _in_list(checker, value, left, right.elts)
    container = checker.visit(right)
    if is_bad(value, container):
        return BAD
    if isinstance(container.type, Tags):
        return tag_test(checker, left, None)
    if isinstance(container.type, Choices):
        return _in_choices(checker, value, container, container.type, left)
    help_ = (
        f"Write `contains({checker.quoted(right).strip('`')}, …)`."
        if isinstance(container.type, Text)
        else ""
    )
    return checker.mismatch(right, "a list", container.type, help_)


def _in_choices(checker: Checker, value: Expr, container: Expr, type_: Choices, node: ast.expr) -> Expr:
    if value.is_literal and value.type is TEXT:
        value = option(checker, value.value, type_, node)
    if is_bad(value):
        return BAD
    if not isinstance(value.type, Text | Choice) or isinstance(value.type, Choices):
        return checker.mismatch(node, Choice(type_.options), value.type)
    return Expr("has", BOOLEAN, (container, value))


def _in_list(checker: Checker, value: Expr, left: ast.expr, elements: list[ast.expr]) -> Expr:
    members = [checker.visit(element) for element in elements]
    if is_bad(value, *members):
        return BAD
    if not members:
        return doubts.never(checker, left, "No value is in an empty list.")
    fitted = common(checker, [value, *members], [left, *elements])
    if is_bad(*fitted):
        return BAD
    if isinstance(fitted[0].type, _INCOMPARABLE):
        return checker.mismatch(left, "a single value", fitted[0].type)
    return doubts.judged(checker, left, Expr("in", BOOLEAN, tuple(fitted)))
