"""The walk from the classes of the language to JSON Schema: one definition for each class."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from inspect import get_annotations
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, Union, get_args, get_origin

from crmspec.compiler.model.base import Also, Exp, Family, Merge, Model, Ref, Val
from crmspec.compiler.schema.alternatives import either
from crmspec.compiler.schema.constraints import Schema, bounded
from crmspec.compiler.schema.docstrings import attribute_texts, meaning
from crmspec.compiler.schema.families import family_schema
from crmspec.compiler.schema.forms import as_written
from crmspec.compiler.schema.names import definition_name, family_name, title
from crmspec.compiler.schema.references import pointing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic.fields import FieldInfo

_SCALARS: Final = {str: "string", int: "integer", bool: "boolean", Decimal: "number"}


@dataclass(slots=True)
class Walk:
    """Collects definitions, for what people write or, ``canonical``, for what models are dumped to."""

    canonical: bool = False
    definitions: dict[str, Schema] = field(default_factory=dict)
    models: dict[str, type[Model]] = field(default_factory=dict)
    root: ClassVar[str] = "#/definitions/"
    """Where definitions lie in the schema."""

    def model(self, model: type[Model]) -> Schema:
        """Refer to a model's definition, which is made when it is met first."""
        name = definition_name(model)
        assert self.models.setdefault(name, model) is model, f"two models are called {name}"
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._definition(model)
        return {"$ref": f"{self.root}{name}"}

    def family(self, family: Family) -> Schema:
        """Refer to the definition of a family."""
        name = family_name(family)
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._family(family)
        return {"$ref": f"{self.root}{name}"}

    def _family(self, family: Family) -> Schema:
        return family_schema(family, self)

    def attribute(self, model: type[Model], name: str) -> Schema:
        """Describe one attribute, or refer to what the class says from which it is inherited."""
        owner = owner_of(model, name)
        if owner is model:
            return self._attribute(model, name)
        shared = f"{owner.__name__}.{name.rstrip('_')}"
        if shared not in self.definitions:
            self.definitions[shared] = {}
            self.definitions[shared] = self._attribute(owner, name)
        return {"$ref": f"{self.root}{shared}"}

    def _attribute(self, model: type[Model], name: str) -> Schema:
        info = model.model_fields[name]
        schema = self.shape(info.annotation, [*info.metadata, info])
        text = joined(attribute_texts(model).get(name, ""), schema.get("description", ""))
        return {**({"description": text} if text else {}), **_default(info), **_without_text(schema)}

    def shape(self, annotation: Any, marks: Iterable[Any] = ()) -> Schema:
        """Describe values of an annotated type."""
        if get_origin(annotation) is Annotated:
            inner, *inside = get_args(annotation)
            return self.shape(inner, [*inside, *marks])
        marks = list(marks)
        for mark in marks:
            if isinstance(mark, Family):
                return self.family(mark)
        schema = bounded(self._bare(annotation), marks)
        for mark in marks:
            if isinstance(mark, Ref | Exp | Val | Merge):
                schema |= pointing(mark)
            if isinstance(mark, Also) and not self.canonical:
                schema = either(schema, self.shape(mark.form or get_args(annotation)[0]))
        return schema

    def _bare(self, annotation: Any) -> Schema:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if annotation is Any:
            return {}
        if origin is Literal:
            return {"enum": list(arguments)}
        if origin in {Union, UnionType}:
            return either(*(self.shape(one) for one in arguments if one is not NoneType))
        if origin is tuple:
            return {"type": "array", "items": self.shape(arguments[0])}
        if origin is dict:
            return self._mapping(*arguments)
        if annotation is Decimal and self.canonical:
            return {"type": "string", "description": "A number, as text."}
        if annotation in _SCALARS:
            return {"type": _SCALARS[annotation]}
        assert issubclass(annotation, Model), annotation
        return self.model(annotation)

    def _mapping(self, key: Any, value: Any) -> Schema:
        keys, values = self.shape(key), self.shape(value)
        if "enum" in keys:
            properties = dict.fromkeys(keys["enum"], values)
            return {"type": "object", "properties": properties, "additionalProperties": False}
        named = {} if keys == {"type": "string"} else {"propertyNames": keys}
        return {"type": "object", **named, "additionalProperties": values or True}

    def _definition(self, model: type[Model]) -> Schema:
        model.model_rebuild()
        fields = model.model_fields
        schema: Schema = {
            "title": title(model).lower(),
            **meaning(model),
            "type": "object",
            "properties": {info.alias or name: self.attribute(model, name) for name, info in fields.items()},
            "additionalProperties": False,
        }
        if required := [info.alias or name for name, info in fields.items() if info.is_required()]:
            schema["required"] = required
        return schema if self.canonical else as_written(model, schema, self)


def owner_of(model: type[Model], name: str) -> type[Model]:
    """Tell which class declares an attribute."""
    return next(one for one in model.__mro__ if name in get_annotations(one))


def joined(meaning: str, pointing_at: str) -> str:
    """Say what an attribute means and what it points at, unless its meaning says that already."""
    said = "`" in pointing_at and pointing_at.rstrip(".").rpartition(" ")[2] in meaning
    return " ".join(filter(None, (meaning, "" if said else pointing_at)))


def _without_text(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key != "description"}


def _default(info: FieldInfo) -> Schema:
    default = info.default
    if isinstance(default, tuple) and default:
        default = list(default)
    return {"default": default} if isinstance(default, str | int | list) else {}
