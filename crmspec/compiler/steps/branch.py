"""Go one of several ways."""

from __future__ import annotations

from typing import Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Step, Steps
from crmspec.compiler.model.base import Condition, Model, Text


class Case(Model):
    """One way: a condition and its steps, or `else` with the steps of all other cases."""

    if_: Condition | None = field(default=None, alias="if")
    """When it is gone."""
    steps: Steps = ()
    """What is done."""
    else_: Steps = field(default=(), alias="else")
    """What is done when no other way was gone."""
    description: Text | None = None
    """Why."""


class Branch(Step):
    """Go the first of several ways whose condition holds."""

    branch: Annotated[tuple[Case, ...], field(min_length=1)]
    """The ways, in order; the last may be `else`."""

    example = """\
branch:
  - if: amount > 50_000
    steps: [{assign: {queue: key_accounts}}]
  - else: [{assign: {using: new_deals}}]"""


MEMBER = Branch
