"""The walk over all declarations: each mark on the way is resolved in the context that holds there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.compiler.bind.complaints import suggestion
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.check import Checked, check
from crmspec.compiler.expressions.coerce import UNKNOWN_OPTION
from crmspec.compiler.expressions.problems import SEVERITIES
from crmspec.compiler.expressions.scope import Scope
from crmspec.compiler.model.base import Exp, Merge, Model, Ref, Val
from crmspec.compiler.model.context import LYING, MISSING, Context
from crmspec.compiler.model.people import SCOPES
from crmspec.compiler.model.shape import Either, Leaf, Many, Member, Named, One, fitting, telling
from crmspec.compiler.resolve.former import former
from crmspec.compiler.resolve.gather import UNKNOWN_NAME
from crmspec.compiler.resolve.holding import UNFIT, no_key, unfit
from crmspec.compiler.resolve.references import RETIRED, module_of
from crmspec.compiler.resolve.values import misfit, unknown_option
from crmspec.compiler.syntax import Part
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.shape import Shape
    from crmspec.compiler.resolve.members import Members
    from crmspec.compiler.resolve.references import References
    from crmspec.compiler.syntax import Keys

MERGE: Final = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
PLAIN_TYPES: Final[dict[str, Type]] = {
    "text": types.TEXT,
    "integer": types.INTEGER,
    "decimal": types.Decimal(),
    "percent": types.Percent(),
    "boolean": types.BOOLEAN,
    "date": types.DATE,
    "datetime": types.DATETIME,
    "time": types.TIME,
    "duration": types.DURATION,
    "user": types.USER,
    "team": types.TEAM,
    "queue": types.QUEUE,
    "json": types.JSON,
}
TELLING: Final = frozenset({"module", "given_record", "report"})
"""Kinds of references that, as keys, say what is below them about."""
STAFF: Final = ("_user", "_team", "_queue")
_WORDS: Final = {"user": "a user", "record": "a record", "records": "a list of records"}
_OF_FIELD: Final = frozenset({"default", "backfill"})
READING: Final = frozenset({"EXP101", "EXP107"})


class Reference(NamedTuple):
    """One declaration names another."""

    path: Keys
    kind: str
    target: str


class Expression(NamedTuple):
    """One expression, what was found about it, and what is expected of it."""

    path: Keys
    source: str
    checked: Checked
    context: Context
    opened: str = ""
    """What stands before it, where it is a merge field."""
    earlier: int = 0
    """How many merge fields like it stand before it in the same text."""

    def part(self, start: int, end: int) -> Part:
        """Some of its characters, as they are looked for in the file."""
        return Part(self.source, start, end, self.opened, self.earlier)


class Placed(NamedTuple):
    """One trigger or step, where it stands, and what names mean there."""

    path: Keys
    verb: str
    model: Any
    context: Context


class Trouble(NamedTuple):
    """A reference or a literal that is wrong."""

    path: Keys
    code: str
    message: str
    help: str
    at_key: bool = False


@dataclass(slots=True)
class Walk:
    """Visits values by their shapes; gathers references, expressions and trouble."""

    members: Members
    find: References
    time_zone: str
    references: list[Reference] = field(default_factory=list)
    expressions: dict[Keys, list[Expression]] = field(default_factory=dict)
    literal_types: dict[Keys, Type] = field(default_factory=dict)
    trouble: list[Trouble] = field(default_factory=list)
    unresolved: set[tuple[str, str]] = field(default_factory=set)
    """Names that lead nowhere, each with the kind of what was looked for."""
    verbs: dict[Keys, Placed] = field(default_factory=dict)
    """Every trigger and step, by its path."""
    _checks: dict[tuple[object, ...], Checked] = field(default_factory=dict)

    def model(self, model: Model, path: Keys, context: Context) -> None:
        """Visit every attribute that was written."""
        written, told = model.model_fields_set, telling(type(model))
        if written.isdisjoint(told):
            return
        for name, attribute in told.items():
            value = getattr(model, name) if name in written else None
            if value is not None and value != ():
                self.value(value, attribute.shape, (*path, attribute.key), model.context_of(name, context))

    def value(self, value: Any, shape: Shape, path: Keys, context: Context) -> None:
        """Visit a value of a shape."""
        if isinstance(shape, Either):
            shape = fitting(shape, value)
        match shape:
            case Leaf(mark):
                self._leaf(value, mark, path, context)
            case Member(family) if not family.tag:
                self.verbs[path] = Placed(path, family.name_of(value), value, context)
                self.model(value, path, context)
            case One() | Member():
                self.model(value, path, context)
            case Many(item):
                self._many(value, item, path, context)
            case Named(key, inner):
                self._named(value, key, inner, path, context)

    def _many(self, values: Any, item: Shape, path: Keys, context: Context) -> None:
        """Visit several; what one of them binds, those after it know."""
        if isinstance(item, Leaf):
            for index, one in enumerate(values):
                self._leaf(one, item.mark, (*path, index), context)
            return
        for index, one in enumerate(values):
            self.value(one, item, (*path, index), context)
            if isinstance(one, Model):
                context = one.passing_on(context)

    def _named(self, value: dict[str, Any], key: Leaf, inner: Shape, path: Keys, context: Context) -> None:
        if key.mark is None:
            for name, one in value.items():
                if not _is_silent(one, inner):
                    self.value(one, inner, (*path, name), context)
            return
        for name, one in value.items():
            here = (*path, name)
            fine = not isinstance(key.mark, Ref) or self._refer(name, key.mark, here, context, at_key=True)
            if isinstance(key.mark, Ref) and (
                key.mark.kind == "module" or (fine and key.mark.kind in TELLING)
            ):
                self.value(one, inner, here, context.under(key.mark.kind, name))
            elif fine:
                self.value(one, inner, here, context)

    def _leaf(self, value: Any, mark: Any, path: Keys, context: Context) -> None:
        match mark:
            case Ref(kind="scope"):
                if value not in SCOPES:
                    self.expression(value, path, context, types.BOOLEAN)
            case Ref():
                self._refer(value, mark, path, context)
            case Exp(type_, features):
                self._condition(value, path, context.knowing({}, *features), type_)
            case Val(type_):
                self._value(value, path, context, type_)
            case Merge():
                self._merges(value, path, context.knowing({}, "merge"))

    def _merges(self, text: str, path: Keys, context: Context) -> None:
        """Visit the merge fields of a text; the same one may stand in it several times."""
        seen: dict[str, int] = {}
        for found in MERGE.finditer(text):
            earlier = seen[found[1]] = seen.get(found[1], -1) + 1
            checked = self.check(found[1], context)
            one = Expression(path, found[1], checked, context, found[0][:2], earlier)
            self.expressions.setdefault(path, []).append(one)

    def _refer(self, name: Any, mark: Ref, path: Keys, context: Context, *, at_key: bool = False) -> bool:
        if name in mark.also or not isinstance(name, str):
            return True
        answer = self.find.find(mark.kind, name, context, path)
        if answer and not answer[0]:
            _, code, message, way_out = answer
            self.trouble.append(Trouble(path, code, message, way_out, at_key))
            self.unresolved.add((mark.kind, name))
            return False
        if mark.holds and answer and (wrong := unfit(answer[-1], mark.holds, self.members)):
            self.trouble.append(Trouble(path, UNFIT, wrong, "name another field", at_key))
        self.references += [Reference(path, mark.kind, one) for one in answer]
        return bool(answer)

    def _condition(self, source: str, path: Keys, context: Context, expected: str | None) -> None:
        if expected == "field":
            own = self._type_at(path, context)
            self.expression(source, path, context, None if isinstance(own, types.Unknown) else own)
            return
        if expected in {None, "boolean"}:
            self.expression(source, path, context, types.BOOLEAN if expected else None)
            return
        wanted = PLAIN_TYPES[str(expected)] if expected in {"datetime", "integer"} else None
        checked = self.expression(source, path, context, wanted)
        if checked.expr is None:
            return
        if expected == "key":
            wrong = no_key(checked.type, each="each" in context.features)
        else:
            wrong = "" if _is(checked.type, str(expected)) else _WORDS.get(str(expected), str(expected))
        if wrong:
            self.trouble.append(Trouble(path, "EXP104", f"expected {wrong}, found {checked.type}", ""))

    def _value(self, value: Any, path: Keys, context: Context, type_: str | None) -> None:
        expected = self._expected(value, path, context, type_)
        if isinstance(value, str) and value.startswith("=") and not value.startswith("=="):
            if type_ == "seed":
                message = "a record that comes with the blueprint holds values, and no expressions"
                self.trouble.append(Trouble(path, "EXP106", message, "write the value itself"))
                return
            self.expression(
                value[1:], path, context, None if isinstance(expected, types.Unknown) else expected
            )
            return
        if type_ == "seed" and isinstance(expected, types.Record) and isinstance(value, str):
            self.literal_types[path] = expected
            self._seed(value, path, context, expected)
        else:
            self._literal(value, path, context, expected)

    def _seed(self, name: str, path: Keys, context: Context, expected: types.Record) -> None:
        """See whether a name is that of a record that the blueprint brings, of the right module."""
        if self._refer(name, Ref("seed_record"), path, context) and context.lookup:
            module = context.lookup.module_of("seed_record", name)
            if module != expected.module:
                message = f"expected {expected}, and `{name}` is one of `{module}`"
                self.trouble.append(Trouble(path, "EXP104", message, ""))

    def _literal(self, value: Any, path: Keys, context: Context, expected: Type) -> None:
        self.literal_types[path] = expected
        wrong = misfit(value[1:] if isinstance(value, str) and value.startswith("==") else value, expected)
        if wrong:
            code = UNKNOWN_OPTION if unknown_option(value, expected) else "EXP104"
            code = "FLD104" if path[-1] == "default" else code
            self.trouble.append(Trouble(path, code, *wrong))
        elif isinstance(expected, types.Choice):
            self._offered(value, path, context)

    def _offered(self, value: Any, path: Keys, context: Context) -> None:
        """See whether options that are set are still to be chosen."""
        name = _field_at(path)
        for word in value if isinstance(value, list) else [value]:
            if context.module and self.members.is_retired(context.module, name, str(word)):
                message = f"the option `{word}` of `{name}` is retired"
                self.trouble.append(Trouble(path, RETIRED, message, "choose one that is still offered"))

    def _expected(self, value: Any, path: Keys, context: Context, type_: str | None) -> Type:
        """The type that a value has to fit: a plain one, that of an argument, or that of the field."""
        if type_ in PLAIN_TYPES:
            return PLAIN_TYPES[type_]
        return self._argument(value, path, context) if type_ == "argument" else self._type_at(path, context)

    def _argument(self, value: Any, path: Keys, context: Context) -> Type:
        """What is expected of an argument; one that nothing takes is a mistake."""
        name = str(path[-1])
        if context.expects is None or MISSING in context.expects:
            return types.UNKNOWN
        if not context.takes(name):
            way_out = suggestion(name, context.expects, "it takes") or "it takes none"
            self.trouble.append(
                Trouble(path, "REF101", f"there is no parameter `{visible(name)}`", way_out, at_key=True)
            )
            return types.UNKNOWN
        spec = context.expects[name]
        if spec == "template" and isinstance(value, str) and not value.startswith("="):
            self._refer(value, Ref("template"), path, context)
        return self._type_of(spec)

    def _type_at(self, path: Keys, context: Context) -> Type:
        members = self.members.members(context.module) if context.module else None
        return (members or {}).get(_field_at(path), types.UNKNOWN)

    def expression(self, source: str, path: Keys, context: Context, expected: Type | None) -> Checked:
        """Check one expression in its context."""
        checked = self.check(source, context, expected)
        self.expressions.setdefault(path, []).append(Expression(path, source, checked, context))
        return checked

    def check(self, source: str, context: Context, expected: Type | None = None) -> Checked:
        """Check one expression; the same in the same context only once."""
        names = {**({} if LYING in context.features else {"user": "user"}), **context.names}
        if context.record:
            names.setdefault("record", f"record:{context.record}")
        key = (source, context.record, tuple(sorted(names.items())), context.features, expected)
        if key not in self._checks:
            variables = {name: self._type_of(one) for name, one in names.items()}
            if variables.get("before") is types.UNKNOWN and names["before"].startswith("field:"):
                del variables["before"]
            features, labels = context.features, self.members.labels
            known = (features, self.time_zone, labels, self.members.singletons)
            scope = Scope(self.members, context.record, variables, {}, *known)
            checked = check(source, scope, expected)
            if context.record and self.members.members(context.record) is None:
                checked = _without(checked, *(set(SEVERITIES) - READING))
            elif MISSING in names or (
                checked.expr is None
                and any(source[one.start : one.end] in self.find.orphans for one in checked.problems)
            ):
                checked = _without(checked, UNKNOWN_NAME)
            self._checks[key] = checked
        return self._checks[key]

    def _type_of(self, spec: str) -> Type:
        kind, _, module = spec.partition(":")
        if kind == "record":
            return types.Record(module) if self.members.members(module) is not None else types.UNKNOWN
        if kind == "records":
            return types.Records(module, "") if self.members.members(module) is not None else types.UNKNOWN
        if kind == "choice":
            return types.Choice(tuple(module.split(",")))
        if kind == "field":
            return former(module, self.members)
        if kind == "money":
            return types.Money(self.members.currency)
        return PLAIN_TYPES.get(kind, types.UNKNOWN)

    def module_of_expression(self, source: str, context: Context) -> str | None:
        """The module of the record or records that an expression yields."""
        if source == "record" and "record" not in context.names:
            return context.record
        return module_of(self.check(source, context).type)


def _is_silent(value: Any, shape: Shape) -> bool:
    """Whether nothing that is written in a piece points at anything: so with most fields."""
    if isinstance(shape, One) or (isinstance(shape, Member) and shape.family.tag):
        kind: type[Model] = type(value)
        return bool(value.model_fields_set.isdisjoint(telling(kind)))
    return False


def _field_at(path: Keys) -> str:
    """The field that a value at a path is meant for."""
    if path[-3:-2] == ("fields",) and path[-1] in _OF_FIELD:
        return str(path[-2])
    if path[-4:-3] == ("fields",) and path[-2:] == ("retyped", "using"):
        return str(path[-3])
    return str(path[-2] if path[-1] == "default" else path[-1])


def _without(checked: Checked, *codes: str) -> Checked:
    """Leave out the problems that follow from something else that is missing."""
    left = tuple(one for one in checked.problems if one.code not in codes)
    return checked if left == checked.problems else Checked(None, problems=left)


def _is(type_: Type, expected: str) -> bool:
    if isinstance(type_, types.Unknown):
        return True
    if expected == "user":
        targets = type_.targets if isinstance(type_, types.Polymorphic) else (module_of(type_),)
        return all(one in STAFF for one in targets)
    if expected == "record":
        return isinstance(type_, (types.Record, types.Polymorphic))
    if expected == "records":
        return isinstance(type_, types.Records)
    return True
