"""The types an expression can have, and what each is called in a message.

Values are held the way the databases hold them: numbers with digits after the point are whole numbers of
the smallest unit (``scale`` says how many digits), a lookup is the id of its record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import ClassVar, Final

# ISO 4217 currencies whose minor unit is not the hundredth.
_MINOR_DIGITS: Final = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF"), 0),
    **dict.fromkeys(("UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
MAX_PRECISION: Final = 18


def minor_digits(currency: str) -> int:
    """Say how many digits the minor unit of an ISO 4217 currency has: 2 for USD, 0 for JPY, 3 for KWD."""
    return _MINOR_DIGITS.get(currency, 2)


@dataclass(frozen=True, slots=True)
class Type:
    """A type without parameters; those with parameters are its subclasses."""

    kind: ClassVar[str] = "unknown"

    def __str__(self) -> str:
        return self.kind

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        return self.kind


class Unknown(Type):
    """The type of a part that already has a problem; it silences what would follow from it."""

    __slots__ = ()


class Null(Type):
    """The type of the literal `None`."""

    __slots__ = ()
    kind: ClassVar[str] = "null"


class Boolean(Type):
    """True, false or null."""

    __slots__ = ()
    kind: ClassVar[str] = "boolean"

    def __str__(self) -> str:
        return "a condition"


class Text(Type):
    """Text, compared by code point."""

    __slots__ = ()
    kind: ClassVar[str] = "text"


class Date(Type):
    """A calendar date, 0001-01-01 to 9999-12-31."""

    __slots__ = ()
    kind: ClassVar[str] = "date"

    def __str__(self) -> str:
        return "a date"


class Datetime(Type):
    """An instant in UTC, to the microsecond."""

    __slots__ = ()
    kind: ClassVar[str] = "datetime"

    def __str__(self) -> str:
        return "a date with time"


class Time(Type):
    """A time of day, to the second."""

    __slots__ = ()
    kind: ClassVar[str] = "time"

    def __str__(self) -> str:
        return "a time of day"


@dataclass(frozen=True, slots=True)
class Duration(Type):
    """A number of seconds; ``days`` when it is known to be whole days, which a date can be moved by."""

    days: bool = False
    kind: ClassVar[str] = "duration"

    def __str__(self) -> str:
        return "a number of days" if self.days else "a duration"

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        return "duration:days" if self.days else "duration"


class Json(Type):
    """Opaque data: it can be tested for null, nothing else."""

    __slots__ = ()
    kind: ClassVar[str] = "json"

    def __str__(self) -> str:
        return "structured data"


class File(Type):
    """A stored file: it can be tested for null, nothing else."""

    __slots__ = ()
    kind: ClassVar[str] = "file"

    def __str__(self) -> str:
        return "a file"


class Tags(Type):
    """The tags of a record, asked with `has_tag` or `in`."""

    __slots__ = ()
    kind: ClassVar[str] = "tags"

    def __str__(self) -> str:
        return "tags"


@dataclass(frozen=True, slots=True)
class Integer(Type):
    """A whole number of 64 bits; ``low`` and ``high`` bound it where the field declares so."""

    low: int | None = None
    high: int | None = None
    kind: ClassVar[str] = "integer"
    scale: ClassVar[int] = 0

    def __str__(self) -> str:
        return "a whole number"

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        if self.low is None and self.high is None:
            return "integer"
        return f"integer:{'' if self.low is None else self.low}:{'' if self.high is None else self.high}"


@dataclass(frozen=True, slots=True)
class Decimal(Type):
    """A number with ``scale`` digits after the point and ``precision`` digits in all."""

    precision: int = MAX_PRECISION
    scale: int = 2
    kind: ClassVar[str] = "decimal"

    def __str__(self) -> str:
        return "a number"

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        return f"decimal:{self.precision}:{self.scale}"


@dataclass(frozen=True, slots=True)
class Percent(Type):
    """A number of hundredths: 25 is 25 %; a product with it takes the share."""

    scale: int = 2
    kind: ClassVar[str] = "percent"

    def __str__(self) -> str:
        return "a percentage"

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        return f"percent:{self.scale}"


@dataclass(frozen=True, slots=True)
class Money(Type):
    """An amount in whole minor units of one currency."""

    currency: str
    kind: ClassVar[str] = "money"

    @property
    def scale(self) -> int:
        """The digits of the currency's minor unit."""
        return minor_digits(self.currency)

    def __str__(self) -> str:
        return f"money ({self.currency})"

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        return f"money:{self.currency}"


