"""A plan: what must be done so that a database becomes what a manifest says, step by step."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic_core import to_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crmspec.physical import Dialect

Json = dict[str, Any]
Sign = Literal["+", "~", "-", ">"]
How = Literal["together", "alone", "batches"]
FORMAT_VERSION: Final = 1
TOLD: Final = 4
"""How many changes of a table its step tells of; the statements tell all."""


def counted(number: int, one: str, several: str = "") -> str:
    """Say how many there are of something."""
    return f"{number:,} {one if number == 1 else several or one + 's'}".replace(",", " ")


def some(notes: Sequence[str]) -> str:
    """The first few of several notes, and how many more there are."""
    more = f", and {len(notes) - TOLD} more" if len(notes) > TOLD else ""
    return ", ".join(notes[:TOLD]) + more


@dataclass(frozen=True, slots=True)
class Missed:
    """Values that a step must not lose, or not without a word: they may have come after the data was looked at."""

    subject: str
    """The column."""
    sql: str
    """What finds the keys of their rows: in the switch before the step is done, of later steps after it."""
    stops: bool
    """Whether there may be none."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done."""

    sign: Sign
    """Made, changed, taken away, or called otherwise."""
    subject: str
    """What it is about: ``deal.amount``, ``code``, ``rows``."""
    title: str
    sql: tuple[str, ...]
    undo: tuple[str, ...] = ()
    """How it is taken back by hand; a revert plans anew."""
    how: How = "together"
    """In the one transaction, outside of any, or in batches that are repeated until nothing is left."""
    change: str = ""
    """The id of the declaration behind it."""
    destroys: bool = False
    """Whether what people wrote is gone after it."""
    missed: tuple[Missed, ...] = ()
    """What it counts."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a change leaves standing."""

    kind: Literal["column", "table", "role", "row"]
    object: str
    """What it was: ``deal.legacy_code``, ``visit``."""
    name: str
    """What it is called now: ``_left_3_legacy_code``; of a column without its table."""
    table: str = ""
    """Of a column: the table it stands in, as that is called now."""
    number: int = 0
    """The plan that left it."""
    forward: str = ""
    """Of a column that another one replaces: what its values became, written ``{name}`` for the earlier one."""
    back: str = ""
    """How the earlier value is had from the later one."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at the data found: rows that do not fit, or that lose something."""

    subject: str
    message: str
    count: int
    sample: tuple[str, ...]
    """Some of their ids."""
    ways_out: tuple[str, ...]
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is done, in its order, and what it rests on."""

    dialect: Dialect
    deployment: str
    number: int
    from_hash: str
    """The manifest that is deployed; nothing on an empty database."""
    to_hash: str
    steps: tuple[Step, ...]
    left: tuple[Left, ...] = ()
    taken_up: tuple[Left, ...] = ()
    """What was left earlier and is used again, or destroyed."""
    findings: tuple[Finding, ...] = ()
    drift: tuple[str, ...] = ()
    changes: tuple[Json, ...] = field(default=())
    """What is otherwise, as ``crmspec diff`` tells it."""
    rows: Mapping[str, int] = field(default_factory=dict)
    """How many rows the tables have that change."""
    takes_back: int = 0
    """The number of the plan that it undoes; none for a change of the blueprint."""

    @property
    def stops(self) -> bool:
        """Whether it may not be applied."""
        return any(one.stops for one in self.findings)

    @property
    def later(self) -> tuple[Step, ...]:
        """What comes after the switch."""
        return tuple(one for one in self.steps if one.how != "together")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not self.steps

    def as_json(self) -> Json:
        """All of it as plain data, with what makes sure that nobody changed it."""
        told = {"format_version": FORMAT_VERSION, **asdict(self)}
        return {**told, "digest": digest(told)}


def plan_from(told: Mapping[str, Any]) -> Plan:
    """Read a plan from what it was written as."""
    rest = {key: one for key, one in told.items() if key not in {"format_version", "digest"}}
    steps = tuple(map(_step_from, rest.pop("steps")))
    left, taken = (tuple(Left(**one) for one in rest.pop(key)) for key in ("left", "taken_up"))
    several = tuple(
        Finding(**{**one, "sample": tuple(one["sample"]), "ways_out": tuple(one["ways_out"])})
        for one in rest.pop("findings")
    )
    drift, changes = tuple(rest.pop("drift")), tuple(rest.pop("changes"))
    return Plan(
        **rest, steps=steps, left=left, taken_up=taken, findings=several, drift=drift, changes=changes
    )


def _step_from(told: Json) -> Step:
    missed = tuple(Missed(**one) for one in told.get("missed", ()))
    return Step(**{**told, "sql": tuple(told["sql"]), "undo": tuple(told["undo"]), "missed": missed})


def digest(told: Mapping[str, Any]) -> str:
    """The hash of a plan, whatever order its keys have."""
    return sha256(_canonical({key: one for key, one in told.items() if key != "digest"})).hexdigest()


def _canonical(told: Any) -> bytes:
    if isinstance(told, dict):
        told = {key: told[key] for key in sorted(told)}
        return b"{" + b",".join(to_json(key) + b":" + _canonical(one) for key, one in told.items()) + b"}"
    if isinstance(told, (list, tuple)):
        return b"[" + b",".join(map(_canonical, told)) + b"]"
    return to_json(told)
