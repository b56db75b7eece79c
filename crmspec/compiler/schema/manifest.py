"""The manifest as JSON Schema: the canonical form of declarations, expressions compiled.

The classes of the language say what can stand where; this walk says what the manifest makes of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from crmspec.compiler.bind import MOVED, MOVING
from crmspec.compiler.manifest import FORMAT_VERSION
from crmspec.compiler.model.automation import Step, Trigger
from crmspec.compiler.model.base import Exp, Merge, Model, Name, Ref, Val
from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.field import FIELD_TYPES, Field
from crmspec.compiler.model.module import Activity, Module
from crmspec.compiler.model.scenario import Scenario
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.schema.answers import (
    ROOT,
    TEXT,
    TEXTS,
    answers,
    closed,
    compiled,
    identity,
    ref,
    tables,
)
from crmspec.compiler.schema.docstrings import class_text
from crmspec.compiler.schema.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.compiler.model.base import Family
    from crmspec.compiler.schema.constraints import Schema

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
VERB: Final = "verb"
KINDS: Final[dict[type[Model], str]] = {
    **{one.type(): one.kind for one in SECTIONS.values()},
    Scenario: "test",
}


def manifest_schema() -> Schema:
    """Describe `manifest.json`."""
    walk = _Compiled()
    sections = {one.name: _group(walk, one.type()) for one in SECTIONS.values()}
    properties: dict[str, Schema] = {
        "format_version": {"const": FORMAT_VERSION},
        "crm": walk.plain(Crm),
        **sections,
        "tests": {**_group(walk, Scenario), "propertyNames": TEXT},
        "retired": {
            "description": "For each section, names that were and must not come again.",
            "type": "object",
            "properties": dict.fromkeys(SECTIONS, TEXTS),
            "additionalProperties": False,
        },
    }
    always = tuple(properties)
    properties[MOVED] = {
        "description": "For each section, names that went, each with the one that took its place.",
        "type": "object",
        "properties": {key: {"type": "object", "additionalProperties": TEXT} for key in MOVING},
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "title": "crmspec manifest",
        **closed("An architecture, resolved: what all later stages read.", always, **properties),
        "$defs": dict(sorted({**compiled(), **walk.definitions}.items())),
    }


def positions_schema() -> Schema:
    """Describe `sources.json`, which says where each declaration of the manifest stands."""
    line: Schema = {"type": "integer", "minimum": 0}
    place: Schema = {
        "description": "File, line, column, end line, end column; counted from 1, the end exclusive.",
        "type": "array",
        "prefixItems": [TEXT, line, line, line, line],
        "items": False,
        "minItems": 5,
    }
    return {
        "$schema": DIALECT,
        "title": "crmspec sources",
        **closed(
            "The place of every declaration, by its id.",
            ("format_version", "positions"),
            format_version={"const": FORMAT_VERSION},
            positions={
                "type": "object",
                "propertyNames": {"pattern": "^[a-z_]+:"},
                "additionalProperties": place,
            },
        ),
    }


def _group(walk: Walk, model: type[Model]) -> Schema:
    return {
        "description": class_text(model),
        "type": "object",
        "propertyNames": walk.shape(Name),
        "additionalProperties": walk.model(model),
    }


@dataclass(slots=True)
class _Compiled(Walk):
    """Describes what models become in the manifest."""

    canonical: bool = True
    _given: bool = False
    """Inside a test, where literals may name what is given."""
    root: ClassVar[str] = ROOT

    def plain(self, model: type[Model]) -> Schema:
        """Describe a model that is written as it is, defaults included."""
        walk = _Plain()
        schema = walk.model(model)
        shared = walk.definitions.keys() & self.definitions.keys()
        assert all(walk.definitions[name] == self.definitions[name] for name in shared), shared
        self.definitions |= walk.definitions
        return schema

    def shape(self, annotation: Any, marks: Iterable[Any] = ()) -> Schema:
        """Describe values of an annotated type; where they are compiled, what they become."""
        marks = list(marks)
        for mark in marks:
            match mark:
                case Exp():
                    return ref("expression")
                case Val():
                    return ref("given_value" if self._given else "value")
                case Merge():
                    return ref("text")
                case Ref(kind="scope"):
                    return ref("rows")
        return super(_Compiled, self).shape(annotation, marks)

    def _family(self, family: Family) -> Schema:
        tag, names = family.tag or VERB, list(family.names())
        cases = [
            {
                "if": {"properties": {tag: {"const": name}}, "required": [tag]},
                "then": self.model(family.member(name)),
            }
            for name in names
        ]
        described = f"A {family.what}; `{tag}` says which."
        return {
            "description": described,
            "type": "object",
            "required": [tag],
            "properties": {tag: {"enum": names}},
            "allOf": cases,
        }

    def _definition(self, model: type[Model]) -> Schema:
        outer, self._given = self._given, self._given or model is Scenario
        schema = super(_Compiled, self)._definition(model)
        self._given = outer
        added, required = _added(model)
        properties = {**added, **schema["properties"], **added}
        if model is Activity:
            del properties["fields"]
        needed = [*required, *(one for one in schema.get("required", ()) if one in properties)]
        return {
            **_unshown(schema),
            "properties": properties,
            **({"required": list(dict.fromkeys(needed))} if needed else {}),
        }


@dataclass(slots=True)
class _Plain(Walk):
    """Describes what is dumped as it is."""

    canonical: bool = True
    root: ClassVar[str] = ROOT

    def _definition(self, model: type[Model]) -> Schema:
        return _unshown(super(_Plain, self)._definition(model))


def _added(model: type[Model]) -> tuple[dict[str, Schema], list[str]]:
    """What the manifest says of a piece besides, and which of it always."""
    if issubclass(model, (Step, Trigger)):
        return {VERB: {"const": _file(model)}}, [VERB]
    if issubclass(model, Field):
        told, always = answers()
        return {**told, FIELD_TYPES.tag: {"const": _file(model)}}, [*always, FIELD_TYPES.tag]
    if model is Module:
        collections: Schema = {
            "description": "The records that point at this module's, each collection with its type.",
            "type": "object",
            "additionalProperties": TEXT,
        }
        activity: Schema = {**TEXT, "description": "The activity that it amounts to."}
        mandatory = {"id": identity("module"), "collections": collections}
        beside = tables("The tables of what is put to its records besides their fields.")
        return {**mandatory, "activity": activity, "tables": beside}, list(mandatory)
    return ({"id": identity(KINDS[model])}, ["id"]) if model in KINDS else ({}, [])


def _unshown(schema: Schema) -> Schema:
    """Without what only an editor shows."""
    return {key: value for key, value in schema.items() if key not in {"title", "markdownDescription"}}


def _file(member: type[Model]) -> str:
    """The name of a member of a family: that of its file."""
    return member.__module__.rpartition(".")[2]
