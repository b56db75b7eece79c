"""End the workflow."""

from __future__ import annotations

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Text


class Stop(Step):
    """End the workflow."""

    stop: Text
    """Why."""

    example = """\
stop: The client has paid.
if: status == "paid"
"""


MEMBER = Stop
