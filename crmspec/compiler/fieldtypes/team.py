"""The field type ``team``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._staff import Staff


class Team(Staff):
    """A team that has a part in the record: who installs, who supports.

    Choose `user` where one person answers for it.
    """

    type: Literal["team"] = "team"

    example: ClassVar[str] = "installers: {type: team, required: true}"
    widget: ClassVar[str] = "team"
    system: ClassVar[str] = "_team"


MEMBER = Team
