"""What decides on a change of a record: flags of what is so, then the rules in the order of the definition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.compiler.system import OWNERS
from crmspec.physical import quoted
from crmspec.targets.relational.columns import needed_columns
from crmspec.targets.relational.printing import default_sql
from crmspec.targets.sqlite.doors import door, stored
from crmspec.targets.sqlite.guarding.reading import Masks
from crmspec.targets.sqlite.guarding.rows import USER, all_of, any_of, private, word
from crmspec.targets.sqlite.tables import DEFAULTS, NEW_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Col, Table
    from crmspec.targets.sqlite.guarding.rows import Held, Rights

Json = dict[str, Any]
OLD: Final = quoted("o")
NEW: Final = quoted("n")
GUARD: Final = quoted("g")
"""The new record in its old stage: what the guard of a transition is about."""
_ONCE: Final = "limit 1 offset 0"
"""Keeps flags from being computed wherever they are used."""
_GIVEN: Final = ("id", "owner_id", "record_type")
"""What may be said of a new record besides its fields."""
_STAMPS: Final = {"created_by": USER, "updated_by": USER}
ACTING: Final = (
    f'insert into "_acting" ("user_id") select {USER} where not exists (select 1 from main."_acting");'
)
DONE: Final = f'delete from "_acting" where "depth" is null;\n    select {private("did")}();'
"""Who is at work, for the outbox; where the gateway has said it, it stays."""


def refused(rules: list[tuple[str, str]]) -> str:
    """Refuse by the first rule whose test is true."""
    told = [(test, rule) for test, rule in rules if test != "0"]
    whens = "\n        ".join(f"when {test} then raise(abort, {word(rule)})" for test, rule in told)
    return f"case\n        {whens}\n    end" if told else "null"


def not_(test: str) -> str:
    """What is not true."""
    return {"1": "0", "0": "1"}.get(test, f"not {test}")


class Changing:
    """Writes the triggers of one module."""

    def __init__(self, rights: Rights, table: Table) -> None:
        self.rights, self.table, self.module = rights, table, table.module
        self.access: Json = rights.modules[self.module]
        self.fields: Json = rights.manifest["modules"][self.module]["fields"]
        self.kept = stored(table)
        self.columns: dict[str, list[str]] = {
            name: [one["name"] for one in field["columns"] if one["name"] in self.kept]
            for name, field in self.fields.items()
        }
        self.formulas = rights.planned.places.formulas.modules.get(self.module, [])
        self.pipelines = rights.pipelines(self.module)
        self.moves = rights.named("transitions")

    def statements(self) -> Iterator[tuple[str, str]]:
        """The triggers, with what each is for; records are deleted by saying when, so none is for deleting."""
        if self.rights.grants(self.module, "create"):
            yield "insert", self._trigger("insert", self._insert())
        if self._changes():
            yield "update", self._trigger("update", self._update())

    def _changes(self) -> bool:
        operations = ("update", "delete", "assign", "claim")
        return (
            any(self.rights.grants(self.module, one) for one in operations)
            or any(
                f"{name}.{move}" in self.moves for name, one in self.pipelines for move in one["transitions"]
            )
            or bool(self.rights.holding(self.module, "update", OLD))
        )

    def _trigger(self, what: str, body: list[str]) -> str:
        lines = "\n    ".join(body)
        name = private(f"{self.table.name}~{what}")
        on = f"temp.{quoted(self.table.name)}"
        return f"create temp trigger {name} instead of {what} on {on}\nbegin\n    {lines}\nend"

    # --- versions of the record ------------------------------------------------------------------

    def _version(self, values: dict[str, str], source: str) -> str:
        """A version of the record, with the columns that are computed of others."""
        told = ", ".join(f"{value} as {quoted(name)}" for name, value in values.items())
        joined = "".join(
            f", {physical.joined(col.column)} as {quoted(col.name)}"
            for col in self.table.columns
            if col.column.joins
        )
        return f"(select m.*{joined} from (select {told}{source}) as m)"

    def _typed(self, name: str) -> str:
        """A new value in the type that its column stores it in."""
        column = self.table.column(name)
        assert column is not None
        number = physical.column_type(column.column, "sqlite").lower() == "integer"
        return f"(new.{quoted(name)} + 0)" if number else f"(new.{quoted(name)} || '')"

    def _source(self) -> str:
        return f' from main.{quoted(self.table.name)} as b where b."id" = old."id"'

    # --- new records -----------------------------------------------------------------------------

    def _insert(self) -> list[str]:
        version = self._version({name: self._initial(name, typed=True) for name in self.kept}, "")
        given = {name: self._given(name) for name in self.fields}
        holding = self.rights.holding(self.module, "create", NEW)
        flags = {f"c:{name}": test for name, test in given.items() if test != "0"}
        granted = [
            all_of([one.test, *(f"not f.{quoted(f'c:{name}')}" for name in given
                                if given[name] != "0" and name not in one.fields)])
            for one in holding
        ]  # fmt: skip
        made = [
            f"new.{quoted(name)} is not null"
            for name in self.kept
            if self._system(name) and name not in {*_GIVEN, "created_by", "updated_by"}
        ]
        made += [f"(new.{quoted(name)} is not null and new.{quoted(name)} <> {USER})" for name in _STAMPS]
        made += [f"new.{quoted(name)} is not null" for name in self.formulas]
        rules = [
            (any_of(made), "fields"),
            (not_(any_of(one.test for one in holding)), "rows"),
            (not_(any_of(granted)), "fields"),
            (not_(all_of(self.rights.narrowing(self.module, NEW))), "restriction"),
            (self._lost({name: f"f.{quoted(f'c:{name}')}" for name in self.fields}), "reference"),
        ]
        listed = "".join(f", {test} as {quoted(name)}" for name, test in flags.items())
        check = f"select {refused(rules)}\n    from {version} as {NEW}, (select 1{listed} {_ONCE}) as f;"
        columns = ", ".join(map(quoted, self.kept))
        values = ", ".join(self._initial(name, typed=False) for name in self.kept)
        write = f"insert into {quoted(door(self.table.name))} ({columns}) values ({values});"
        return [check, ACTING, write, DONE]

    def _system(self, name: str) -> bool:
        return all(name not in columns for columns in self.columns.values())

    def _given(self, name: str) -> str:
        tests = [f"new.{quoted(one)} is not null" for one in self.columns[name]]
        return any_of([*tests, *map(self._sets, self.columns[name])])

    def _initial(self, name: str, *, typed: bool) -> str:
        """What a column of a new record holds."""
        if name in _STAMPS:
            return USER
        column = self.table.column(name)
        assert column is not None
        value = self._typed(name) if typed else f"new.{quoted(name)}"
        default = self._default(column)
        if not default:
            return value
        missing = (
            f"new.{quoted(name)} is null"
            if column.required
            else f"not {self._sets(name)} and new.{quoted(name)} is null"
        )
        return f"case when {missing} then {default} else {value} end"

    def _default(self, col: Col) -> str:
        if col.name == "owner_id":
            return USER if "_user" in OWNERS.get(self.access["ownership"], ()) else ""
        if col.name == "id":
            return NEW_ID
        return "" if col.default is None else default_sql("sqlite", col, DEFAULTS)

    # --- changes ---------------------------------------------------------------------------------

    def _update(self) -> list[str]:
        """Flags of what is so about both versions, then the transition that is made, then the rules."""
        self.flags: dict[str, str] = {}
        masks = Masks(self.rights, self.module, OLD)
        self._visible = {name: masks.of_field(name) for name in self.fields}
        values = {name: self._next(name) for name in self.kept}
        changed = {name: self._changed(name) for name in self.fields}
        self._names = {name: self._named(name) for name in self.fields}
        self._moved = {name: changed[one["field"]] for name, one in self.pipelines}
        rules = self._rules(changed)
        guarded = any("guard" in move for _, one in self.pipelines for move in one["transitions"].values())
        versions = (
            f"main.{quoted(self.table.name)} as {OLD}, {self._version(values, self._source())} as {NEW}"
        )
        if guarded:
            before = {one["field"]: f"b.{quoted(one['field'])}" for _, one in self.pipelines}
            versions += f", {self._version({**values, **before}, self._source())} as {GUARD}"
        listed = ", ".join(f"{test} as {quoted(name)}" for name, test in self.flags.items()) or "1"
        check = (
            f"select {refused(rules)}\n    from (select {listed}\n    from {versions}\n"
            f'    where {OLD}."id" = old."id" {_ONCE}) as f;'
        )
        return [check, *self._mass(values, self._raw(changed)), ACTING, self._write(), DONE]

    def _flag(self, name: str, test: str) -> str:
        """Compute something once, and give its name."""
        if test in {"0", "1"}:
            return test
        self.flags[name] = test
        return f"f.{quoted(name)}"

    def _sets(self, column: str) -> str:
        return f"{private('sets')}({word(self.table.name)}, {word(column)})"

    def _field_of(self, column: str) -> str | None:
        return next((name for name, columns in self.columns.items() if column in columns), None)

    def _next(self, name: str) -> str:
        """What a column holds afterwards; what is hidden stays, unless the statement names it."""
        field = self._field_of(name)
        if field is None:
            return f"b.{quoted(name)}"
        if self._visible[field] == "1":
            return self._typed(name)
        return f"case when {self._sets(name)} then {self._typed(name)} else b.{quoted(name)} end"

    def _changed(self, field: str) -> str:
        """Whether a field is changed."""
        tests = [f"{NEW}.{quoted(one)} is not {OLD}.{quoted(one)}" for one in self.columns[field]]
        return self._flag(f"c:{field}", any_of(tests))

    def _named(self, field: str) -> str:
        """Whether the statement names a field, changed or not: a guess must tell nothing."""
        return self._flag(f"n:{field}", any_of(map(self._sets, self.columns[field])))

    def _rules(self, changed: dict[str, str]) -> list[tuple[str, str]]:
        removed = self._flag("deleted", 'new."deleted_at" is not old."deleted_at"')
        given = self._flag("given", self._sets("owner_id")) if "owner_id" in self.kept else "0"
        any_changed = any_of(changed.values())
        updating = any_of([*self._names.values(), f"not {any_of([removed, given])}"])
        again = f'{self._sets("deleted_at")} and (old."deleted_at" is null) = (new."deleted_at" is null)'
        rules = [
            (self._flag("made", self._made()), "fields"),
            (self._flag("again", again), "deleted"),
            *self._removing(removed),
            *self._giving(given),
        ]
        ready = {}
        for name, one in self.pipelines:
            ready[name], found = self._transition(name, one, changed)
            rules += found
        plain = self._plain(ready)
        rules += self._granted(plain, updating, any_of(self._moved.values()))
        touched = {name: all_of([test, changed[name]]) for name, test in plain.items()}
        rules += self._fixed(touched, changed)
        rules.append(
            (all_of([any_changed, not_(self._flag("seen", self.rights.seen(self.module, NEW)))]), "rows")
        )
        rules.append((self._flag("lost", self._lost(self._raw(changed))), "reference"))
        return rules

    def _raw(self, changed: dict[str, str]) -> dict[str, str]:
        """The tests themselves, for use beside the flags."""
        return {
            name: f"({self.flags[f'c:{name}']})" if test.startswith("f.") else test
            for name, test in changed.items()
        }

    def _made(self) -> str:
        """Changes of what the system alone writes."""
        free = {"deleted_at", "owner_id"}
        names = [name for name in self.kept if self._system(name) and name not in free]
        names += [col.name for col in self.table.columns if col.column.joins]
        tests = [f"new.{quoted(name)} is not old.{quoted(name)}" for name in names]
        tests += [f"new.{quoted(name)} is not old.{quoted(name)}" for name in self.formulas]
        return any_of(tests)

    def _reason(self, operation: str) -> str:
        return "rows" if self.rights.grants(self.module, operation) else "not_granted"

    def _any(self, operation: str) -> str:
        return any_of(one.test for one in self.rights.holding(self.module, operation, OLD))

    def _removing(self, removed: str) -> list[tuple[str, str]]:
        allowed = self._flag("may_delete", self._any("delete"))
        return [(all_of([removed, not_(allowed)]), self._reason("delete"))]

    def _giving(self, given: str) -> list[tuple[str, str]]:
        if given == "0":
            return []
        claim = all_of([
            self._any("claim"),
            f'new."owner_id" is {USER}',
            f'({OLD}."owner_id" in (select "id" from temp.{private("queues")}) is true)',
        ])  # fmt: skip
        allowed = self._flag("may_give", any_of([self._any("assign"), claim]))
        reason = "rows" if self.rights.grants(self.module, "assign") else self._reason("claim")
        owns = (
            '(exists (select 1 from main."_user" as u where u."id" = new."owner_id" and u."active" = 1)'
            ' or exists (select 1 from main."_queue_module" as q where q."queue_id" = new."owner_id"'
            f' and q."module" = {word(self.module)}))'
        )
        return [
            (all_of([given, not_(allowed)]), reason),
            (all_of([given, not_(self._flag("owns", owns))]), "owner"),
        ]

    def _transition(
        self, name: str, one: Json, changed: dict[str, str]
    ) -> tuple[list[tuple[str, list[str]]], list[tuple[str, str]]]:
        """Which transitions are ready, with what each fills, in order; and what refuses the change."""
        stage, moved = quoted(one["field"]), changed[one["field"]]
        fitting, met, ready = [], [], []
        for key, move in one["transitions"].items():
            if f"{name}.{key}" not in self.moves:
                continue
            leaves = ", ".join(map(word, move["from"]))
            fits = f"({OLD}.{stage} in ({leaves}) and {NEW}.{stage} = {word(move['to'])} is true)"
            guard = self.rights.condition(move["guard"]["ir"], GUARD) if "guard" in move else "1"
            filled = all_of(self._filled(field) for field in move["requires"])
            at = f"{name}.{key}"
            fitting.append(self._flag(f"fits:{at}", fits))
            met.append(self._flag(f"met:{at}", all_of([fits, guard])))
            ready.append((self._flag(f"ready:{at}", all_of([fits, guard, filled])), move["fills"]))
        by = "update" if self.rights.grants(self.module, "update") else "read"
        rows = self._flag("rows", self._any(by))
        rules = [
            (all_of([moved, not_(any_of(fitting))]), "transition"),
            (all_of([moved, not_(rows)]), "rows"),
        ]
        moves = one["transitions"].values()
        if any("guard" in move for move in moves):
            rules.append((all_of([moved, not_(any_of(met))]), "guard"))
        if any(move["requires"] for move in moves):
            rules.append((all_of([moved, not_(any_of(test for test, _ in ready))]), "requires"))
        return ready, rules

    def _filled(self, name: str) -> str:
        """Whether a field has a value."""
        field = self.fields.get(name)
        if field is None:
            return f"{NEW}.{self.rights.planned.places.column(self.module, name)} is not null"
        if field["columns"]:
            return all_of(f"{NEW}.{quoted(one)} is not null" for one in needed_columns(name, field))
        if "expression" in field:
            tree = ["not_null", "boolean", ["field", field["value"], self.module, name]]
            return self.rights.condition(tree, NEW)
        tables = field.get("tables", ())
        return any_of(
            f"exists (select 1 from main.{quoted(physical.identifier(one['name']))} as t"
            f' where t.{quoted(one["unique"][0])} = {NEW}."id")'
            for one in tables
        )

    def _plain(self, ready: dict[str, list[tuple[str, list[str]]]]) -> dict[str, str]:
        """What is named besides stages and what the transitions that are made ask for or set."""
        stages = {one["field"] for _, one in self.pipelines}
        found = {}
        for field, test in self._names.items():
            if field in stages:
                continue
            filled = []
            for name, moves in ready.items():
                ahead: list[str] = []
                for one, fills in moves:
                    if field in fills:
                        filled.append(all_of([self._moved[name], one, *map(not_, ahead)]))
                    ahead.append(one)
            found[field] = all_of([test, *([not_(any_of(filled))] if filled else [])])
        return found

    def _granted(self, plain: dict[str, str], updating: str, moved: str) -> list[tuple[str, str]]:
        holding = self.rights.holding(self.module, "update", OLD, NEW)
        tests = [self._flag(f"u:{at}", one.test) for at, one in enumerate(holding)]
        covering = [
            all_of([test, *(not_(plain[name]) for name in plain if name not in one.fields)])
            for test, one in zip(tests, holding, strict=True)
        ]
        needed = all_of([updating, any_of([any_of(plain.values()), not_(moved)])])
        return [
            (all_of([needed, not_(any_of(tests))]), self._reason("update")),
            (all_of([needed, not_(any_of(covering))]), "fields"),
        ]

    def _fixed(self, plain: dict[str, str], changed: dict[str, str]) -> list[tuple[str, str]]:
        """What nobody changes."""
        locks = []
        for _, one in self.pipelines:
            for stage, told in one["stages"].items():
                fields = list(self.fields) if told["locks"] == "all" else told["locks"]
                touched = any_of(plain[name] for name in fields if name in plain)
                if touched != "0":
                    at = self._flag(
                        f"in:{one['field']}.{stage}", f"{OLD}.{quoted(one['field'])} is {word(stage)}"
                    )
                    locks.append(all_of([at, touched]))
        told = self.access["fields"]
        lasting = any_of(changed[name] for name in told if told[name].get("set_for_good"))
        ended = [
            all_of(
                [
                    changed[name],
                    self._flag(f"ro:{name}", self.rights.condition(one["read_only_when"]["ir"], OLD, "1")),
                ]
            )
            for name, one in told.items()
            if "read_only_when" in one
        ]
        return [(any_of(locks), "locked"), (lasting, "set_for_good"), (any_of(ended), "read_only")]

    def _lost(self, changed: dict[str, str]) -> str:
        """Whether a new reference leads to no record, or to one that the principal does not see."""
        found = []
        for name, one in self.access["fields"].items():
            targets = one.get("references")
            if targets and self.columns.get(name):
                column = f"{NEW}.{quoted(self.fields[name]['columns'][0]['name'])}"
                module = f"{NEW}.{quoted(f'{name}_module')}" if len(targets) > 1 else ""
                seen = any_of(_leads(to, column, module) for to in targets)
                found.append(all_of([changed[name], f"{column} is not null", not_(seen)]))
        return any_of(found)

    def _mass(self, values: dict[str, str], changed: dict[str, str]) -> list[str]:
        """More than one record in a statement: by one grant whose rows hold for all, and that has what changes."""
        holding = self.limits()
        bits = " + ".join(f"({one.test}) * {1 << at}" for at, one in enumerate(holding)) or "0"
        outside = [name for name in changed if any(name not in one.fields for one in holding)]
        told = [
            f"case when {changed[name]} then {word(f'{name},')} else '' end"
            for name in outside
            if changed[name] != "0"
        ]
        versions = (
            f"main.{quoted(self.table.name)} as {OLD}, {self._version(values, self._source())} as {NEW}"
        )
        listed = " || ".join(told) or word("")
        return [
            (
                f"select case when not {private('together')}({word(self.module)}, {bits}, {listed})"
                f' then raise(abort, \'over_limit\') end\n    from {versions} where {OLD}."id" = old."id";'
            )
        ]

    def limits(self) -> list[Held]:
        """The grants of mass updates, in the order of their bits."""
        return self.rights.holding(self.module, "mass_update", OLD, NEW)

    def _write(self) -> str:
        """Write what may be written at all; the rest is as it was, for a change of it was refused."""
        held = self.rights.holding(self.module, "update", OLD)
        free = frozenset[str]().union(*(one.fields for one in held))
        for name, one in self.pipelines:
            moves = [move for key, move in one["transitions"].items() if f"{name}.{key}" in self.moves]
            free = free.union(*(move["fills"] for move in moves), [one["field"]] if moves else [])
        made = {"updated_by": USER}
        for name in self.kept:
            field = self._field_of(name)
            if name in {"owner_id", "deleted_at"}:
                made[name] = f"new.{quoted(name)}"
            elif field in free:
                kept = f"case when {self._sets(name)} then new.{quoted(name)} else {quoted(name)} end"
                made[name] = f"new.{quoted(name)}" if self._visible[field or ""] == "1" else kept
        told = ", ".join(f"{quoted(name)} = {value}" for name, value in made.items())
        return f'update {quoted(door(self.table.name))} set {told} where "id" = old."id";'


def _leads(module: str, column: str, given: str) -> str:
    name = private(f"{physical.table(module)}~seen")
    return all_of([
        f"{given} is {word(module)}" if given else "1",
        f'exists (select 1 from temp.{name} as s where s."id" = {column})',
    ])  # fmt: skip
