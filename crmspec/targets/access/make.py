"""From the manifest to ``access.json``.

Scopes keep their names, conditions are compiled expressions, field lists are written out, bundles are
taken apart: what stands here needs nothing else to be decided. A grant says where it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.crm import Limits
from crmspec.targets.access.schema import OPERATIONS, access_schema
from crmspec.targets.text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.target import Files, Manifest

FORMAT_VERSION: Final = 1
WRITES: Final = ("create", "update", "import", "mass_update")
OPEN: Final = ("public", "internal")
SYSTEM: Final = ("id", "version", "created_at", "created_by", "updated_at", "updated_by")
Json = dict[str, Any]


def make(manifest: Manifest) -> Files:
    """The policy, and its schema."""
    data = {
        "format_version": FORMAT_VERSION,
        "modules": {name: make_module(one) for name, one in manifest["modules"].items()},
        "pipelines": {name: make_pipeline(one) for name, one in manifest["pipelines"].items()},
        "roles": {name: rights_of(manifest, name) for name in manifest["roles"]},
        "hierarchy": _hierarchy(manifest),
        "shares": manifest["shares"],
        "restrictions": manifest["restrictions"],
        "queues": manifest["queues"],
        "forms": {name: _form(one) for name, one in manifest["forms"].items()},
        "workflows": {name: one.get("run_as", "initiator") for name, one in manifest["workflows"].items()},
    }
    return {"access.json": json_text(data), "schemas/access.schema.json": json_text(access_schema())}


def make_module(module: Json) -> Json:
    """What rights have to know of a module."""
    masters = [name for name, one in module["fields"].items() if one.get("master")]
    return {
        "ownership": module.get("ownership", "user"),
        "default_scope": module.get("default_scope", "own"),
        **({"master": masters[0]} if masters else {}),
        "fields": {name: _field(one) for name, one in module["fields"].items()},
    }


def _field(field: Json) -> Json:
    """What decides who may read and write a field, whoever it is granted to."""
    targets = [field["to"]] if "to" in field else list(field.get("targets", ()))
    modules = [one for one in targets if not one.startswith("_")]
    fixed = field.get("write_once", False) or (
        field.get("master", False) and not field.get("reparent", False)
    )
    return {
        "sensitivity": field.get("sensitivity", "internal"),
        **({"derived": True} if field.get("derived") else {}),
        **({"references": modules} if modules and field["columns"] else {}),
        **({"categories": field["category"]} if field["value"] == "tags" else {}),
        **({"set_for_good": True} if fixed else {}),
        **({"read_only_when": field["read_only_when"]} if "read_only_when" in field else {}),
    }


def make_pipeline(pipeline: Json) -> Json:
    """The stages, what they lock and require, and the transitions between them."""
    stages = {
        name: {
            "initial": one.get("initial", False),
            "locks": one.get("locks", []),
            "requires": one.get("requires", []),
        }
        for name, one in pipeline["stages"].items()
    }
    return {
        "module": pipeline["module"],
        "field": pipeline["field"],
        "stages": stages,
        "transitions": {
            name: _transition(one, stages) for name, one in pipeline.get("transitions", {}).items()
        },
    }


def _transition(move: Json, stages: Json) -> Json:
    """A transition, with the stages that it leaves written out."""
    leaves = [one for one in stages if one != move["to"]] if "any" in move["from"] else move["from"]
    return {
        "from": leaves,
        "to": move["to"],
        **({"guard": move["guard"]} if "guard" in move else {}),
        "requires": sorted({*move.get("requires", ()), *stages[move["to"]]["requires"]}),
        "fills": sorted({*move.get("asks", ()), *move.get("sets", ())}),
    }


def rights_of(manifest: Manifest, name: str) -> Json:
    """What a role may do, its own rights and those of the bundles it includes, everything written out."""
    role = manifest["roles"][name]
    sources = list(_sources(manifest, f"role:{name}", role, set()))
    return {
        "kind": role.get("kind", "person"),
        **({"reports_to": role["reports_to"]} if "reports_to" in role else {}),
        "grants": [grant for origin, rights in sources for grant in _grants(manifest, origin, rights)],
        "transitions": _transitions(manifest, name, sources),
        "tags": _tags(manifest, sources),
        "reports": _openable(manifest, "reports", name, sources),
        "dashboards": _openable(manifest, "dashboards", name, sources),
        "capabilities": sorted({one for _, rights in sources for one in rights.get("capabilities", ())}),
    }


def _sources(manifest: Manifest, origin: str, rights: Json, seen: set[str]) -> Iterator[tuple[str, Json]]:
    """A role's own rights and those of the bundles it includes, each with where it comes from."""
    yield origin, rights
    for bundle in rights.get("includes", ()):
        if bundle not in seen:
            seen.add(bundle)
            yield from _sources(
                manifest, f"permission_set:{bundle}", manifest["permission_sets"][bundle], seen
            )


