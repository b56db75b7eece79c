"""Wait for an approval."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step, Steps
from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Bool,
    Condition,
    Duration,
    Exp,
    Model,
    Positive,
    Ref,
    Roles,
    Text,
)


class Options(Model):
    """Who approves what, how many are needed, and what follows."""

    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    by: Annotated[Roles, ONE_OR_MORE] = ()
    """The roles that may approve."""
    user: Annotated[Text, Exp("user")] | None = None
    """The user who approves, such as `owner.manager`."""
    need: Literal["any", "all"] | Positive = "any"
    """How many must approve."""
    question: Text | None = None
    """What is asked."""
    lock: Bool = True
    """Whether the record cannot be changed meanwhile."""
    delegate: Bool = True
    """Whether an approver may pass it on."""
    due: Duration
    """How long it waits."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """The working hours that count."""
    unless: Condition | None = field(default=None)
    """No approval is needed where this holds; it counts as approved."""
    approved: Steps = ()
    """What follows when it is approved."""
    rejected: Steps
    """What follows when it is rejected."""
    returned: Steps = ()
    """What follows when it is sent back for changes."""
    recalled: Steps = ()
    """What follows when whoever asked takes it back."""
    expired: Steps
    """What follows when nobody answered."""


class Approve(Step):
    """Wait for an approval; what comes after it runs when it was approved."""

    approve: Options
    """Who approves what, how many are needed, and what follows."""

    example = """\
approve:
  by: sales_manager
  question: May this discount be given?
  unless: discount <= 10
  due: 2 working days
  rejected: [{update: {set: {discount: 10}}}]
  expired: [{notify: {role: sales_manager, template: approval_waits}}]"""


MEMBER = Approve
