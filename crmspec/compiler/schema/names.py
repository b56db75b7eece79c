"""What the definitions of a schema are called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmspec.compiler.model.base import Family, Model

_ROOT = "crmspec.compiler."


def definition_name(model: type[Model]) -> str:
    """Name a model: ``Module``; in a family by its file: ``steps.create``, ``steps.create.Options``."""
    package = model.__module__.removeprefix(_ROOT)
    if package.startswith("model."):
        return model.__name__
    return package if _is_member(model) else f"{package}.{model.__name__}"


def title(model: type[Model]) -> str:
    """Name a model in words: ``Duplicate rule``; in a family ``create`` and ``Options of create``."""
    name = model.__name__
    spaced = "".join(f" {one.lower()}" if one.isupper() and at else one for at, one in enumerate(name))
    family, _, member = model.__module__.removeprefix(_ROOT).partition(".")
    if family == "model":
        return spaced
    return member if _is_member(model) else f"{spaced} of {member}"


def _is_member(model: type[Model]) -> bool:
    return getattr(import_module(model.__module__), "MEMBER", None) is model


def family_name(family: Family) -> str:
    """Name a family by its folder: ``steps``."""
    return family.package.removeprefix(_ROOT)
