"""From the manifest to the bundle's README."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from crmspec.quoting import quote_markdown
from crmspec.targets.docs import diagrams
from crmspec.targets.docs.flows import data_flow, event_labels, triggers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.target import Files, Manifest

Json = dict[str, Any]

FILES: Final = {
    "postgres": (("postgres/", "the schema and its security for PostgreSQL"),),
    "sqlite": (("sqlite/", "the schema for SQLite"),),
    "workflows": (("workflows.json", "workflows, campaigns, deadlines as graphs of steps"),),
    "access": (("access.json", "who may do what"),),
    "json_schema": (("schemas/", "JSON Schemas of records, forms and imports"),),
    "openapi": (("openapi.json", "the interface, as OpenAPI 3.1"),),
}


def make(manifest: Manifest) -> Files:
    """The README."""
    template = _environment().get_template("readme.md.j2")
    return {"README.md": template.render(**_view(manifest)).rstrip() + "\n"}


@cache
def _environment() -> Environment:
    loader = PackageLoader("crmspec.targets", "templates")
    environment = Environment(loader=loader, undefined=StrictUndefined, trim_blocks=False, autoescape=False)  # noqa: S701 -- Markdown: every text goes through `md`
    environment.filters["md"] = quote_markdown
    return environment


def _marks(field: Json) -> str:
    words = [word for word in ("required", "unique", "derived", "personal") if field.get(word)]
    sensitivity = field.get("sensitivity", "internal")
    return ", ".join([*words, *([sensitivity] if sensitivity != "internal" else [])])


def _view(manifest: Manifest) -> Json:
    moves = list(data_flow(manifest))
    starts = list(triggers(manifest))
    labels = {f"module:{name}": one.get("label", name) for name, one in manifest["modules"].items()}
    return {
        "crm": _open(manifest["crm"], "description"),
        "counts": _counts(manifest),
        "files": [file for target in manifest["crm"]["targets"] for file in FILES.get(target, ())],
        "entities": list(diagrams.entities(manifest["modules"])),
        "pipelines": [
            (name, _open(one, "label"), diagrams.pipeline(one)) for name, one in manifest["pipelines"].items()
        ],
        "processes": diagrams.processes(manifest["processes"]) if manifest["processes"] else "",
        "process_list": [(name, _process(one)) for name, one in manifest["processes"].items()],
        "data_flow": diagrams.flow(moves, labels) if moves else "",
        "triggers": diagrams.flow(starts, labels | event_labels(manifest)) if starts else "",
        "requirements": [
            (name, _open(one, "label", "priority"), _satisfied(manifest, name))
            for name, one in manifest["requirements"].items()
        ],
        "assertions": [_assertion(one) for one in manifest["assert"].values()],
        "modules": [(name, _module(one)) for name, one in manifest["modules"].items()],
    }


def _open(told: Json, *optional: str) -> Json:
    """With nothing where a key may be missing, so that a misspelt key in the template is noticed."""
    return {**dict.fromkeys(optional), **told}


def _assertion(told: Json) -> Json:
    """An assertion in words."""
    deeds = [*told.get("no_one", ()), *told.get("cannot", ())]
    if both := told.get("never_both"):
        holds = f"nobody can both {' and '.join(both)}"
    else:
        holds = f"{told.get('role', 'nobody')} {'cannot' if told.get('role') else 'can'} {', '.join(deeds)}"
    return {
        "holds": told.get("label") or holds,
        "but_for": told.get("except", ()),
        "by": "what is granted" if told.get("by") == "direct" else "any path",
        "because": told.get("because") or "",
    }


def _process(told: Json) -> Json:
    return {**_open(told, "label"), "steps": [_open(step, "label") for step in told["steps"]]}


def _module(told: Json) -> Json:
    rows = [
        (key, one["type"], _marks(one), one.get("description") or one.get("help") or one.get("label") or "")
        for key, one in told["fields"].items()
    ]
    return {**_open(told, "label", "description"), "rows": rows}


_COUNTED: Final = {"assert": "assertions"}


def _counts(manifest: Manifest) -> list[tuple[str, int]]:
    sections = [
        name for name, one in manifest.items() if isinstance(one, dict) and name not in {"crm", "retired"}
    ]
    counts = [
        (_COUNTED.get(name, name).replace("_", " "), len(manifest[name]))
        for name in sections
        if manifest[name]
    ]
    fields = sum(len(one["fields"]) for one in manifest["modules"].values())
    return [*counts, ("fields", fields)]


def _satisfied(manifest: Manifest, requirement: str) -> list[str]:
    return sorted(one for one, told in _declared(manifest) if requirement in told.get("satisfies", ()))


def _declared(manifest: Manifest) -> Iterator[tuple[str, Json]]:
    for section, declared in manifest.items():
        if isinstance(declared, dict) and section not in {"crm", "retired"}:
            for told in declared.values():
                yield told["id"], told
                for one in told.get("fields", {}).values() if section == "modules" else ():
                    yield one["id"], one
