"""The graph, serialised: everything that later stages read. Equal architectures give equal bytes.

Pieces keep the shape they have in a blueprint, shorthands expanded, defaults left out. An expression
becomes ``{"source", "type", "ir"}``, a literal in a field ``{"ir": ["lit", type, value]}``, a text with
merge fields ``{"text", "merges"}``. In tests, a literal that names what is given becomes ``{"record": "lead.ada"}``,
or ``{"records": […]}``. What order means nothing in is sorted by name. Fields also carry what
their type answers: the type of their values, their columns, how they are shown and parsed.
"""

from __future__ import annotations

from dataclasses import fields as dataclass_fields
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.attachments import put_to
from crmspec.compiler.bind import MOVED
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import to_json
from crmspec.compiler.model.base import Exp, Merge, Model, Ref, Val
from crmspec.compiler.model.field import Column, Field
from crmspec.compiler.model.people import SCOPES
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.model.shape import Either, Leaf, Many, Member, Named, attributes, fitting
from crmspec.compiler.resolve.literals import stored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.field import LinkTable
    from crmspec.compiler.model.module import Module
    from crmspec.compiler.model.shape import Attribute, Shape
    from crmspec.compiler.resolve.trials import Trials
    from crmspec.compiler.resolve.walk import Expression
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Span

FORMAT_VERSION: Final = 1
ORDERED: Final = frozenset(
    {"fields", "options", "values", "details", "stages", "measures", "related", "tiles"}
)
"""Attributes whose names are in an order that means something."""

Json = dict[str, Any]


def manifest_of(architecture: Architecture) -> Json:
    """The manifest."""
    assert architecture.crm is not None
    writer = _Writer(architecture)
    manifest: Json = {"format_version": FORMAT_VERSION, "crm": writer.crm()}
    for name, section in SECTIONS.items():
        manifest[name] = writer.modules() if name == "modules" else writer.section(name, section.kind)
    for one in manifest["activities"].values():
        one.pop("fields", None)
    tests = _Writer(architecture, architecture.trials)
    manifest["tests"] = {
        name: {"id": f"test:{name}", **tests.model(one, ("tests", name))}
        for name, one in sorted(architecture.tests.items())
    }
    manifest["retired"] = {
        section: sorted(names) for section, names in sorted(architecture.blueprint.retired.items()) if names
    }
    if architecture.blueprint.moved:
        manifest[MOVED] = {
            section: dict(moves) for section, moves in sorted(architecture.blueprint.moved.items())
        }
    return manifest


def positions_of(architecture: Architecture) -> Json:
    """The place of every declaration, by its id."""
    places = {}
    inside: dict[Keys, Mapping[str, Span]] = {}
    for one, path in sorted(architecture.ids.items()):
        around = path[:-1]
        if around not in inside:
            inside[around] = architecture.blueprint.keys(around)
        span = inside[around].get(str(path[-1])) or architecture.span(path, key=True)
        places[one] = [span.file, span.line, span.column, span.end_line, span.end_column]
    return {"format_version": FORMAT_VERSION, "positions": places}


@cache
def _plan(model: type[Model], written: frozenset[str]) -> tuple[tuple[Attribute, Any, bool], ...]:
    """The written attributes in the order of the class, each with its default, and whether it stands as it is.

    That is the same for many instances.
    """
    known = [(attributes(model)[name], info) for name, info in model.model_fields.items() if name in written]
    return tuple((one, info.default, _stands(one.shape)) for one, info in known)


def _stands(shape: Shape) -> bool:
    """Whether values of a shape are written as they are: there is no piece in them, and nothing compiled."""
    match shape:
        case Leaf(mark):
            return mark is None or (isinstance(mark, Ref) and mark.kind != "scope")
        case Many(item):
            return _stands(item)
        case Either(shapes):
            return all(map(_stands, shapes))
    return False


