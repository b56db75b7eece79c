"""What one function of the language is: an entry of the table, with its three renderings."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from crmspec.compiler.expressions.checker import Checker, is_bad
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import Type

# A template mentions the arguments as {0}, {1} …; a function gets the emitter and the arguments.
Rendering = str | Callable[..., str]
Special = Callable[[Checker, ast.Call, "Function"], Expr]


class Kind(NamedTuple):
    """What may stand as an argument: its name in messages, and how a checked expression is made to fit."""

    name: str
    accept: Callable[[Checker, ast.expr, Expr], Expr]

    def check(self, checker: Checker, node: ast.expr) -> Expr:
        """Check an argument; what has a problem already stays as it is."""
        expr = checker.visit(node)
        return expr if is_bad(expr) else self.accept(checker, node, expr)


class Function(NamedTuple):
    """A function: how it is written, what it means, and how it is carried out in three places.

    ``python`` gets the values of the arguments and is not called when one of them is null, unless ``nulls``;
    with ``context`` the context comes first. ``low`` and ``high`` bound a numeric result. ``special`` takes
    over the checking where a list of kinds does not say enough. ``internal`` ones are what operators become.
    """

    name: str
    signature: str
    meaning: str
    example: str
    result: Type | Callable[[Sequence[Expr]], Type]
    python: Callable[..., Any] | None = None
    postgres: Rendering = ""
    sqlite: Rendering = ""
    kinds: tuple[Kind, ...] = ()
    optional: int = 0  # how many of the kinds, from the end, may be left out
    variadic: bool = False  # whether the last kind may be repeated
    special: Special | None = None
    nulls: bool = False
    context: bool = False
    low: int | None = None
    high: int | None = None
    internal: bool = False

    def result_type(self, args: Sequence[Expr]) -> Type:
        """Tell the type of the result for these arguments."""
        return self.result(args) if callable(self.result) else self.result


class FunctionDoc(NamedTuple):
    """What the reference says about a function."""

    name: str
    signature: str
    meaning: str
    example: str
