"""Give someone a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Assignments, Duration, Exp, Merged, Model, Ref, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Model):
    """What is to be done, by whom, until when."""

    activity: Annotated[str, Ref("activity")]
    """The activity that it is logged as."""
    subject: Merged
    """What is to be done."""
    about: RecordExpression = "record"
    """The record in whose timeline it appears."""
    to: Annotated[Text, Exp("user")] | None = None
    """Who does it, such as `owner`."""
    role: Annotated[str, Ref("role")] | None = None
    """Any user in this role."""
    queue: Annotated[str, Ref("queue")] | None = None
    """Those who work on this queue."""
    due: Duration | None = None
    """How soon."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """The working hours that count."""
    priority: Literal["low", "normal", "high"] = "normal"
    """How pressing it is."""
    set: Assignments = field(default={})
    """Further fields of the activity."""

    def context(self, context: Context) -> Context:
        """Fields are the activity's."""
        return context.into(self.activity)


class Task(Step):
    """Give someone a task."""

    task: Options
    """What is to be done, by whom, until when."""

    example = """\
task: {activity: follow_up, subject: "Call {{ first_name }}", to: owner, due: 1 working day}"""

    def binds(self, context: Context) -> Mapping[str, str]:
        """The task, if it is named."""
        return {self.as_: f"record:{self.task.activity}"} if self.as_ else {}


MEMBER = Task
