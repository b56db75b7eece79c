"""The trigger that decides what is written: fields against rows, transitions, locks, references."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.asking import AskingInside, words
from crmspec.targets.postgres.security.fields import seer
from crmspec.targets.postgres.security.mass import kept, mass
from crmspec.targets.postgres.security.roles import not_system
from crmspec.targets.postgres.security.rows import SCOPES, Rows, all_of, any_of
from crmspec.targets.relational.columns import field_columns, needed_columns
from crmspec.targets.relational.printing import default_sql
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.targets.relational.guarding import Way
    from crmspec.targets.relational.model import Json, Plan, Table

_DELETED: Final = "deleted_at"


class Guard:
    """Writes what guards one module."""

    def __init__(self, manifest: Json, planned: Plan, table: Table) -> None:
        self._manifest, self._planned = manifest, planned
        self._table, self._module = table, table.module
        self._fields: Json = manifest["modules"][table.module]["fields"]
        self._guarding = planned.guarding
        self._rows = Rows(manifest, planned, AskingInside())
        self._deletable = bool(self._guarding.ways(self._module, "delete"))
        self._made = bool(self._guarding.ways(self._module, "create"))
        self._altered = any(self._guarding.ways(self._module, one) for one in ("update", "delete")) or any(
            self._guarding.movers(name, move)
            for name, one in self._guarding.pipelines(self._module)
            for move in one["transitions"]
        )
        self._kept = kept(manifest, table)

    def all(self) -> Iterator[str]:
        """The functions and triggers, for what anybody may do at all."""
        if self._altered and (self._locking() or self._guarding.ways(self._module, "mass_update")):
            yield self._changed()
        if self._made or self._altered:
            yield self._function()
        if self._altered:
            if self._asks:
                yield "\n".join([comment(self._table.origin), *self._naming()])
            yield mass(self._manifest, self._planned, self._table)

    # what is named

    @cached_property
    def _classes(self) -> dict[str, int]:
        """For each field that may be changed, the bit of its class: fields that are in the same ways.

        A field counts by being named, changed or not: else a guess would tell what is hidden. What transitions
        fill stands for itself; a stage does not count, for transitions decide about it.
        """
        ways = self._guarding.ways(self._module, "update")
        moved = [one for _, one in self._guarding.pipelines(self._module)]
        filled = {name for one in moved for move in one["transitions"].values() for name in move["fills"]}
        keys: dict[object, int] = {}
        found = {}
        for name in self._kept.keys() - {one["field"] for one in moved}:
            within = tuple(name in one.fields for one in ways)
            if any(within) or name in filled:
                found[name] = (within, name if name in filled else "")
        if self._deletable:
            keys[_DELETED] = 0
        for name in self._kept:
            if name in found:
                keys.setdefault(found[name], len(keys))
        return {name: keys[found[name]] for name in self._kept if name in found}

    @cached_property
    def _asks(self) -> bool:
        """Whether it matters which fields are named: there is more than to change, or a way leaves some out."""
        moves = self._deletable or any(self._guarding.pipelines(self._module))
        return moves or any(map(self._missing, self._guarding.ways(self._module, "update")))

    def _missing(self, way: Way) -> int:
        return self._bits(name for name in self._classes if name not in way.fields)

    def _bits(self, names: Iterable[str]) -> int:
        return sum(1 << bit for bit in {self._classes[name] for name in names if name in self._classes})

    def _naming(self) -> Iterator[str]:
        """A trigger for each class of fields: it notes in the version, which nobody writes, that one is named."""
        columns_of: dict[int, list[str]] = {0: [quoted(_DELETED)]} if self._deletable else {}
        for name, bit in self._classes.items():
            columns_of.setdefault(bit, []).extend(map(quoted, _stored(self._kept[name])))
        for bit, columns in columns_of.items():
            yield (
                f"create trigger {quoted(physical.trigger('_asked', str(bit)))}\n"
                f"    before update of {', '.join(columns)} on {quoted(self._table.name)}\n"
                f"    for each row when ({not_system(self._manifest)})\n"
                f"    execute function {functions.called('asked')}('{1 << bit}');"
            )

    # what is changed

    def _changed(self) -> str:
        before, after = quoted("a"), quoted("b")
        tests = [
            f"        case when {_parts(before, one)} is distinct from {_parts(after, one)} then {_word(name)} end"
            for name, one in self._kept.items()
        ]
        told = ",\n".join(tests)
        listed = f"array_remove(array[\n{told}\n    ], null)" if tests else "array[]::text[]"
        row = functions.row_type(self._manifest, self._table)
        return functions.function(
            f"the fields of `{self._module}` that differ",
            f"changed__{self._module}",
            f'"a" {row}, "b" {row}',
            "text[]",
            f"begin\n    return {listed};\nend",
            "immutable parallel safe",
        )

    def _function(self) -> str:
        name = f"guard__{self._module}"
        events = [*(["insert"] if self._made else []), *(["update"] if self._altered else [])]
        lines = [
            "declare",
            functions.WHO,
            *self._declared(),
            "begin",
            *self._by_event(),
            *(f"    {line}" for line in self._references()),
            "    return new;",
            "end",
        ]
        text = functions.function(
            f"decides what is written to `{self._module}`",
            name,
            "",
            "trigger",
            "\n".join(lines),
            "security definer",
        )
        return (
            f"{text}\ncreate trigger {functions.TRIGGER}\n"
            f"    before {' or '.join(events)} on {quoted(self._table.name)}\n"
            f"    for each row when ({not_system(self._manifest)})\n"
            f"    execute function {functions.called(name)}();"
        )

    def _declared(self) -> Iterator[str]:
        if self._altered and self._asks:
            yield '    "__named" bigint;'
        if self._altered and any(self._guarding.pipelines(self._module)):
            yield '    "__why" text;'
            yield "    \"__filled\" text[] := '{}';"
            yield f'    "__moving" {functions.row_type(self._manifest, self._table)}%rowtype;'

    def _by_event(self) -> Iterator[str]:
        making, changing = list(self._making()), list(self._changing())
        if self._made and self._altered:
            yield "    if tg_op = 'INSERT' then"
            yield from (f"        {line}" for line in making)
            yield "    else"
            yield from (f"        {line}" for line in changing)
            yield "    end if;"
        else:
            yield from (f"    {line}" for line in (making if self._made else changing))

    def _making(self) -> Iterator[str]:
        ways = [
            all_of([self._rows.way(self._module, one, "new", "create"), *self._not_given(one)])
            for one in self._guarding.ways(self._module, "create")
        ]
        yield from _unless(any_of(ways), "create")
        yield from _unless(self._rows.narrowed(self._module, "new"), "restriction")

    def _not_given(self, way: Way) -> Iterator[str]:
        """A new record has none of the fields that a way leaves out; what the database fills in is not given."""
        empty = []
        for name, one in self._kept.items():
            if name in way.fields:
                continue
            first, columns = field_columns(name, one)[0], [f"new.{quoted(each)}" for each in _stored(one)]
            if first.default is None:
                empty += columns
            else:
                value = default_sql("postgres", first, {})
                alone = f"new.{quoted(first.name)}"
                yield f"({alone} is null or {alone} is not distinct from {value})"
                empty += [each for each in columns if each != alone]
        if empty:
            yield f"num_nonnulls({', '.join(empty)}) = 0" if len(empty) > 1 else f"{empty[0]} is null"

    # changes

    def _changing(self) -> Iterator[str]:
        if self._asks:
            yield '"__named" := new."version" - old."version";'
            yield 'new."version" := old."version";'
        moved = []
        for name, pipeline in self._guarding.pipelines(self._module):
            moved.append(
                f"new.{quoted(pipeline['field'])} is not distinct from old.{quoted(pipeline['field'])}"
            )
            yield from self._moving(name, pipeline)
        deletion = 1 if self._deletable else 0
        named = f'"__named" > {deletion}' if deletion else '"__named" > 0'
        alone = " and ".join(['"__named" = 0', *moved])
        ways = any_of(map(self._update, self._guarding.ways(self._module, "update")))
        asked = f"({named} or ({alone})) and " if self._asks else ""
        yield f"if {asked}({ways}) is not true then"
        yield from _refuse("update")
        yield "end if;"
        if deletion:
            deletes = self._rows.holding(self._module, "delete", "old")
            yield f'if "__named" & {deletion} <> 0 then'
            test = all_of(['(new."deleted_at" is null) <> (old."deleted_at" is null)', deletes])
            yield from (f"    {line}" for line in _unless(test, "delete"))
            yield "end if;"
        yield from self._fixed()
        if self._rows.reads_others(self._module):
            yield from _unless(self._rows.seen(self._module, "new"), "rows")

    def _update(self, way: Way) -> str:
        """What is named has to be in its fields, the record in its rows before and after."""
        missing = self._missing(way)
        parts = [f'"__named" & {missing} = 0' if missing else "true"]
        parts.append(self._rows.way(self._module, way, "old", "update"))
        stays = way.rows in SCOPES if isinstance(way.rows, str) else False
        if way.rows != "all" and not (stays and self._guarding.master(self._module) is None):
            parts.append(self._rows.rows(self._module, way.rows, "new"))
        return all_of(parts)

    def _moving(self, name: str, pipeline: Json) -> Iterator[str]:
        field = quoted(pipeline["field"])
        yield f"if new.{field} is distinct from old.{field} then"
        yield f'    "__moving" := new; "__moving".{field} := old.{field}; "__why" := \'transition\';'
        for move, one in pipeline["transitions"].items():
            roles = self._guarding.movers(name, move)
            if roles and one["from"]:
                yield from (f"    {line}" for line in self._move(field, one, roles))
        updaters = self._guarding.holders(self._module, "update")
        if updaters:
            held = self._rows.holding(self._module, "update", "old")
            yield f'    if "__why" <> \'transition\' and "__roles" && {words(updaters)} and ({held}) is not true then'
            yield from (f"    {line}" for line in _refuse("rows"))
            yield "    end if;"
        yield "    if \"__why\" <> '' then"
        yield f'        perform {functions.called(functions.REFUSE)}("__why");'
        yield "    end if;"
        yield "end if;"

    def _move(self, field: str, one: Json, roles: Iterable[str]) -> Iterator[str]:
        """A transition that fits; `why` tells how near the best of them came, and is empty once one is found."""
        leaves = f"old.{field} = any ({words(one['from'])})"
        enters = f"new.{field} = {_word(one['to'])}"
        yield f'if "__why" <> \'\' and {leaves} and {enters} and "__roles" && {words(roles)} then'
        guard = self._rows.condition(one["guard"]["ir"], '"__moving"', "old") if "guard" in one else "true"
        needed = [
            column
            for name in one["requires"]
            if self._fields[name]["columns"]
            for column in needed_columns(name, self._fields[name])[:1]
        ]
        filled = all_of(f"new.{quoted(column)} is not null" for column in needed)
        found = ["\"__why\" := '';"]
        if bits := self._bits(one["fills"]):
            found.append(f'"__named" := "__named" & ~{bits}::bigint;')
        if one["fills"] and self._locking():
            found.append(f'"__filled" := "__filled" || {words(one["fills"])}::text[];')
        word = "if"
        for test, why in ((guard, "guard"), (filled, "requires")):
            if test != "true":
                yield f"    {word} not {test} then"
                yield f"        \"__why\" := '{why}';"
                word = "elsif"
        if word == "if":
            yield from (f"    {line}" for line in found)
        else:
            yield "    else"
            yield from (f"        {line}" for line in found)
            yield "    end if;"
        yield "end if;"

    def _locking(self) -> list[tuple[str, str, list[str]]]:
        """For each stage that locks fields: the pipeline's field, the stage, what it locks."""
        moved = [one for _, one in self._guarding.pipelines(self._module)]
        stages = {one["field"] for one in moved}
        return [
            (one["field"], stage, [name for name in self._kept if _locks(told, name) and name not in stages])
            for one in moved
            for stage, told in one["stages"].items()
            if told["locks"]
        ]

    def _fixed(self) -> Iterator[str]:
        """What is locked, set for good, or may not be changed now."""
        changed = f"{functions.called(f'changed__{self._module}')}(old, new)"
        for field, stage, locks in self._locking():
            plain = f'{functions.called(functions.WITHOUT)}({changed}, "__filled")'
            yield f"if old.{quoted(field)} = {_word(stage)} and {plain} && {words(locks)} then"
            yield from _refuse("locked")
            yield "end if;"
        set_for_good = self._guarding.set_for_good(self._module)
        lasting = [name for name in self._kept if name in set_for_good]
        if lasting:
            yield f"if {' or '.join(map(self._differs, lasting))} then"
            yield from _refuse("set_for_good")
            yield "end if;"
        for name, one in self._kept.items():
            if "read_only_when" in one:
                test = self._rows.condition(one["read_only_when"]["ir"], "old")
                yield f"if {self._differs(name)} and {test} then"
                yield from _refuse("read_only")
                yield "end if;"

    def _differs(self, name: str) -> str:
        return f"{_parts('new', self._kept[name])} is distinct from {_parts('old', self._kept[name])}"

    def _references(self) -> Iterator[str]:
        for name, one in self._kept.items():
            targets = [one["to"]] if "to" in one else list(one.get("targets", ()))
            modules = [each for each in targets if not each.startswith("_")]
            if modules:
                yield from self._reference(name, one, modules)

    def _reference(self, name: str, one: Json, modules: list[str]) -> Iterator[str]:
        key, *which = (f"new.{quoted(column['name'])}" for column in one["columns"])
        readable = [each for each in modules if self._guarding.ways(each, "read")]
        there = [f"{functions.called(seer(each))}({key})" for each in readable]
        if len(modules) > 1:
            there = [
                f"{which[0]} = {_word(each)} and {test}" for each, test in zip(readable, there, strict=True)
            ]
        yield f"if {key} is not null and {self._differs(name)} and ({any_of(there)}) is not true then"
        yield f"    perform {functions.called(functions.LOST)}({_word(name)}, {key});"
        yield "end if;"


def _unless(test: str, rule: str) -> Iterator[str]:
    if test != "true":
        yield f"if ({test}) is not true then"
        yield from _refuse(rule)
        yield "end if;"


def _refuse(rule: str) -> Iterator[str]:
    yield f"    perform {functions.called(functions.REFUSE)}({_word(rule)});"


def _stored(field: Json) -> list[str]:
    return [one["name"] for one in field["columns"] if not one.get("joins")]


def _locks(told: Json, name: str) -> bool:
    return bool(told["locks"] == "all" or name in told["locks"])


def _parts(row: str, field: Json) -> str:
    columns = [f"{row}.{quoted(one)}" for one in _stored(field)]
    return columns[0] if len(columns) == 1 else f"({', '.join(columns)})"


def _word(text: str) -> str:
    return literal(text, "postgres")
