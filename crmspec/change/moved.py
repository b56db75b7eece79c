"""Options that went, and what took their place: as a manifest tells it, wherever the options are declared."""

from __future__ import annotations

from typing import Any

from crmspec.compiler.bind import MOVED
from crmspec.compiler.model.field import FIELD_TYPES

Json = dict[str, Any]


def fields_of(manifest: Json, module: str) -> dict[str, Json]:
    """The fields of a module; for `project.people`, what is said about the links of that field."""
    module, _, links = module.partition(".")
    found: dict[str, Json] = manifest["modules"].get(module, {}).get("fields", {})
    return found.get(links, {}).get("fields", {}) if links else found


def moved_of(manifest: Json, module: str, field: str) -> dict[str, str]:
    """The words that a field could hold and no longer can, each with the one that records get instead.

    They are told by the field itself, by its value set, by the pipelines over it or by the lead sources.
    """
    told = fields_of(manifest, module).get(field, {})
    section = getattr(FIELD_TYPES.member(told["type"]), "options_of", "") if told else ""
    if section:
        return dict(manifest.get(MOVED, {}).get(section, {}))
    values = told.get("values")
    if isinstance(values, str):
        return dict(manifest["value_sets"].get(values, {}).get("moved", {}))
    over = [one for one in manifest["pipelines"].values() if (one["module"], one["field"]) == (module, field)]
    stages = {old: new for one in over for old, new in one.get("moved", {}).items()}
    return {**stages, **told.get("moved", {})}
