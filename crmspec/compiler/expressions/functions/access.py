"""Questions about the user and about what hangs on a record: roles, capabilities, tags, consent."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any, Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.functions.entry import Function, Special
from crmspec.compiler.expressions.functions.kinds import WORD
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.scope import Mention
from crmspec.compiler.expressions.types import BOOLEAN, Record


def mention(checker: Checker, kind: str, node: ast.expr) -> Expr:
    """Take a name written as text, and note where it stands."""
    word = WORD.check(checker, node)
    if is_bad(word):
        return BAD
    start, end = checker.span(node)
    if checker.source[start + 1 : end - 1] == word.value:
        start, end = start + 1, end - 1
    checker.mentions.append(Mention(start, end, kind, word.value))
    return word


def own_record(checker: Checker, node: ast.AST) -> Expr:
    """Take the record at hand, where there is one."""
    if checker.module is None:
        return checker.problem(node, "EXP106", "There is no record at hand here; name one: `f(record, …)`.")
    return Expr("self", Record(checker.module), (checker.module,))


def tag_test(checker: Checker, tag: ast.expr, record: ast.expr | None) -> Expr:
    """Ask whether a record carries a tag."""
    return _asked(checker, "tag", tag, record)


def _asked(checker: Checker, kind: str, name: ast.expr, record: ast.expr | None) -> Expr:
    source = own_record(checker, name) if record is None else checker.visit(record)
    word = mention(checker, kind, name)
    if is_bad(source, word):
        return BAD
    if not isinstance(source.type, Record):
        return checker.mismatch(record or name, "a record", source.type)
    return Expr(f"has_{kind}", BOOLEAN, (source, word.value))


def _of_record(kind: str) -> Special:
    def check(checker: Checker, node: ast.Call, function: Function) -> Expr:
        if not 1 <= len(node.args) <= 2:
            return checker.problem(node, "EXP108", f"`{function.name}` takes {function.signature}.")
        return _asked(checker, kind, node.args[-1], node.args[0] if len(node.args) == 2 else None)

    return check


def _of_user(op: str, kind: str) -> Special:
    def check(checker: Checker, node: ast.Call, function: Function) -> Expr:
        if len(node.args) != 1:
            return checker.problem(node, "EXP108", f"`{function.name}` takes {function.signature}.")
        word = mention(checker, kind, node.args[0])
        return BAD if is_bad(word) else Expr(op, BOOLEAN, (word.value,))

    return check


def _test(kind: str, *, record: bool) -> Callable[..., Any]:
    def asked(context: Any, *args: Any) -> Any:
        return context.test(kind, args[-1], args[0] if record else None)

    return asked


def _sql(kind: str, *, record: bool) -> Callable[..., str]:
    def render(emitter: Any, expr: Expr) -> str:
        source = emitter.sql(expr.args[0]) if record else ""
        return f"({emitter.tested(kind, expr.args[-1], source)})"

    return render


def _about(kind: str, meaning: str, example: str) -> Function:
    """Make the question whether a record has a tag or a consent."""
    return Function(
        name=f"has_{kind}",
        signature=f'[record,] "{kind}"',
        meaning=meaning,
        example=example,
        result=BOOLEAN,
        special=_of_record(kind),
        python=_test(kind, record=True),
        postgres=_sql(kind, record=True),
        sqlite=_sql(kind, record=True),
        context=True,
    )


def _asked_of_user(name: str, kind: str, meaning: str, example: str) -> Function:
    """Make the question whether the user has a role or a capability."""
    return Function(
        name=name,
        signature=f'"{kind}"',
        meaning=meaning,
        example=example,
        result=BOOLEAN,
        special=_of_user(name, kind),
        python=_test(kind, record=False),
        postgres=_sql(kind, record=False),
        sqlite=_sql(kind, record=False),
        context=True,
    )


FUNCTIONS: Final = (
    _about("tag", "Whether a record carries a tag.", 'has_tag("interest.seo")'),
    _about(
        "consent",
        "Whether somebody may be written to: by consent given, or on another legal basis, and not withdrawn.",
        'has_consent(contact, "newsletter")',
    ),
    _asked_of_user(
        "has_capability",
        "capability",
        "Whether the user has a named right.",
        'has_capability("approve_discounts")',
    ),
    _asked_of_user("in_role", "role", "Whether the user is in a role.", 'in_role("sales_manager")'),
)
