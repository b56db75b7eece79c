"""A look at the data before anything is done: which rows would not fit, and what can be done about them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec.deploy.limits import about, constraints, indexes, matched
from crmspec.deploy.plan import Finding, counted
from crmspec.deploy.values import later_rows, values
from crmspec.physical import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.deploy.state import Change
    from crmspec.deploy.tables import Pair
    from crmspec.deploy.values import Value

SAMPLE: Final = 5
"""How many ids are told."""
_KEY: Final = re.compile(
    r'unique index \{name\}\s+on "(?:[^"]|"")+" \((?P<parts>.*?)\)(?:\n\s+where (?P<where>.*))?;', re.DOTALL
)
_WORDS: Final = re.compile(r"\{([\w ]+)\|([\w ]+)\}")
_PEOPLE: Final = frozenset({"_user", "_team", "_queue"})
"""System tables whose rows records point at by their ids; what else is pointed at may be made by the plan itself."""
_FOREIGN: Final = re.compile(
    r'foreign key \((?P<column>"(?:[^"]|"")+")\) references (?P<table>"(?:[^"]|"")+")'
)


@dataclass(frozen=True, slots=True)
class _Probe:
    """A condition that no row may meet, about the rows as they would be."""

    condition: str
    subject: str
    message: str
    """With ``{n}`` for how many."""
    ways_out: tuple[str, ...]
    stops: bool = True
    told: str = ""
    """What is told of each sort of rows: an expression to group them by."""


def findings(database: Database, change: Change) -> list[Finding]:
    """Look at every table that changes."""
    found: list[Finding] = []
    for pair in change.pairs:
        if pair.old is not None and pair.new is not None and not pair.name.startswith("_"):
            found += _Look(database, change, pair).all()
        elif pair.new is None and pair.old is not None:
            found += _left_table(database, pair)
    return found


def _left_table(database: Database, pair: Pair) -> Iterator[Finding]:
    name = pair.name
    count = database.rows(f"select count(*) from {quoted(name)}")[0][0]
    if count:
        ways = (
            f"`crmspec contract --allow-destroy {name}` destroys them",
            "`crmspec revert` brings them back",
        )
        yield Finding(
            name, in_rows(f"{{n}} of `{name}` {{is|are}} left behind", count), count, (), ways, stops=False
        )


def in_rows(message: str, count: int) -> str:
    """A message about so many rows: ``{does|do}`` is a word for one row, and for several."""
    word = _WORDS.sub(lambda found: found[1] if count == 1 else found[2], message)
    return word.replace("{n}", counted(count, "row"))


class _Look:
    """A look at one table."""

    def __init__(self, database: Database, change: Change, pair: Pair) -> None:
        assert pair.old is not None
        assert pair.new is not None
        self.database, self.change, self.pair = database, change, pair
        self.old, self.new = pair.old, pair.new
        self.values = values(pair, change, database.dialect)

    def all(self) -> Iterator[Finding]:
        """What a look at the rows shows."""
        probes = list(self._probes())
        if not probes:
            return
        counts = ", ".join(f"count(case when {one.condition} then 1 end)" for one in probes)
        found = self.database.rows(f"select {counts} from {self._source}")[0]
        for one, count in zip(probes, found, strict=True):
            if count:
                yield self._finding(one, count)

    @property
    def _source(self) -> str:
        """The rows as they would be; what they are now is called ``~name``."""
        earlier = [one.name for one in self.old.columns] + [one.left for one in self.values if one.left]
        return later_rows(self.values, self.new.name, quoted(self.old.name), earlier, self.database.dialect)

    def _finding(self, probe: _Probe, count: int) -> Finding:
        sample: tuple[str, ...] = ()
        key = quoted("~" + self.old.primary[0])
        found = self.database.rows(
            f"select {key} from {self._source} where {probe.condition} order by 1 limit {SAMPLE}"
        )
        sample = tuple(str(row[0]) for row in found)
        message = in_rows(probe.message, count)
        if probe.told:
            sorts = self.database.rows(
                f"select {probe.told}, count(*) from {self._source} where {probe.condition} "
                f"group by 1 order by 2 desc, 1 limit {SAMPLE}"
            )
            message += ": " + ", ".join(f"`{one}` ({number})" for one, number in sorts)
        return Finding(probe.subject, message, count, sample, probe.ways_out, probe.stops)

    def _probes(self) -> Iterator[_Probe]:
        for value in self.values:
            yield from self._of_value(value)
        for col in self.pair.gone:
            if not col.column.joins:
                yield self._left(col.name)
        yield from self._of_limits()

    def _left(self, name: str) -> _Probe:
        subject = f"{self.old.name}.{name}"
        return _Probe(
            f"{quoted('~' + name)} is not null",
            subject,
            f"{{n}} {{holds|hold}} a value of `{subject}`, which is left behind",
            (
                f"`crmspec contract --allow-destroy {subject}` destroys them",
                "`crmspec revert` brings them back",
            ),
            stops=False,
        )

    def _of_value(self, value: Value) -> Iterator[_Probe]:
        subject = f"{self.new.name}.{value.column.name}"
        ways: tuple[str, ...]
        name, was = quoted(value.column.name), quoted(f"~{value.old}")
        held = f"{was} is not null and {value.made} is null"
        if value.unfit:
            ways = self._over(value) or (
                "say how: `retyped: {from: …, using: …}`",
                "or let them become empty: `else: null`",
            )
            yield _Probe(
                f"{was} is not null",
                subject,
                f"{{n}} of `{subject}` {{holds|hold}} a value, and {value.unfit}",
                ways,
            )
        elif value.replaces and not value.left:
            told = "{becomes|become} empty, for no way leads over" if value.loses else "{does|do} not convert"
            ways = self._over(value) or (
                "say how: `retyped: {from: …, using: …}`",
                *(() if value.loses else ("or let them become empty: `else: null`",)),
                "or mend the values first",
            )
            yield _Probe(held, subject, f"{{n}} of `{subject}` {told}", ways, not value.loses, was)
        elif value.lost:
            told = f"{{n}} of `{subject}` {{was|were}} written since, and what {{it holds|they hold}} does not fit"
            ways = (
                "change these values first, or empty them",
                "or go on: change the blueprint, and apply that",
            )
            yield _Probe(_lost(value), subject, f"{told} what the field was before", ways, told=was)
        earlier = self.old.column(value.old) if value.old else None
        needed = value.column.required and not (earlier and earlier.required and value.stays)
        if needed and not value.column.column.joins and not value.column.ascending:
            ways = ("say what they get: `backfill: …`", "or a `default:`", "or fill them first")
            ways = ways if self.change.found is None else ("fill them first",)
            told = f"{{n}} would have nothing in `{subject}`, which is required"
            yield _Probe(
                f"{name} is null" + (f" and {was} is null" if value.old else ""), subject, told, ways
            )

    def _over(self, value: Value) -> tuple[str, ...]:
        """The ways for a field that is of the same type as before: it cannot be retyped from that."""
        module, key, was = self.pair.fields.get(value.column.name, ("", "", ""))
        if self.change.found is not None:
            return ("mend the values first", "or go on: change the blueprint, and apply that")
        if not was:
            return ()
        before = self.change.before.field(self.pair.before, was)
        if before["type"] != self.change.after.field(module, key)["type"]:
            return ()
        return (
            "keep the field as it was, with another one beside it that says `backfill: =…`",
            "or mend or empty the values first",
        )

    def _of_limits(self) -> Iterator[_Probe]:
        change, dialect = self.change, self.database.dialect
        others = {pair.old.name: pair.new.name for pair in change.pairs if pair.old and pair.new}
        changed = {one.old for one in self.values if one.replaces} | {one.name for one in self.pair.gone}
        for texts in (constraints, indexes):
            before = {
                key: self.pair.in_later_words(text, others)
                for key, text in texts(change.before, self.old, dialect).items()
            }
            after = texts(change.after, self.new, dialect)
            fresh = matched(before, after, about(self.pair, before, changed))[2]
            for key in fresh:
                yield from self._of_limit(key, after[key])

    def _of_limit(self, key: str, text: str) -> Iterator[_Probe]:
        subject = self.new.name
        if text.startswith("check ("):
            what = key.rpartition("__")[2]
            column = next(
                (one.name for one in self.new.columns if key == f"{subject}__{one.name}__{what}"), ""
            )
            named = f"{subject}.{column}" if column else subject
            told, ways = _of_check(what, named, key)
            yield _Probe(
                f"not ({text[6:]})", named, told, ways, told=quoted(column) if what == "choices" else ""
            )
        elif found := _KEY.match(text):
            parts, where = found["parts"], found["where"] or "true"
            twins = f"select {parts} from {self._source} where {where} group by {parts} having count(*) > 1"
            listed = f"({parts})" if "," in parts else parts
            ways = ("merge or mend these records", "or say `where:` of which records it holds")
            yield _Probe(
                f"{where} and {listed} in ({twins})",
                subject,
                f"{{n}} {{shares|share}} what `{key}` wants once only",
                ways,
            )
        elif found := _FOREIGN.match(text):
            yield from self._of_reference(key, found["column"], found["table"])

    def _of_reference(self, key: str, column: str, table: str) -> Iterator[_Probe]:
        """Whether what is pointed at is there, as far as it is a record that was there before."""
        bare = table.strip('"')
        other = next((one for one in self.change.pairs if one.new is not None and one.new.name == bare), None)
        if other is None or other.old is None or (bare.startswith("_") and bare not in _PEOPLE):
            return
        there = f'select 1 from {quoted(other.old.name)} as "it" where "it"."id" = {quoted(self.new.name)}.{column}'
        told = f"{{n}} of `{self.new.name}` {{points|point}} at what is not there (`{key}`)"
        yield _Probe(
            f"{column} is not null and not exists ({there})", self.new.name, told, ("mend these records",)
        )


def _lost(value: Value) -> str:
    return quoted(f"~lost {value.column.name}")


def _of_check(what: str, subject: str, key: str) -> tuple[str, tuple[str, ...]]:
    """What to say of rows that do not hold a test."""
    if what == "choices":
        return f"{{n}} of `{subject}` {{holds|hold}} what is no option any more", (
            "say what becomes of them: `options: {old: {moves_to: new}}`",
            "or keep the option as `retired: true`",
        )
    if what == "length":
        return f"{{n}} of `{subject}` {{is|are}} longer than it may be", (
            "allow more: `max_length`",
            "or shorten them first",
        )
    if what == "range":
        return f"{{n}} of `{subject}` {{lies|lie}} outside of its range", (
            "allow more: `min`, `max`",
            "or mend them first",
        )
    if what == "pattern":
        return f"{{n}} of `{subject}` {{does|do}} not have its form", (
            "change the pattern",
            "or mend them first",
        )
    return f"{{n}} of `{subject}` {{does|do}} not hold `{key}`", (
        "change what must hold",
        "or mend these records first",
    )
