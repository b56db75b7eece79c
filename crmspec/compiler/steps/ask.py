"""Ask someone for input in the middle of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Parameters, Step, Steps
from crmspec.compiler.model.base import Duration, Exp, Merged, Model, Ref, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Model):
    """Who is asked, what, and until when."""

    user: Annotated[Text, Exp("user")] | None = None
    """This user, such as `owner`."""
    role: Annotated[str, Ref("role")] | None = None
    """Any user in this role."""
    question: Merged
    """What is asked."""
    answers: Annotated[Parameters, field(min_length=1)]
    """What is answered; variables for the steps after it."""
    due: Duration
    """How long it waits."""
    on_timeout: Steps = ()
    """What is done when nobody answered; the answers are then null."""


class Ask(Step):
    """Ask someone for input in the middle of a run."""

    ask: Options
    """Who is asked, what, and until when."""

    example = """\
ask:
  user: owner
  question: "How did the call with {{ name }} go?"
  answers: {interested: boolean}
  due: 3 days"""

    def binds(self, context: Context) -> Mapping[str, str]:
        """The answers."""
        return {name: one.spec for name, one in self.ask.answers.items()}


MEMBER = Ask
