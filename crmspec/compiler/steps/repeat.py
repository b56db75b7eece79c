"""Do something several times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Step, Steps
from crmspec.compiler.model.base import Also, Exp, Model, Name, Positive, Text

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


def _written(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class Options(Model):
    """How often, and what is done each time."""

    times: Annotated[Text, Also(_written, int), Exp("integer")]
    """How many times, worked out once, before the first; nothing, or less than one, is not at all."""
    as_: Name = field(default="turn", alias="as")
    """What the number of the turn is called, which begins with 1."""
    limit: Positive = 100
    """How many times at most; what is more is a failure of the step before it begins."""
    steps: Annotated[Steps, field(min_length=1)]
    """What is done each time, in order."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """The steps know which turn it is."""
        return context.knowing({self.as_: "integer"}) if attribute == "steps" else context


class Repeat(Step):
    """Do something several times: make the payments of a plan, the visits of a contract."""

    repeat: Options
    """How often, and what is done each time."""

    example = """\
repeat:
  times: payments
  as: turn
  steps:
    - create: {module: payment, set: {deal: =record, due_on: "=add_months(first_date, turn - 1)"}}"""


MEMBER = Repeat
