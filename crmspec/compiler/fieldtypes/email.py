"""The field type ``email``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._contact import Contact


class Email(Contact):
    """An address for email, or several of them.

    Messages go to the first; matching and consent look at all of them.
    """

    type: Literal["email"] = "email"

    tells_of: ClassVar[str] = "party"
    example: ClassVar[str] = "email: {type: email, many: true, labels: [work, private], personal: true}"
    widget: ClassVar[str] = "email"
    parser: ClassVar[str] = "email"
    longest: ClassVar[int] = 254
    form: ClassVar[str] = r"[^@\s]+@[^@\s]+[.][^@\s.]+"
    schema_format: ClassVar[str] = "email"


MEMBER = Email
