"""What a blueprint asks of the platform, as words that targets can answer: ``field:file``, ``step:approve``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.compiler.expressions.ir import walk as parts_of
from crmspec.compiler.model.base import Model
from crmspec.compiler.model.shape import Either, Many, Member, Named, One, attributes, fitting

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def features(architecture: Architecture) -> Iterator[Feature]:
    """Everything that is asked for, each with a place where it is."""
    for section, name, declaration in architecture.declarations():
        yield from _words(section, declaration, (section, name))
        yield from _members(declaration, (section, name))
    for path, several in architecture.expressions.items():
        for one in several:
            if one.checked.expr is not None:
                yield from ((f"function:{part.op}", path) for part in parts_of(one.checked.expr))


def _words(section: str, declaration: Model, path: Keys) -> Iterator[Feature]:
    for (where, attribute), what in WORDS.items():
        if where == section:
            words = getattr(declaration, attribute)
            for word in (words,) if isinstance(words, str) else words:
                yield f"{what}:{word}", (*path, attribute)


def _members(value: Any, path: Keys) -> Iterator[Feature]:
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
