"""The texts below attributes, read from a class's source: they describe the language everywhere."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from crmspec.compiler.model.base import Model


@cache
def attribute_texts(model: type[Model]) -> dict[str, str]:
    """Describe each attribute by its name in Python, inherited ones too."""
    texts: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        if owner.__module__.startswith("crmspec."):
            texts |= _texts_in(inspect.getmodule(owner)).get(owner.__name__, {})
    return texts


@cache
def class_text(model: type[Model]) -> str:
    """Describe a model: the first paragraph of its docstring."""
    return paragraphs(model)[0]


def meaning(model: type[Model]) -> dict[str, str]:
    """Describe a model to an editor: in a sentence and, where it has an example, in Markdown."""
    text, example = class_text(model), model.example.strip()
    more = {"markdownDescription": f"{text}\n\n```yaml\n{example}\n```"} if example else {}
    return {"description": text, **more}


def paragraphs(model: type[Model]) -> list[str]:
    """Split a model's docstring into paragraphs, each on one line."""
    return [" ".join(one.split()) for one in inspect.cleandoc(model.__doc__ or "").split("\n\n")]


@cache
def _texts_in(module: ModuleType | None) -> dict[str, dict[str, str]]:
    assert module is not None
    tree = ast.parse(inspect.getsource(module))
    return {node.name: dict(_texts_of(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _texts_of(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for before, after in zip(node.body, node.body[1:], strict=False):
        if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name):
            match after:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    yield before.target.id, " ".join(text.split())
