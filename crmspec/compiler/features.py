"""What a blueprint asks of a platform, in words that targets can answer: ``field:file``, ``step:approve``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.compiler.expressions.ir import walk as parts_of
from crmspec.compiler.model.base import Model
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.compiler.model.shape import Either, Many, Member, Named, One, attributes, fitting

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.shape import Shape
    from crmspec.compiler.syntax import Keys

Feature = tuple[str, "Keys"]

WORDS = {
    ("forms", "protection"): "protection",
    ("forms", "kind"): "form",
    ("channels", "kind"): "channel",
    ("documents", "format"): "document",
    ("imports", "format"): "import",
    ("views", "kind"): "view",
    ("reports", "chart"): "chart",
    ("activities", "kind"): "activity",
}
"""Attributes whose words are features: the section and the attribute, and what the feature is called."""


def features(architecture: Architecture, wanted: Set[str]) -> Iterator[Feature]:
    """Where the wanted features are asked for."""
    kinds = {one.partition(":")[0] for one in wanted}
    found: list[Iterator[Feature]] = []
    if kinds & {"field", "pattern"}:
        found.append(_fields(architecture, wanted))
    if kinds & {"step", "trigger"}:
        found += [_members(one, (section, name)) for section, name, one in _flows(architecture)]
    if kinds & set(WORDS.values()):
        found += [_words(section, one, (section, name)) for section, name, one in architecture.declarations()]
    if "function" in kinds:
        found.append(_functions(architecture))
    return (one for several in found for one in several if one[0] in wanted)


def _flows(architecture: Architecture) -> Iterator[tuple[str, str, Model]]:
    for section in ("workflows", "subflows", "pipelines", "slas"):
        for name, one in architecture.section(section).items():
            yield section, name, one


def _fields(architecture: Architecture, wanted: Set[str]) -> Iterator[Feature]:
    """Types of fields, and patterns; what is wanted is asked once a class, as there are many fields of each."""
    for several in architecture.fields.values():
        kind = FIELD_TYPES.name_of(several[0][2])
        if f"field:{kind}" in wanted:
            for module, name, _ in several:
                yield f"field:{kind}", (*architecture.field_path(module, name), "type")
        if f"pattern:{kind}" in wanted:
            for module, name, field in several:
                if field.pattern:  # type: ignore[attr-defined]  # a target names only types that have one
                    yield f"pattern:{kind}", (*architecture.field_path(module, name), "pattern")


def _functions(architecture: Architecture) -> Iterator[Feature]:
    for path, several in architecture.expressions.items():
        for one in several:
            if one.checked.expr is not None:
                yield from ((f"function:{part.op}", path) for part in parts_of(one.checked.expr))


def _words(section: str, declaration: Any, path: Keys) -> Iterator[Feature]:
    for (where, attribute), what in WORDS.items():
        if where == section:
            words = getattr(declaration, attribute)
            for word in (words,) if isinstance(words, str) else words:
                yield f"{what}:{word}", (*path, attribute)


def _members(value: Model, path: Keys) -> Iterator[Feature]:
    for name in value.model_fields_set:
        attribute = attributes(type(value))[name]
        yield from _inside(getattr(value, name), attribute.shape, (*path, attribute.key))


def _inside(value: Any, shape: Shape, path: Keys) -> Iterator[Feature]:
    if isinstance(shape, Either):
        shape = fitting(shape, value)
    match shape:
        case Member(family) if isinstance(value, Model):
            yield f"{family.word}:{family.name_of(value)}", path
            yield from _members(value, path)
        case One() if isinstance(value, Model):
            yield from _members(value, path)
        case Many(item) if isinstance(value, tuple):
            for index, one in enumerate(value):
                yield from _inside(one, item, (*path, index))
        case Named(_, inner) if isinstance(value, dict):
            for key, one in value.items():
                yield from _inside(one, inner, (*path, key))