class _Writer:
    """Writes models as plain data, expressions compiled."""

    def __init__(self, architecture: Architecture, resolved: Architecture | Trials | None = None) -> None:
        self._architecture = architecture
        self._members = architecture.members
        self._resolved = resolved or architecture
        self._named = architecture.trials.named

    def crm(self) -> Json:
        """The blueprint's own manifest, defaults written out: they are few, and everything rests on them."""
        crm = self._architecture.crm
        assert crm is not None
        plain: Json = crm.model_dump(mode="json", by_alias=True, exclude_none=True)
        return {**plain, "expected_records": dict(sorted(plain["expected_records"].items()))}

    def section(self, section: str, kind: str) -> Json:
        """The declarations of a section."""
        declared = self._architecture.section(section)
        return {
            name: {"id": f"{kind}:{name}", **self.model(declared[name], (section, name))}
            for name in sorted(declared)
        }

    def modules(self) -> Json:
        """All modules, activities among them."""
        return {name: self.module(name, one) for name, one in sorted(self._architecture.modules.items())}

    def module(self, name: str, module: Module) -> Json:
        """A module with its columns and collections; an activity is one too."""
        activity = name in self._architecture.section("activities")
        path: Keys = ("activities" if activity else "modules", name)
        written = self.model(module, path, without="fields")
        written["fields"] = {
            key: self.field(name, key, one, (*path, "fields", key)) for key, one in module.fields.items()
        }
        related = sorted(self._members.related(name).items())
        collections = {called: type_.spell() for called, type_ in related}
        kind: Json = {"activity": name} if activity else {}
        tables = [_table(one) for one in put_to(name, module)]
        beside: Json = {"tables": tables} if tables else {}
        return {"id": f"module:{name}", **kind, **written, "collections": collections, **beside}

    def field(self, module: str, name: str, field: Field, path: Keys, *, apart: bool = False) -> Json:
        """A field with what its type answers; one of a link lies apart from the fields of modules."""
        around = self._members
        type_ = field.value(module, name, around) if apart else around.value_type(module, name)
        answers: Json = {
            "id": f"field:{module}.{name}",
            "type": field.type,  # type: ignore[attr-defined]
            **_of_type(field),
            **self.model(field.completed(module, name, around), path),
            "value": type_.spell(),
            "columns": [_plain(one) for one in field.columns(module, name, around)],
            "json_schema": field.json_schema(module, name, around),
            "widget": field.widget,
            "parser": field.parser,
        }
        link, said = field.linked(module, name)
        if said:
            answers["fields"] = {
                key: self.field(link, key, one, (*path, "fields", key), apart=True)
                for key, one in said.items()
            }
        tables = [_table(one) for one in field.tables(module, name, around)]
        return {**answers, **({"tables": tables} if tables else {}), **_marks(type(field))}

    def model(self, model: Model, path: Keys, *, without: str = "") -> Json:
        """A piece, without what is at its default; of one attribute only that it is there."""
        written: Json = {}
        for attribute, default, stands in _plan(type(model), frozenset(model.model_fields_set)):
            value = getattr(model, attribute.name)
            if value is None or value == default:
                continue
            if stands:
                written[attribute.key] = plain(value)
            elif attribute.name == without:
                written[attribute.key] = None
            else:
                written[attribute.key] = self.value(value, attribute.shape, (*path, attribute.key))
        return written

    def value(self, value: Any, shape: Shape, path: Keys) -> Any:
        """A value of a shape as plain data."""
        if isinstance(shape, Either):
            shape = fitting(shape, value)
        if isinstance(value, Model):
            return self._tagged(value, shape, path)
        match shape:
            case Leaf(mark) if mark is not None:
                return self._marked(value, mark, path)
            case Many(item) if isinstance(value, (tuple, list)):
                return [self.value(one, item, (*path, index)) for index, one in enumerate(value)]
            case Named(_, inner) if isinstance(value, dict):
                names = value if path[-1] in ORDERED else sorted(value)
                return {name: self.value(value[name], inner, (*path, name)) for name in names}
        return plain(value)

    def _tagged(self, value: Model, shape: Shape, path: Keys) -> Json:
        """A piece; a member of a family that is told by a key says which it is."""
        written = self.model(value, path)
        if isinstance(shape, Member) and not shape.family.tag:
            return {"verb": shape.family.name_of(value), **written}
        return written

    def _marked(self, value: Any, mark: Any, path: Keys) -> Any:
        expressions = self._resolved.expressions.get(path, [])
        match mark:
            case Ref(kind="scope") if value not in SCOPES and expressions:
                return _expression(expressions[0])
            case Exp() if expressions:
                return _expression(expressions[0])
            case Val() if expressions:
                return _expression(expressions[0])
            case Val() if path in self._named:
                named = self._named[path]
                return {"record": named} if isinstance(named, str) else {"records": list(named)}
            case Val():
                return {"ir": stored(value, self._type_at(path, mark))}
            case Merge():
                return {"text": value, "merges": [_expression(one) for one in expressions]}
        return plain(value)

    def _type_at(self, path: Keys, mark: Val) -> Type:
        return self._resolved.literal_types.get(path, types.UNKNOWN)


def _of_type(field: Field) -> Json:
    """What holds for a field by its type alone: a detail requires its master, a secret is restricted."""
    return {name: value for name, usual in _SAID if (value := getattr(field, name)) != usual}


_SAID: Final = tuple(
    (name, Field.model_fields[name].default) for name in ("required", "unique", "sensitivity")
)


@cache
def _marks(kind: type[Field]) -> Json:
    """What is unusual about the values of a type."""
    told = {"derived": kind.derived, "master": kind.master, "listed": kind.listed}
    return {name: value for name, value in told.items() if value != getattr(Field, name)}


def _expression(one: Expression) -> Json:
    if (
        one.checked.expr is None
    ):  # so only where there are errors: such a manifest is compared, and never written
        return {"source": one.source.strip()}
    return {"source": one.source.strip(), "type": one.checked.type.spell(), "ir": to_json(one.checked.expr)}


def plain(value: Any) -> Any:
    """Data as JSON holds it: numbers with a fraction as text."""
    if isinstance(value, (str, int)):  # by far the most
        return value
    if isinstance(value, Model):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return str(value) if isinstance(value, Decimal) else value


_COLUMN: Final = tuple((one.name, one.default) for one in dataclass_fields(Column))


def _plain(column: Column) -> Json:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, default in _COLUMN
        if (value := getattr(column, name)) != default
    }


def _table(table: LinkTable) -> Json:
    return {
        "name": table.name,
        "columns": [_plain(one) for one in table.columns],
        "unique": list(table.unique),
    }
