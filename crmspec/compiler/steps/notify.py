"""Tell users something."""

from __future__ import annotations

from typing import Annotated

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Exp, Model, Ref, Text


class Options(Model):
    """Who is told, and what."""

    role: Annotated[str, Ref("role")] | None = None
    """Users in this role."""
    team: Annotated[str, Ref("team")] | None = None
    """Members of this team."""
    queue: Annotated[str, Ref("queue")] | None = None
    """Those who work on this queue."""
    user: Annotated[Text, Exp("user")] | None = None
    """This user, such as `owner`."""
    template: Annotated[str, Ref("template")]
    """What they are told."""
    about: RecordExpression | None = None
    """The record whose fields are merged."""


class Notify(Step):
    """Tell users something."""

    notify: Options
    """Who is told, and what."""

    example = "notify: {role: project_manager, template: new_project, about: project}"


MEMBER = Notify