def _grants(manifest: Manifest, origin: str, rights: Json) -> Iterator[Json]:
    modules = manifest["modules"]
    every = rights.get("every_module")
    named = [(name, modules[name], granted, origin) for name, granted in rights.get("can", {}).items()]
    wide = [(name, one, every, f"{origin} every_module") for name, one in modules.items()] if every else []
    limit = manifest["crm"].get("limits", {}).get("mass_update", Limits.model_fields["mass_update"].default)
    for name, module, granted, source in (*named, *wide):
        for operation in OPERATIONS:
            for grant in granted.get(operation, ()):
                yield _grant(name, module, operation, grant, source, limit)


def _grant(name: str, module: Json, operation: str, grant: Json, source: str, limit: int) -> Json:  # noqa: PLR0913, PLR0917
    rows = grant.get("scope", module.get("default_scope", "own"))
    return {
        "module": name,
        "operation": operation,
        "rows": rows if isinstance(rows, str) else {"where": rows},
        "fields": _fields(module, operation, grant),
        **({"at_most": grant.get("at_most", limit)} if operation == "mass_update" else {}),
        "from": source,
    }


def _fields(module: Json, operation: str, grant: Json) -> list[str]:
    """The fields of a grant: those that are named, or all, or those that are open to colleagues."""
    told = grant.get("fields")
    fields = module["fields"]
    if told is None:
        names = [name for name, one in fields.items() if one.get("sensitivity", "internal") in OPEN]
    else:
        names = list(fields) if told == "all" else [name for name in fields if name in told]
    if left_out := grant.get("except"):
        names = [name for name in names if name not in left_out]
    if operation in WRITES:
        return [name for name in names if not fields[name].get("derived")]
    return names


def _transitions(manifest: Manifest, role: str, sources: list[tuple[str, Json]]) -> list[str]:
    granted: set[str] = set()
    for _, rights in sources:
        wide = dict.fromkeys(manifest["modules"], rights["every_module"]) if "every_module" in rights else {}
        for module, one in (*wide.items(), *rights.get("can", {}).items()):
            told = one.get("transitions", ())
            granted |= set(_all_transitions(manifest, module)) if told == "all" else set(told)
    for pipeline, one in manifest["pipelines"].items():
        granted |= {
            f"{pipeline}.{name}"
            for name, move in one.get("transitions", {}).items()
            if role in move.get("by", ())
        }
    return sorted(granted)


def _all_transitions(manifest: Manifest, module: str) -> list[str]:
    mine = {name: one for name, one in manifest["pipelines"].items() if one["module"] == module}
    return [f"{name}.{move}" for name, one in mine.items() for move in one.get("transitions", {})]


def _tags(manifest: Manifest, sources: list[tuple[str, Json]]) -> Json:
    found: dict[str, set[str]] = {"apply": set(), "create": set(), "merge": set()}
    for _, rights in sources:
        for what, told in rights.get("tags", {}).items():
            found[what] |= set(manifest["tags"]) if told == "all" else set(told)
    return {what: sorted(names) for what, names in found.items()}


def _openable(manifest: Manifest, section: str, role: str, sources: list[tuple[str, Json]]) -> list[str]:
    """Reports or dashboards a role may open: those it names, and those that name it."""
    found = {name for name, one in manifest[section].items() if role in one.get("roles", ())}
    for _, rights in sources:
        told = rights.get(section, ())
        found |= set(manifest[section]) if told == "all" else set(told)
    return sorted(found)


def _hierarchy(manifest: Manifest) -> Json:
    """For each role, every role that reports to it, directly or not."""
    reports: dict[str, list[str]] = {name: [] for name in manifest["roles"]}
    for name, role in manifest["roles"].items():
        if "reports_to" in role:
            reports[role["reports_to"]].append(name)
    return {name: sorted(_below(reports, name)) for name in reports}


def _below(reports: dict[str, list[str]], name: str) -> set[str]:
    found: set[str] = set()
    layer = reports[name]
    while layer:
        found.update(layer)
        layer = [below for one in layer for below in reports[one] if below not in found]
    return found


def _form(form: Json) -> Json:
    fields = [one["field"] for one in form["fields"]] + sorted(form.get("set", {}))
    return {"kind": form["kind"], "module": form["module"], "fields": fields, "roles": form.get("roles", [])}
