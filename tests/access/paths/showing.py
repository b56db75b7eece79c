"""Carrying out a flow: what is looked at, what is changed, and whether the one shows the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from random import Random
from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.access._flow import shown
from crmspec.access.rights import rights
from crmspec.compiler.fieldtypes.rollup import Rollup
from crmspec.physical import quoted
from tests.targets.relational.databases import Refused

from .records import fields_of
from .values import of_field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from crmspec.access._flow import Flow
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.targets.relational.model import Col, Table

    from .desks import Change, Desk
    from .records import Filling

_CHANGES: Final = 5
"""So many values are tried for each record."""


@dataclass
class Showing:
    """Carries out flows at one desk."""

    architecture: Architecture
    filling: Filling
    desk: Desk
    views: frozenset[str]
    """The views that the database has."""
    incoming: dict[str, list[Flow]] = field(default_factory=dict)
    """The flows into each node that the database carries."""
    rng: Random = field(default_factory=lambda: Random(5))

    # --- whether something shows -----------------------------------------------------------------

    def shows(self, flows: tuple[Flow, ...], attempts: int) -> str:
        """Where what is at the end of a way changes with its beginning: empty; otherwise what was seen."""
        look = self._look(flows)
        derived = [one.target for one in flows if self._rollup(one.target)]
        beside = sorted(self._beside(flows))
        said = "nothing changes"
        for attempt in range(attempts):
            with self.desk.apart():
                for name in beside if attempt else ():
                    self._stir(name)
                try:
                    before = self._after(derived, look)
                except Refused as problem:
                    said = f"refused: {str(problem).splitlines()[0]}"
                    continue
                for change in self._changes(flows[0]):
                    with self.desk.apart():
                        try:
                            change()
                            if differs(before, self._after(derived, look)):
                                return ""
                        except Refused:
                            continue
        return said

    def _after(self, derived: list[str], look: Callable[[], Any]) -> Any:
        for one in derived:
            self._recompute(one)
        return look()

    # --- what is changed -------------------------------------------------------------------------

    def _changes(self, flow: Flow) -> Iterator[Callable[[], None]]:
        yield from self._changes_of(flow.source, flow.target)

    def _changes_of(self, node: str, target: str = "") -> Iterator[Callable[[], None]]:
        kind, colon, name = shown(node).partition(":")
        if not colon:
            for one in self._stored(node):
                yield from self._of_field(one)
        elif kind == "module":
            yield from self._of_module(name)
        else:
            for flow in self.incoming.get(node, ()):
                yield from self._changes_of(flow.source)

    def _stored(self, node: str) -> list[str]:
        """The fields that hold what a field is computed of; itself, where it holds it."""
        path = self.architecture.field_path(*node.split(".", 1))
        declared = self.architecture.field_of(*node.split(".", 1))
        if declared is None or getattr(declared, "expression", None) is None:
            return [node]
        found: dict[str, None] = {}
        for one in self.architecture.expressions.get((*path, "expression"), ()):
            for read in one.checked.reads:
                below = f"{read.module}.{read.field}"
                if not read.module.startswith("_") and below != node:
                    found |= dict.fromkeys(self._stored(below))
        return list(found)

    def _table(self, module: str) -> Table:
        return self.filling.plan.of_module[module]

    def _columns(self, module: str, name: str) -> list[Col]:
        table = self._table(module)
        told = fields_of(table, self.filling.manifest["modules"][module]["fields"]).get(name)
        if told is None:
            one = table.column({"owner": "owner_id"}.get(name, name))
            return [one] if one is not None else []
        return told

    def _tables_beside(self, module: str, name: str) -> list[Table]:
        return [one for one in self.filling.plan.beside.get(module, ()) if one.of_field == name]

    def _of_field(self, node: str) -> Iterator[Callable[[], None]]:
        module, _, name = node.partition(".")
        if module not in self.filling.plan.of_module:
            return
        columns, beside = self._columns(module, name), self._tables_beside(module, name)
        records = self.filling.known.ids[module]
        for _ in range(_CHANGES):
            for record in records:
                if columns:
                    given = of_field(self.rng, self.filling.known, columns, node)
                    yield partial(self._update, module, record, given)
        for table in beside:
            for record in records:
                yield partial(self._clear, table, record)
                for _ in range(_CHANGES):
                    row = self.filling.row_beside(self.rng, table, record)
                    yield partial(self._insert, table.name, row)

    def _of_module(self, module: str) -> Iterator[Callable[[], None]]:
        gone = {"deleted_at": "2026-01-01T00:00:00.000000Z"}
        for record in self.filling.known.ids[module]:
            yield partial(self._update, module, record, gone)
            yield partial(self._purge, module, record)

    def _update(self, module: str, record: str, given: dict[str, Any]) -> None:
        if given:
            sql, values = _updating(self.desk.table(physical.table(module)), record, given)
            self.desk.merging(sql, *values)

    def _purge(self, module: str, record: str) -> None:
        self.desk.system(f'delete from {self.desk.table(physical.table(module))} where "id" = ?', record)

    def _clear(self, table: Table, record: str) -> None:
        self.desk.system(
            f"delete from {self.desk.table(table.name)} where {quoted(table.primary[0])} = ?", record
        )

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        sql, values = self._inserting(table, row)
        self.desk.system(sql, *values)

    def _inserting(self, table: str, row: dict[str, Any]) -> Change:
        names, marks = ", ".join(map(quoted, row)), ", ".join("?" * len(row))
        return f"insert into {self.desk.table(table)} ({names}) values ({marks})", tuple(row.values())

    def _recompute(self, node: str) -> None:
        module, _, name = node.partition(".")
        table, made = physical.table(module), self.desk.table(physical.derived("rollup", module, name))
        self.desk.system(
            f'update {self.desk.table(table)} set {quoted(name)} = (select "made"."value" from {made} as "made" '
            f'where "made"."id" = {quoted(table)}."id")'
        )

    def _rollup(self, node: str) -> bool:
        if ":" in node:
            return False
        return isinstance(self.architecture.field_of(*node.split(".", 1)), Rollup)

    # --- what else has to be right ---------------------------------------------------------------

    def _beside(self, flows: Iterable[Flow]) -> set[str]:
        """The fields, beside the one that is changed, that decide whether anything shows."""
        found: set[str] = set()
        for one in flows:
            if ":" in one.source and one.source in self.incoming:
                found |= {name for each in self.incoming[one.source] for name in self._read_at(each.path)}
            found |= self._read_at(one.path) | self._also(one)
            for node in (one.source, one.target):
                if ":" not in node:
                    found |= (
                        set(self._stored(node)) if self.architecture.field_of(*node.split(".", 1)) else set()
                    )
        return {one for one in found if not self._rollup(one) or all(one != each.target for each in flows)}

    def _also(self, flow: Flow) -> set[str]:
        """What decides without being said at the place: whose a record is, its stage, what it belongs to."""
        path = flow.path
        if path[0] == "pipelines":
            pipeline = self.architecture.section("pipelines")[str(path[1])]
            move = pipeline.transitions[str(path[3])]
            stages = (("pipelines", path[1], "stages", one) for one in (move.to, *move.from_))
            required = {one for stage in stages for one in self._read_at(stage)}
            return {f"{pipeline.module}.{pipeline.field_}", *required, *self._links(pipeline.module)}
        if path[0] in {"roles", "permission_sets", "shares", "restrictions"} and not flow.explicit:
            owners = (f"{one}.{name}" for one in self._modules_of(path) for name in ("owner", "created_by"))
            return {one for one in owners if self._columns(*one.split(".", 1))}
        if path[0] == "views":
            module, role = (
                self.architecture.section("views")[str(path[1])].module,
                flow.target.partition(":")[2],
            )
            return self._links(module) | self._read_at(("roles", role, "can", module))
        if path[0] == "reports":
            report = self.architecture.section("reports")[str(path[1])]
            return {f"{report.module}.{report.period.field_}"} if report.period else set()
        if path[0] == "modules" and path[2] == "fields":
            told = self.filling.manifest["modules"][str(path[1])]["fields"][str(path[3])]
            return {f"{told['of']}.{told['via']}"} if told.get("via") else set()
        return set()

    def _links(self, module: str) -> set[str]:
        """The fields by which records are a module's: what belongs to what a picture is of."""
        fields = self.filling.manifest["modules"].items()
        return {
            f"{other}.{name}"
            for other, told in fields
            for name, one in told["fields"].items()
            if one.get("to") == module
        }

    def _read_at(self, path: Keys) -> set[str]:
        prefix = path[: 4 if path[0] in _LONG else 2]
        found: set[str] = set()
        for node in self._named_under.get(prefix, ()):
            module, _, name = node.partition(".")
            if module in self.filling.plan.of_module and self.architecture.field_of(module, name):
                found |= set(self._stored(node))
        return found

    @cached_property
    def _named_under(self) -> dict[Keys, set[str]]:
        found: dict[Keys, set[str]] = {}
        for path, several in self.architecture.expressions.items():
            for prefix in (path[:4], path[:2]):
                nodes = found.setdefault(prefix, set())
                nodes.update(f"{read.module}.{read.field}" for one in several for read in one.checked.reads)
        for one in self.architecture.references_to.get("field", ()):
            for prefix in (one.path[:4], one.path[:2]):
                found.setdefault(prefix, set()).add(one.target.removeprefix("field:"))
        return found

    def _stir(self, node: str) -> None:
        """Give a field other values in every record, as far as they are taken."""
        module, _, name = node.partition(".")
        if module not in self.filling.plan.of_module:
            return
        self.desk.stir(list(self._stirred(node, module, name)))

    def _stirred(self, node: str, module: str, name: str) -> Iterator[Change]:
        columns, records = self._columns(module, name), self.filling.known.ids[module]
        table = self.desk.table(physical.table(module))
        for record in records if columns else ():
            if self.rng.random() < _OFTEN:
                given = of_field(self.rng, self.filling.known, columns, node)
                if given:
                    yield _updating(table, record, given)
        for beside in self._tables_beside(module, name):
            for record in records:
                yield self._inserting(beside.name, self.filling.row_beside(self.rng, beside, record))

    # --- what is looked at -----------------------------------------------------------------------

    def _look(self, flows: tuple[Flow, ...]) -> Callable[[], Any]:
        last = flows[-1]
        if not last.target.startswith("role:"):
            return self._look_of_system(last)
        if last.path[0] == "pipelines":
            return self._moves(last)
        by_rows = not last.explicit and last.path[0] in {"roles", "permission_sets", "shares", "restrictions"}
        if by_rows and (":" not in last.source or last.source.startswith("module:")):
            modules = self._modules_of(last.path)
            if last.path[0] == "shares":
                return lambda: [self._opened(one, last.source) for one in modules]
            return lambda: [self._ids(one) for one in modules]
        return self._look_of_person(last.source)

    def _modules_of(self, path: Keys) -> list[str]:
        if path[0] in {"shares", "restrictions"}:
            return [self.architecture.section(str(path[0]))[str(path[1])].module]
        return [str(path[3])] if path[2] == "can" else list(self.filling.manifest["modules"])

    def _ids(self, module: str) -> Any:
        """Which records are seen; whoever may bring one back sees that it is gone."""
        return self.desk.person(f'select "id", "deleted_at" from {self.desk.seen(module)} order by "id"')

    def _opened(self, module: str, source: str) -> Any:
        """Which records are seen, and which columns in each: a share may open more of a record that is seen."""
        rows = self.desk.person(f"select * from {self.desk.seen(module)}")
        own = {one.name for one in self._columns(*source.split(".", 1))} if "." in source else set()
        assert isinstance(rows, list)
        empty = {None, "None"}
        return {row["id"]: {name for name, v in row.items() if v not in empty} - own for row in rows}

    def _look_of_person(self, node: str) -> Callable[[], Any]:
        kind, _, name = shown(node).partition(":")
        person = self.desk.person
        if kind == "module":
            return lambda: self._ids(name)
        if kind == "report":
            opened = quoted(physical.derived("report", name, "opened"))
            return lambda: person(f"select * from {opened}")
        if kind == "view":
            views = self._views_of(name) or [f"view__{name}"]
            return lambda: [person(f"select * from {quoted(one)}") for one in views]
        if kind == "refusal":
            return self._refusals(node, by_person=True)
        return self._field(node, quoted, self.desk.seen, person)

    def _field(self, node: str, beside: Any, of_module: Any, run: Any) -> Callable[[], Any]:
        module, _, name = node.partition(".")
        columns = [one.name for one in self._columns(module, name)]
        tables = [beside(one.name) for one in self._tables_beside(module, name)]
        if not columns and not tables:
            columns = [name]
        wanted = ", ".join(map(quoted, ("id", *columns)))

        def look() -> Any:
            rows = run(f"select {wanted} from {of_module(module)}") if columns else []
            held = {row["id"]: row for row in rows}
            return Held(held), [sorted(map(str, run(f"select * from {one}"))) for one in tables]

        return look

    def _look_of_system(self, flow: Flow) -> Callable[[], Any]:
        node = flow.target
        kind, _, name = shown(node).partition(":")
        run, table = self.desk.system, self.desk.table
        if flow.path[0] == "pipelines":
            return self._moves(flow)
        if kind == "refusal":
            return self._refusals(node, by_person=False)
        if kind == "report":
            views = [one for one in (f"report__{name}", f"report__{name}__before") if one in self.views]
            return lambda: [run(f"select * from {table(one)}") for one in views]
        if kind == "segment":
            return lambda: run(f'select "id" from {table(f"segment__{name}")} order by "id"')
        if kind == "view":
            if f"view__{name}" not in self.views:
                return self._look_of_person(node)
            return lambda: [run(f"select * from {table(one)}") for one in self._views_of(name)]
        return self._field(node, table, self._read, run)

    def _read(self, module: str) -> str:
        view = physical.read_view(module)
        return self.desk.table(view if view in self.views else physical.table(module))

    def _views_of(self, name: str) -> list[str]:
        own = f"view__{name}"
        return sorted(one for one in self.views if one == own or one.startswith(f"{own}__"))

    # --- what is refused -------------------------------------------------------------------------

    def _refusals(self, node: str, *, by_person: bool) -> Callable[[], Any]:
        """Which of some values of the fields beside are refused."""
        kind, _, about = node.partition("|")
        module = kind.partition(":")[2]
        seen = by_person and self.desk.name != "postgres"
        place = self.desk.seen(module) if seen else self.desk.table(physical.table(module))
        tried = list(self._given(Random(3), module, about.split(), place))
        return lambda: self.desk.taken(tried, by_person=by_person)

    def _given(self, rng: Random, module: str, names: Iterable[str], place: str) -> Iterator[Change]:
        for name in names:
            columns = self._columns(module, name)
            for record in self.filling.known.ids[module] if columns else ():
                several = [of_field(rng, self.filling.known, columns, f"{module}.{name}") for _ in range(8)]
                yield from (_updating(place, record, one) for one in several if one)

    def _moves(self, flow: Flow) -> Callable[[], Any]:
        """For each record, whether the person can make a transition."""
        _, pipeline, _, name, *_ = flow.path
        declared = self.architecture.section("pipelines")[str(pipeline)]
        module, to = declared.module, declared.transitions[str(name)].to
        column = self._columns(module, declared.field_)[0].name
        place, records = quoted(physical.table(module)), self.filling.known.ids[module]
        tried = [_updating(place, one, {column: to}) for one in records]
        return lambda: self.desk.taken(tried, by_person=True)


