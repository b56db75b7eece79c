"""What every field of a module can say, and what every field type must answer.

A field type is one file in ``crmspec/compiler/fieldtypes/``; its class says which options it takes,
what values it holds, which columns store them, and how people enter and import them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, Protocol

from pydantic import AfterValidator, StringConstraints
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.model.base import (
    Also,
    Bool,
    Colour,
    Condition,
    Declaration,
    Declassify,
    Exp,
    Family,
    Label,
    Language,
    Name,
    Short,
    Text,
    Val,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.context import Context

Sensitivity = Literal["public", "internal", "confidential", "restricted"]
CARRIED: Final = frozenset({"retyped", "backfill"})
"""What is said about the values of records that are there when a field changes."""
OptionName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", max_length=40)]


@dataclass(frozen=True, slots=True)
class Column:
    """One column that stores a field, or a part of it.

    ``storage`` is a logical type (text, int64, boolean, date, datetime, time, json, id, texts) that
    ``crmspec.physical`` maps to each database. ``references`` is a module or system table.
    """

    name: str
    storage: str
    max_length: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    references: str | None = None
    on_delete: str | None = None
    choices: tuple[str, ...] | None = None
    pattern: str | None = None
    joins: tuple[str, ...] = ()
    """It holds the texts of these columns, joined: the database makes it, nobody writes it."""
    separator: str = " "


@dataclass(frozen=True, slots=True)
class LinkTable:
    """A table that a field needs beside its module's: of further values, of links, of files.

    ``name`` is the whole name, before it is fitted to a database. ``unique`` columns together
    identify a row; a row goes when a record that it refers to by ``cascade`` is purged.
    """

    name: str
    columns: tuple[Column, ...]
    unique: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reverse:
    """A collection on the other side of a relation: whose, what it is called, and its type."""

    module: str
    name: str
    type: Type


def plural(name: str) -> str:
    """The plural of a module's name, for collections that are given no name: `invoice` makes `invoices`."""
    if name.endswith("y") and name[-2:-1] not in {*"aeiou"}:
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("s", "x", "z", "ch", "sh")) else f"{name}s"


class Surroundings(Protocol):
    """What a field type may ask about the architecture it stands in."""

    def options(self, module: str, name: str) -> Mapping[str, Option]:
        """The options of a picklist, wherever they are declared."""

    def moved(self, module: str, name: str) -> tuple[tuple[str, str], ...]:
        """The options of a picklist that went, each with the one that took its place."""

    def value_type(self, module: str, name: str) -> Type:
        """The type of the values of another field."""

    def formula_type(self, module: str, name: str) -> Type:
        """The type that the expression of a formula yields."""

    def pointing(self, child: str, to: str) -> tuple[str, ...]:
        """The fields by which records of one module point at records of another."""

    @property
    def currency(self) -> str:
        """The default currency."""

    @property
    def currencies(self) -> tuple[str, ...]:
        """Every currency in use."""


class Option(Short):
    """One value of a picklist."""

    shorthand = "label"
    label: Label | None = None
    """What people read."""
    translations: dict[Language, Label] = {}
    """The label in other languages."""
    description: Text | None = None
    """When it is chosen."""
    colour: Colour | None = None
    """How it is shown."""
    retired: Bool = False
    """No longer to be chosen; records that hold it keep it."""
    renamed_from: OptionName | None = None
    """Its earlier name."""
    moves_to: OptionName | None = None
    """It is going: it cannot be chosen any more, and records that hold it get this one instead.

    It is kept here as long as a deployment may hold it.
    """
    when: tuple[str, ...] = ()
    """The values of the controlling field for which it is offered; empty: all."""


Options = dict[OptionName, Option]


