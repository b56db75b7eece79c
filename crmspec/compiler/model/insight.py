"""What people look at: views, reports, dashboards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Condition,
    Declaration,
    Duration,
    Exp,
    FieldPath,
    FieldRef,
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


class Order(Short):
    """What comes first."""

    shorthand = "field"
    field_: FieldPath = field(alias="field")
    """The field that decides."""
    direction: Literal["ascending", "descending"] = "ascending"
    """Which way."""


Orders = Annotated[tuple[Order, ...], ONE_OR_MORE]


class RelatedList(Declaration):
    """Records that belong to the one that is shown."""

    records: Annotated[str, Ref("collection")]
    """The related records, by the name of the collection: `deals`, `invoices`."""
    where: Annotated[Text, Exp()] | None = None
    """Only those for which this holds."""
    columns: Annotated[tuple[Annotated[str, Ref("collection_field")], ...], field(min_length=1)]
    """What is shown of each."""
    order: Annotated[str, Ref("collection_field")] | None = None
    """What comes last is shown first, by this field."""
    limit: Positive = 10
    """How many are shown."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """All but the collection's name is about the related records."""
        if attribute == "records":
            return context
        listing = context.listing(self.records)
        return listing.about(listing.child)


class View(Declaration):
    """A list, a board, a tree, a calendar, or a full picture of one record."""

    kind: Literal["list", "board", "tree", "calendar", "record"]
    """What it is; `record` is the 360° view."""
    module: ModuleRef
    """Whose records it shows."""
    columns: tuple[FieldPath, ...] = ()
    """What is shown of each record."""
    where: Condition | None = None
    """Only records for which this holds."""
    order: Orders = ()
    """What comes first."""
    pipeline: Annotated[str, Ref("pipeline")] | None = None
    """For a board: its columns are the pipeline's stages."""
    group_by: FieldRef | None = None
    """For a board without a pipeline: the picklist that makes its columns."""
    parent: FieldRef | None = None
    """For a tree: the lookup to the record above."""
    date: FieldRef | None = None
    """For a calendar: the field that places a record."""
    related: dict[Name, RelatedList] = {}
    """For a record: what belongs to it."""
    timeline: tuple[Annotated[str, Ref("activity")], ...] = ()
    """For a record: the activities that are shown."""
    find_by: tuple[FieldPath, ...] = ()
    """For a record: what it is found by, such as the number of a caller."""
    roles: Roles = ()
    """Who it is for; empty: all who may read the module."""

    example = """\
my_open_deals:
  label: My open deals
  kind: board
  module: deal
  where: owner == user and stage not in ["won", "lost"]
  columns: [name, account.name, amount]
  pipeline: sales
  order: {field: amount, direction: descending}"""

    def context(self, context: Context) -> Context:
        """Everything is about the module's records."""
        return context.about(self.module)


class Measure(Short):
    """A figure: an expression over many records."""

    shorthand = "value"
    value: Annotated[Text, Exp(None, ("aggregate",))]
    """The figure: `count()`, `sum(amount)`, `ratio(count(stage == "won"), count())`."""
    label: Label | None = None
    """What people read."""
    format: Literal["number", "percent", "money", "duration"] | None = None
    """How it is shown; absent: by its type."""


class Grouping(Short):
    """What records are grouped by."""

    shorthand = "by"
    by: Annotated[Text, Exp(None)]
    """The value that those of one group share."""
    label: Label | None = None
    """What people read."""


class Period(Model):
    """The stretch of time that is looked at."""

    field_: FieldRef = field(alias="field")
    """The date or instant that counts."""
    by: Literal["day", "week", "month", "quarter", "year"] | None = None
    """Figures for each of these; absent: one figure for all."""
    last: Duration | None = None
    """How far back; absent: from the beginning."""
    next: Duration | None = None
    """How far ahead."""
    compare: Literal["previous_period", "previous_year"] | None = None
    """What it is compared with."""


class Report(Declaration):
    """Figures over the records of a module."""

    module: ModuleRef
    """Whose records are counted."""
    measures: dict[Name, Measure] = {}
    """The figures."""
    columns: tuple[FieldPath, ...] = ()
    """For a list without figures: what is shown of each record."""
    where: Condition | None = None
    """Only records for which this holds."""
    group: tuple[Grouping, ...] = ()
    """What they are grouped by, in this order."""
    period: Period | None = None
    """The stretch of time."""
    order: Annotated[str, Ref("report_column")] | None = None
    """The column that decides what comes first, largest first."""
    limit: Positive | None = None
    """How many groups are shown."""
    chart: Literal["table", "number", "bar", "line", "area", "pie", "funnel", "gauge"] = "table"
    """How it is drawn."""
    target: dict[Annotated[str, Ref("measure")], int] = {}
    """What each figure should reach."""
    roles: Roles = ()
    """Who it is for; roles can also name it in `reports`."""
    deliver: Delivery | None = None
    """When it is sent to its readers."""

    example = """\
sales_by_month:
  label: Sales by month
  module: deal
  measures:
    won: count(stage == "won")
    revenue: {value: 'sum(amount, stage == "won")', format: money}
    win_rate: {value: 'ratio(count(stage == "won"), count())', format: percent}
  group: [owner]
  period: {field: closed_on, by: month, last: 12 months, compare: previous_year}
  chart: line
  roles: [sales_manager]"""

    def context(self, context: Context) -> Context:
        """Everything is about the module's records."""
        return context.about(self.module)


class Delivery(Model):
    """A report that is sent by itself."""

    every: Literal["day", "week", "month", "quarter"]
    """How often."""
    to: Roles
    """Whom it is sent to."""


class Tile(Short):
    """A report on a dashboard."""

    shorthand = "report"
    report: Annotated[str, Ref("report")]
    """The report."""
    label: Label | None = None
    """Its heading, if it is not the report's."""
    chart: Literal["table", "number", "bar", "line", "area", "pie", "funnel", "gauge"] | None = None
    """How it is drawn, if not as the report says."""
    width: Literal[1, 2, 3, 4] = 1
    """How many of the four columns it takes."""


class Dashboard(Declaration):
    """Reports side by side, live."""

    tiles: Annotated[tuple[Tile, ...], field(min_length=1)]
    """The reports, in order."""
    roles: Roles = ()
    """Who it is for."""
    refresh: Duration = "5 minutes"
    """How often it is computed anew."""

    example = """\
sales_today:
  label: Sales today
  tiles:
    - {report: sales_by_month, width: 2}
    - pipeline_value
  roles: [sales_manager]"""
