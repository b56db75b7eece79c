"""What people count: reports, and dashboards that show them side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import model_validator
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Bool,
    Condition,
    Declaration,
    Declassify,
    Duration,
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
from crmspec.compiler.model.view import Direction

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context

Chart = Literal["table", "number", "bar", "line", "area", "pie", "doughnut", "funnel", "gauge"]


class Measure(Short):
    """A figure: an expression over many records."""

    shorthand = "value"
    value: Annotated[Text, Exp(None, ("aggregate",))]
    """The figure: `count()`, `sum(amount)`, `ratio(count(stage == "won"), count())`."""
    label: Label | None = None
    """What people read."""
    format: Literal["number", "percent", "money", "duration"] | None = None
    """How it is shown; absent: by its type."""
    share: Literal["total", "group"] | None = None
    """It is shown as a share, in percent: of the whole report, or of the group around."""


class Grouping(Short):
    """What records are grouped by."""

    shorthand = "by"
    by: Annotated[Text, Exp("key")]
    """The value that those of one group share."""
    each: Bool = False
    """For a checklist or tags: a record counts in the group of each of its values."""
    label: Label | None = None
    """What people read."""

    def context(self, context: Context) -> Context:
        """Several values are fine where each of them counts."""
        return context.knowing({}, "each") if self.each else context


class ReportOrder(Short):
    """The column that decides what comes first."""

    shorthand = "column"
    column: Annotated[str, Ref("report_column", holds="order")]
    """A figure, a group, or a column of a list."""
    direction: Direction = "descending"
    """Which way; largest first, if it is not said."""


class Period(Model):
    """The stretch of time that is looked at."""

    field_: Annotated[str, Ref("field", holds="time")] = field(alias="field")
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
    """What is shown of each record: the rows of a list without figures, or those below each group."""
    where: Condition | None = None
    """Only records for which this holds."""
    group: tuple[Grouping, ...] = ()
    """What they are grouped by, in this order."""
    across: tuple[Grouping, ...] = ()
    """For a matrix: what they are grouped by from left to right."""
    totals: Literal["none", "sub", "grand", "both"] = "none"
    """Whether figures, or the numbers of a list, are added up: for each outer group, in all, or both."""
    period: Period | None = None
    """The stretch of time."""
    order: Annotated[tuple[ReportOrder, ...], ONE_OR_MORE] = ()
    """What comes first."""
    limit: Positive | None = None
    """How many groups are shown."""
    chart: Chart = "table"
    """How it is drawn."""
    stacked: Bool = False
    """For bars and areas: the second group stands on top of the other instead of beside it."""
    target: dict[Annotated[str, Ref("measure")], int] = {}
    """What each figure should reach."""
    roles: Roles = ()
    """Who it is for; roles can also name it in `reports`."""
    declassify: Declassify | None = None
    """What its figures tell may be known to whoever opens it: the reason, and who answers for it."""
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
    """A report or a list on a dashboard."""

    shorthand = "report"
    report: Annotated[str, Ref("report")] | None = None
    """The report."""
    view: Annotated[str, Ref("view")] | None = None
    """The list, board or calendar, in place of a report."""
    label: Label | None = None
    """Its heading, if it is not that of the report or the view."""
    chart: Chart | None = None
    """How it is drawn, if not as the report says."""
    width: Literal[1, 2, 3, 4] = 1
    """How many of the four columns it takes."""

    @model_validator(mode="after")
    def _one_thing(self) -> Tile:
        if (self.report is None) == (self.view is None):
            raise PydanticCustomError(
                "contradiction", "a tile shows a `report` or a `view`: name one of them"
            )
        return self


class Dashboard(Declaration):
    """Reports and lists side by side, live."""

    tiles: Annotated[tuple[Tile, ...], field(min_length=1)]
    """What it shows, in order."""
    roles: Roles = ()
    """Who it is for."""
    declassify: Declassify | None = None
    """What it shows may be known to whoever opens it: the reason, and who answers for it."""
    refresh: Duration = "5 minutes"
    """How often it is computed anew."""

    example = """\
sales_today:
  label: Sales today
  tiles:
    - {report: sales_by_month, width: 2}
    - pipeline_value
    - {view: my_open_deals, width: 2}
  roles: [sales_manager]"""
