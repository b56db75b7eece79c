"""What the checking of one expression keeps in hand: the source, the scope, what was found so far."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any, Final

from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.problems import Problem
from crmspec.compiler.expressions.scan import MAX_DEPTH, MAX_NODES, Scanned, too_much
from crmspec.compiler.expressions.scope import Mention, Read, Scope
from crmspec.compiler.expressions.types import UNKNOWN, Type

BAD: Final = Expr("bad", UNKNOWN)

Handler = Callable[["Checker", Any], Expr]


def is_bad(*exprs: Expr) -> bool:
    """Whether any of them already has a problem, so that nothing more need be said."""
    for expr in exprs:  # noqa: SIM110 - the busiest line of all, and a loop is twice as fast
        if expr.type is UNKNOWN:
            return True
    return False


class Checker:
    """Turns one syntax tree into one typed expression, or into problems."""

    def __init__(self, source: str, scanned: Scanned, scope: Scope, handlers: Mapping[type, Handler]) -> None:
        self.source = source
        self.scope = scope
        self.keywords = scanned.keywords
        self.problems: list[Problem] = []
        self.reads: list[Read] = []
        self.mentions: list[Mention] = []
        self.module = (
            scope.module
        )  # whose fields are bare names; a child module within a condition on children
        self.inside = False  # whether within a condition on children
        self.aggregating = False  # whether within an aggregate
        self._handlers = handlers
        self._depth = 0
        self._nodes = 0
        self._lines = (
            None
            if "\n" not in source
            else list(accumulate(map(len, source.split("\n")), _next_line, initial=0))
        )
        self._ascii = source.isascii()
        self._last = source.count("\n") + 1

    def visit(self, node: ast.AST) -> Expr:
        """Check one node and all below it."""
        self._nodes += 1
        if self._depth >= MAX_DEPTH or self._nodes > MAX_NODES:
            return self._over()
        handler = self._handlers.get(type(node))
        if handler is None:
            return self.refuse(node)
        self._depth += 1
        expr = handler(self, node)
        self._depth -= 1
        return expr

    def refuse(self, node: ast.AST) -> Expr:
        """Report a construct of Python that the language does not have."""
        what = _CONSTRUCTS.get(type(node).__name__, "this construct")
        return self.problem(node, "EXP106", f"The language of expressions does not have {what}.")

    def problem(self, node: ast.AST | tuple[int, int], code: str, message: str, help_: str = "") -> Expr:
        """Report a problem at a node; the result stands in for the erroneous part."""
        start, end = node if isinstance(node, tuple) else self.span(node)
        self.problems.append(Problem(start, end, code, message, help_))
        return BAD

    def mismatch(self, node: ast.AST, expected: object, found: Type, help_: str = "") -> Expr:
        """Report that one type was expected and another found."""
        return self.problem(
            node, "EXP104", f"Expected {expected}, found {found}: {self.quoted(node)}.", help_
        )

    def quoted(self, node: ast.AST, most: int = 60) -> str:
        """Quote the author's own words, shortened where they are long."""
        start, end = self.span(node)
        words = " ".join(self.source[start:end].split())
        return f"`{words if len(words) <= most else words[: most - 1] + '…'}`"

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Tell the first character of a node and the one after its last."""
        where: Any = node
        return (
            self.offset(where.lineno, where.col_offset),
            self.offset(where.end_lineno, where.end_col_offset),
        )

    def offset(self, line: int, column: int) -> int:
        """Turn a line and a UTF-8 column of the wrapped text into a character offset of the source."""
        if line > self._last:  # the bracket that ends the wrapping
            return len(self.source)
        start = self._lines[line - 1] if self._lines else 0
        column = max(column - (line == 1), 0)  # the bracket that begins it
        if not self._ascii:
            column = len(self.source[start : start + column].encode()[:column].decode(errors="ignore"))
        return min(start + column, len(self.source))

    def _over(self) -> Expr:
        if not any(problem.code == "EXP107" for problem in self.problems):
            self.problems.append(too_much("too long or nested too deep", 0, len(self.source)))
        return BAD


def _next_line(start: int, length: int) -> int:
    return start + length + 1


_CONSTRUCTS: Final = {
    "Lambda": "a lambda",
    "JoinedStr": "an f-string",
    "FormattedValue": "an f-string",
    "ListComp": "a comprehension",
    "SetComp": "a comprehension",
    "DictComp": "a comprehension",
    "GeneratorExp": "a comprehension",
    "NamedExpr": "an assignment (`:=`)",
    "Subscript": "an index (`[…]`)",
    "Slice": "a slice",
    "Starred": "unpacking (`*`)",
    "Dict": "a dictionary",
    "Set": "a set; write a list",
    "Tuple": "a tuple; write a list in square brackets",
    "List": "a list here; lists stand after `in`",
    "Await": "`await`",
    "Yield": "`yield`",
    "YieldFrom": "`yield`",
}
