"""How many arguments a function takes."""

from __future__ import annotations

import ast

from crmspec.compiler.expressions.checker import Checker
from crmspec.compiler.expressions.functions.entry import Function


def arguments(checker: Checker, node: ast.Call, function: Function, least: int, most: int) -> bool:
    """Whether the number of arguments is right; report it where it is not."""
    if least <= len(node.args) <= most:
        return True
    found = f"found {len(node.args)}"
    checker.problem(node, "EXP108", f"Expected `{function.name}({function.signature})`, {found}.")
    return False
