"""What the definitions of a schema are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmspec.compiler.model.base import Family, Model

_ROOT = "crmspec.compiler."


def definition_name(model: type[Model]) -> str:
    """Name a model: ``Module``; in a family by its file: ``steps.create``, ``steps.create.Options``."""
    package = model.__module__.removeprefix(_ROOT)
    folder, _, file = package.partition(".")
    if folder == "model":
        return model.__name__
    is_member = model.__name__.lower() in {file.replace("_", ""), f"{file}field"}
    return package if is_member else f"{package}.{model.__name__}"


def family_name(family: Family) -> str:
    """Name a family by its folder: ``steps``."""
    return family.package.removeprefix(_ROOT)