def expand_options(value: Any) -> Any:
    """Accept a plain list of names for options without labels."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return {one: {} for one in value}
    return value


OptionList = Annotated[Options, Also(expand_options, tuple[OptionName, ...])]
"""Options, each with what it says, or as a plain list of names."""


def _known_type(name: str) -> str:
    if name not in FIELD_TYPES.names():
        raise PydanticCustomError(
            "unknown_tag",
            "unknown",
            {"what": FIELD_TYPES.what, "key": "", "known": list(FIELD_TYPES.names())},
        )
    return name


def _as_word(value: Any) -> Any:
    return "null" if value is None else value


class Retyped(Short):
    """The type that a field had before, and how the values of old become those of today.

    It counts for a deployment in which the field still has that type, and may stay for good.
    """

    shorthand = "from"
    from_: Annotated[str, AfterValidator(_known_type)] = field(
        alias="from", title="field type", examples=["text", "picklist"]
    )
    """The type that it had."""
    using: Annotated[Text, Exp("field")] | None = None
    """What a value becomes: an expression about the record, in which `before` is what the field held.

    Absent: what the types themselves suggest, such as a number for a text that is one.
    """
    else_: Annotated[Literal["error", "null"], Also(_as_word, Literal[None])] = field(
        default="error", alias="else"
    )
    """What is done about a value that cannot be converted: `error` stops the change, `null` leaves it empty."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """The value of before has a name."""
        return context.knowing({"before": f"field:{self.from_}"})


class Field(Declaration):
    """A field of a module."""

    help: Text | None = None
    """The hint shown where it is entered."""
    unit: Label | None = None
    """What its numbers count, shown behind them: `hours`, `m²`."""
    required: Bool = False
    """A record cannot be saved without it."""
    unique: Bool = False
    """No two records may hold the same value; text is compared without regard to ASCII case."""
    default: Annotated[Any, Val()] = None
    """The value of a new record: a literal, or an expression after a leading `=`."""
    retyped: Retyped | None = None
    """The type that it had before, and how its values are converted."""
    backfill: Annotated[Any, Val()] = None
    """What records that are there get where it is empty, when it is new or becomes required.

    A literal, or an expression about the record after a leading `=`.
    """
    visible_when: Condition | None = None
    """When it is shown; always, if absent."""
    required_when: Condition | None = None
    """When a record cannot be saved without it."""
    read_only_when: Condition | None = None
    """When nobody may change it."""
    write_once: Bool = False
    """It is set when a record is made, and nobody changes it afterwards, workflows included."""
    track_history: Bool | None = None
    """Whether changes are kept; absent: as the module says."""
    external_id: Bool = False
    """It identifies the record in another system; unique and indexed."""
    sensitivity: Sensitivity = "internal"
    """Who may see it: confidential and restricted fields are granted by name only."""
    personal: Bool = False
    """It says something about a person, and is erased with them."""
    declassify: Declassify | None = None
    """What goes into it by itself may be known to who may read it: the reason, and who answers for it."""

    derived: ClassVar[bool] = False
    """Its value is computed and never entered."""
    master: ClassVar[bool] = False
    """It points at the record that this one is a part of."""
    free: ClassVar[bool] = False
    """Any line of text may stand in it."""
    tells_of: ClassVar[str] = ""
    """Whom its values tell of: a `person` always, or the `party` whose record it stands in."""
    listed: ClassVar[bool] = True
    """It may stand in lists and reports, and records may be sorted, filtered and exported by it."""
    options_of: ClassVar[str] = ""
    """The section whose names are its options, where they are not declared with a field."""
    example: ClassVar[str] = ""
    """How it is written in a blueprint."""
    widget: ClassVar[str] = "text"
    """How a form shows it."""
    parser: ClassVar[str] = "text"
    """How an import reads it."""

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The columns of the module's table that store it; none, if it is computed on reading or linked.

        Expressions read the first.
        """
        raise NotImplementedError

    def tables(self, module: str, name: str, around: Surroundings) -> tuple[LinkTable, ...]:
        """The tables beside the module's own that it needs: further values, links, files."""
        return ()

    def parts(self, module: str, name: str, around: Surroundings) -> Mapping[str, Type]:
        """What else expressions may read of it, by the name of the column: ``address_city``."""
        return {}

    def value(self, module: str, name: str, around: Surroundings) -> Type:
        """The type of its values in expressions."""
        raise NotImplementedError

    def reverses(self, module: str, name: str, around: Surroundings) -> tuple[Reverse, ...]:
        """What the modules it points at call the records that point back."""
        return ()

    def links(self, module: str, name: str, around: Surroundings) -> Mapping[str, Mapping[str, Type]]:
        """What lies between two modules, as expressions see it: for each link, its members."""
        return {}

    def linked(self, module: str, name: str) -> tuple[str, Mapping[str, Field]]:
        """For a field that makes a link: what the link is called, and what is said about each."""
        return "", {}

    def completed(self, module: str, name: str, around: Surroundings) -> Field:
        """The same with what may be left out because it follows from the rest."""
        return self

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """The JSON Schema of its value in a record, where it has one: null is the reader's business."""
        raise NotImplementedError

    def context(self, context: Context) -> Context:
        """Conditions of a field may look at what the record was."""
        return context.knowing({}, "old")

    def context_of(self, attribute: str, context: Context) -> Context:
        """What is carried over is worked out for the record as it lies there: nobody saves it."""
        return context.lying() if attribute in CARRIED else self.context(context)


FIELD_TYPES = Family("crmspec.compiler.fieldtypes", "type", "field type", rest="type")
AnyField = Annotated[Field, FIELD_TYPES]
Fields = dict[Name, AnyField]
