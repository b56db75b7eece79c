"""The field type ``file``."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import StringConstraints
from pydantic.fields import Field as field

from crmspec.compiler.attachments import files
from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._links import reference
from crmspec.compiler.fieldtypes._values import UUID
from crmspec.compiler.model.base import Bool, Positive
from crmspec.compiler.model.field import Column, Field, LinkTable, Surroundings

MediaType = Annotated[str, StringConstraints(pattern=r"^[a-z]+/(\*|[a-z0-9][a-z0-9.+-]*)$", max_length=100)]


class File(Field):
    """A document or a picture, or several: a signed contract, photos of a site.

    The record holds a reference; the content lies apart, and who sees the field may read it. Choose
    `url` for what lies elsewhere.
    """

    type: Literal["file"] = "file"
    max_size_mb: Annotated[Positive, field(le=1_000)] = 10
    """How large one file may be."""
    kinds: tuple[MediaType, ...] = ()
    """The media types that are taken, such as `application/pdf` or `image/*`; empty: all."""
    many: Bool = False
    """There may be several, in an order."""
    unique: Literal[False] = False
    """Never: each upload is a file of its own."""

    example: ClassVar[str] = "contract: {type: file, kinds: [application/pdf], max_size_mb: 20}"
    widget: ClassVar[str] = "file"
    parser: ClassVar[str] = "none"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The file's id; none, where there may be several."""
        return () if self.many else (reference(name, "_file", "restrict"),)

    def tables(self, module: str, name: str, around: Surroundings) -> tuple[LinkTable, ...]:
        """The files of each record in their order, where there may be several."""
        return (files(module, name),) if self.many else ()

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Opaque: there or not there."""
        return types.FILE

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The id of an uploaded file, or a list of them."""
        return {"type": "array", "items": dict(UUID), "uniqueItems": True} if self.many else dict(UUID)


MEMBER = File
