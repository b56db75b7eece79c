"""The field type ``user``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._staff import Staff
from crmspec.compiler.model.base import RoleRef


class User(Staff):
    """Somebody of the own firm who has a part in the record: a consultant, an approver.

    Who owns a record is said by the module's `ownership`, not by a field.
    """

    type: Literal["user"] = "user"
    role: RoleRef | None = None
    """Only users in this role may be chosen."""

    example: ClassVar[str] = "consultant: {type: user, role: consultant}"
    widget: ClassVar[str] = "user"
    system: ClassVar[str] = "_user"


MEMBER = User
