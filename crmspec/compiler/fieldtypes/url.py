"""The field type ``url``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._contact import Contact


class Url(Contact):
    """An address on the web, or several of them: a site, social profiles.

    It begins with `http://` or `https://`, so that nothing else can be run by a click on it.
    """

    type: Literal["url"] = "url"

    example: ClassVar[str] = "profiles: {type: url, many: true, labels: [linkedin, instagram]}"
    widget: ClassVar[str] = "url"
    parser: ClassVar[str] = "url"
    longest: ClassVar[int] = 2_000
    form: ClassVar[str] = r"https?://[^\s]+"
    schema_format: ClassVar[str] = "uri"


MEMBER = Url
