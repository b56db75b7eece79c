"""Show a message to whoever started the workflow."""

from __future__ import annotations

from typing import Literal

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Merged, Short


class Options(Short):
    """What is shown."""

    shorthand = "message"
    message: Merged
    """What they read; it can merge fields and results."""
    tone: Literal["done", "note", "warning", "error"] = "done"
    """How it is meant, and so how it looks."""


class Show(Step):
    """Show a message to whoever started the workflow, by a button or a form of the firm.

    Where nobody is waiting (a schedule, a change by an import, a step behind a `wait`), nothing is shown.
    """

    show: Options
    """What is shown, or the message alone."""

    example = """\
show: {message: "Give {{ name }} a contact first.", tone: warning}
if: contact is null"""


MEMBER = Show
