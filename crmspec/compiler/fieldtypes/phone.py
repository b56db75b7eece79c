"""The field type ``phone``."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from crmspec.compiler.fieldtypes._contact import Contact


class Phone(Contact):
    """A telephone number in its international form, or several of them.

    What people type is brought into that form: `+` and the country's code, then digits, and
    `;ext=` for an extension.
    """

    type: Literal["phone"] = "phone"
    default_country: Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")] | None = None
    """The country meant where a number is typed without one."""

    tells_of: ClassVar[str] = "party"
    example: ClassVar[str] = "phone: {type: phone, many: true, labels: [office, mobile], default_country: US}"
    widget: ClassVar[str] = "phone"
    parser: ClassVar[str] = "phone"
    longest: ClassVar[int] = 30
    form: ClassVar[str] = "[+][1-9][0-9]{3,14}(;ext=[0-9]{1,8})?"


MEMBER = Phone
