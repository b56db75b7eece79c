"""What people look at: lists, boards, trees, calendars, and the full picture of one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import model_validator
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Condition,
    Declaration,
    Declassify,
    Exp,
    FieldPath,
    Label,
    Model,
    ModuleRef,
    Name,
    Positive,
    Ref,
    Roles,
    Short,
    Text,
)

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context

Direction = Literal["ascending", "descending"]


class Order(Short):
    """What comes first."""

    shorthand = "field"
    field_: Annotated[str, Ref("field_path", holds="order")] = field(alias="field")
    """The field that decides."""
    direction: Direction = "ascending"
    """Which way."""


class RelatedOrder(Short):
    """What comes first among related records."""

    shorthand = "field"
    field_: Annotated[str, Ref("collection_field", holds="order")] = field(alias="field")
    """The related records' field that decides."""
    direction: Direction = "ascending"
    """Which way."""


Orders = Annotated[tuple[Order, ...], ONE_OR_MORE]
RelatedOrders = Annotated[tuple[RelatedOrder, ...], ONE_OR_MORE]


RECORD_ONLY = ("sections", "highlights", "related", "beside", "timeline", "find_by")


class RelatedList(Declaration):
    """Records that belong to the one that is shown."""

    records: Annotated[str, Ref("collection")]
    """The related records, by the name of the collection: `deals`, `invoices`."""
    where: Annotated[Text, Exp()] | None = None
    """Only those for which this holds."""
    columns: Annotated[tuple[Annotated[str, Ref("collection_field")], ...], field(min_length=1)]
    """What is shown of each."""
    order: RelatedOrders = ()
    """What comes first."""
    limit: Positive = 10
    """How many are shown."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """All but the collection's name is about the related records."""
        if attribute == "records":
            return context
        listing = context.listing(self.records)
        return listing.about(listing.child)


class ViewSection(Model):
    """A part of a record's page under a heading of its own."""

    label: Label | None = None
    """Its heading."""
    description: Text | None = None
    """What is said below the heading."""
    columns: Annotated[tuple[FieldPath, ...], field(min_length=1)]
    """The fields it shows."""


class View(Declaration):
    """A list, a board, a tree, a calendar, or a full picture of one record."""

    kind: Literal["list", "board", "tree", "calendar", "record"]
    """What it is; `record` is the 360° view."""
    module: ModuleRef
    """Whose records it shows."""
    columns: tuple[FieldPath, ...] = ()
    """What is shown of each record; for a record with sections, what comes before them."""
    sections: tuple[ViewSection, ...] = ()
    """For a record: the parts of its page, in order."""
    highlights: tuple[FieldPath, ...] = ()
    """For a record: what heads its page, and is shown where one points at a link to it."""
    where: Condition | None = None
    """Only records for which this holds."""
    order: Orders = ()
    """What comes first."""
    pipeline: Annotated[str, Ref("pipeline")] | None = None
    """For a board: its columns are the pipeline's stages."""
    group_by: Annotated[str, Ref("field", holds="choice")] | None = None
    """For a board without a pipeline: the picklist that makes its columns."""
    parent: Annotated[str, Ref("field", holds="record")] | None = None
    """For a tree: the lookup to the record above."""
    date: Annotated[str, Ref("field", holds="time")] | None = None
    """For a calendar: the field that places a record."""
    related: dict[Name, RelatedList] = {}
    """For a record: what belongs to it."""
    beside: tuple[Annotated[str, Ref("view")], ...] = ()
    """For a record: lists that are shown beside it, though their records do not belong to it."""
    timeline: tuple[Annotated[str, Ref("activity")], ...] = ()
    """For a record: the activities that are shown."""
    find_by: tuple[FieldPath, ...] = ()
    """For a record: what it is found by, such as the number of a caller."""
    roles: Roles = ()
    """Who it is for; empty: all who may read the module."""
    declassify: Declassify | None = None
    """What its rows and their order tell may be known to whoever sees it: the reason, and who answers for it."""

    example = """\
my_open_deals:
  label: My open deals
  kind: board
  module: deal
  where: owner == user and stage not in ["won", "lost"]
  columns: [name, account.name, amount]
  pipeline: sales
  order: {field: amount, direction: descending}"""

    @model_validator(mode="after")
    def _of_a_record(self) -> View:
        only = [name for name in RECORD_ONLY if getattr(self, name) and self.kind != "record"]
        if only:
            text = "`{what}` is for a view of the kind `record`"
            raise PydanticCustomError("contradiction", text, {"what": only[0]})
        return self

    def context(self, context: Context) -> Context:
        """Everything is about the module's records."""
        return context.about(self.module)