def _updating(table: str, record: str, given: dict[str, Any]) -> Change:
    sets = ", ".join(f"{quoted(name)} = ?" for name in given)
    return f'update {table} set {sets} where "id" = ?', (*given.values(), record)


_LONG: Final = frozenset({"modules", "activities", "pipelines", "roles", "permission_sets"})
_OFTEN: Final = 0.7


class Held(dict[str, Any]):
    """What is in each record that is seen."""


def differs(before: Any, after: Any) -> bool:
    """Whether something shows: in records, only what is in those that are seen before and after."""
    if isinstance(before, tuple) and isinstance(before[0], Held):
        return _tells(before[0], after[0]) or _tells(after[0], before[0]) or before[1] != after[1]
    return bool(before != after)


def _tells(before: Held, after: Held) -> bool:
    """Whether a value is in a record that was another before, or was in none that is seen."""
    for key, row in after.items():
        known = before.get(key)
        if known is not None and known != row:
            return True
        if known is None and any(value is not None for name, value in row.items() if name != "id"):
            return True
    return False


def mover(architecture: Architecture, flow: Flow) -> str:
    """A role that may make the transition that a flow is about, and has to keep to its guard."""
    _, pipeline, _, name, *_ = flow.path
    roles = rights(architecture).movers.get(f"{pipeline}.{name}", ())
    return min(roles, key=lambda one: (passes_anyway(architecture, flow, one), one), default="")


def passes_anyway(architecture: Architecture, flow: Flow, role: str) -> bool:
    """Whether a role has a capability that the guard asks for."""
    has = rights(architecture).capabilities(role)
    found = architecture.expressions.get(flow.path, ())
    return any(
        each.kind == "capability" and each.name in has for one in found for each in one.checked.mentions
    )