@dataclass(frozen=True, slots=True)
class Choice(Type):
    """One of the options of a picklist; ``name`` is its value set, if it has one."""

    options: tuple[str, ...] = ()
    name: str = ""
    moved: tuple[tuple[str, str], ...] = ()
    """Options that went, each with the one that took its place."""
    kind: ClassVar[str] = "choice"

    def __str__(self) -> str:
        return f"one of {_some(self.options)}" if self.options else "an option"

    def spell(self) -> str:
        """Write the type as one short word, without the options; `read_type` reads it back."""
        return f"{self.kind}:{self.name}" if self.name else self.kind


class Choices(Choice):
    """Some of the options of a checklist."""

    __slots__ = ()
    kind: ClassVar[str] = "choices"

    def __str__(self) -> str:
        return f"some of {_some(self.options)}" if self.options else "options"


@dataclass(frozen=True, slots=True)
class Record(Type):
    """A record of one module, held by its id; users, teams, queues are of `_user`, `_team`, `_queue`."""

    module: str
    kind: ClassVar[str] = "record"

    def __str__(self) -> str:
        return f"a {self.module[1:]}" if self.module.startswith("_") else f"a record of `{self.module}`"

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        return f"record:{self.module}"


@dataclass(frozen=True, slots=True)
class Polymorphic(Type):
    """A record of one of several modules, held by its id."""

    targets: tuple[str, ...]
    kind: ClassVar[str] = "polymorphic"

    def __str__(self) -> str:
        return "a record of " + " or ".join(f"`{target.removeprefix('_')}`" for target in self.targets)

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        return ":".join(("polymorphic", *self.targets))


@dataclass(frozen=True, slots=True)
class Records(Type):
    """The records of ``module`` that point to one record.

    Children point with their own field ``via``. For many to many, ``link`` is the module of pairs, whose
    field ``via`` points here and whose field ``other`` points to the records.
    """

    module: str
    via: str
    link: str = ""
    other: str = ""
    kind: ClassVar[str] = "records"

    def __str__(self) -> str:
        return f"a list of records of `{self.module}`"

    def spell(self) -> str:
        """Write the type as one short word; `read_type` reads it back."""
        parts = ("records", self.module, self.via, self.link, self.other)
        return ":".join(parts if self.link else parts[:3])


UNKNOWN: Final = Unknown()
NULL: Final = Null()
BOOLEAN: Final = Boolean()
INTEGER: Final = Integer()
TEXT: Final = Text()
DATE: Final = Date()
DATETIME: Final = Datetime()
TIME: Final = Time()
DURATION: Final = Duration()
JSON: Final = Json()
FILE: Final = File()
TAGS: Final = Tags()
USER: Final = Record("_user")
TEAM: Final = Record("_team")
QUEUE: Final = Record("_queue")

Number = Integer | Decimal | Percent
Scaled = Integer | Decimal | Percent | Money

_PLAIN: Final = {
    one.kind: one for one in (UNKNOWN, NULL, BOOLEAN, TEXT, DATE, DATETIME, TIME, JSON, FILE, TAGS)
}


@lru_cache(maxsize=4096)
def read_type(word: str) -> Type:
    """Read what `Type.spell` wrote."""
    kind, *rest = word.split(":")
    if kind in _PLAIN:
        return _PLAIN[kind]
    match kind:
        case "integer":
            low, high = rest or ("", "")
            return Integer(int(low) if low else None, int(high) if high else None)
        case "decimal":
            return Decimal(int(rest[0]), int(rest[1]))
        case "percent":
            return Percent(int(rest[0]))
        case "duration":
            return Duration(days=bool(rest))
        case "choice":
            return Choice(name="".join(rest))
        case "choices":
            return Choices(name="".join(rest))
        case "polymorphic":
            return Polymorphic(tuple(rest))
        case "money" | "record" | "records":
            named: dict[str, type[Money | Record | Records]] = {"money": Money, "record": Record}
            return named.get(kind, Records)(*rest)
    raise ValueError(f"no type is spelt {word!r}")


def erased(type_: Type) -> Type:
    """Drop what only checking needs, the options of a picklist: what is compiled does not depend on them."""
    if isinstance(type_, Choice) and (type_.options or type_.moved):
        return replace(type_, options=(), moved=())
    return type_


def _some(options: tuple[str, ...], most: int = 6) -> str:
    shown = ", ".join(f"`{option}`" for option in options[:most])
    return f"{shown} and {len(options) - most} more" if len(options) > most else shown
