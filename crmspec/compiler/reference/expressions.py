"""The page of expressions: what they are made of, and every function."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.expressions.functions import reference
from crmspec.compiler.reference.tables import page

_INTRODUCTION: Final = """\
Conditions, formulas, guards, row filters, segments and measures are written in one small language with the
syntax of Python's expressions. It has no loops and no errors at run time: what cannot be computed is null.

- Literals: `10_000`, `2.5`, `"text"`, `true`, `false`, `null`, `[1, 2]`.
- Names: a field (`amount`), a field of a record that is looked up (`account.industry`), and what is known at
  the place: `record`, `old`, `user`, the result of a step. Variables come before fields; `record.user` is the
  field.
- Comparing: `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `not in`, `is null`, `is not null`.
- Joining: `and`, `or`, `not`. Computing: `+`, `-`, `*`, `/`, `//`, `%`. Choosing: `a if condition else b`.
- Null is neither true nor false: `x != "a"` is null when `x` is. A guard, a filter, a grant or a branch takes
  null for false; a validation lets it pass, as a constraint of a database does.
- Where a literal is expected, a leading `=` makes it an expression; `==` writes a literal `=`."""


def pages() -> dict[str, str]:
    """The one page."""
    functions = [
        f"### `{one.signature}`\n\n{one.meaning}\n\n```python\n{one.example}\n```" for one in reference()
    ]
    return {"expressions.md": page("# Expressions", _INTRODUCTION, "## Functions", *functions)}
