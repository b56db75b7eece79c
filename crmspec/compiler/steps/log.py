"""Write an entry into a record's timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Assignments, Merged, Model, Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class Options(Model):
    """What is written, and where."""

    activity: Annotated[str, Ref("activity")]
    """The activity: a note, a comment, a call."""
    about: RecordExpression = "record"
    """The record in whose timeline it appears."""
    subject: Merged
    """What is written."""
    set: Assignments = field(default={})
    """Further fields of the activity."""

    def context(self, context: Context) -> Context:
        """Fields are the activity's."""
        return context.into(self.activity)


class Log(Step):
    """Write an entry into a record's timeline."""

    log: Options
    """What is written, and where."""

    example = """\
log: {activity: note, subject: "Moved to {{ stage }}"}"""


MEMBER = Log
