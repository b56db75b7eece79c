"""Who fills each field, and who reads it: every place that writes a value, and every place that needs one.

What people fill in or read because their role lets them is not listed here: `rights` knows that.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.compiler.activities import ABOUT, STANDARD, WITH
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.model.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.resolve.walk import Reference
    from crmspec.compiler.syntax import Keys

    Found = Iterator[tuple[str, "Touch"]]

_ASSIGNED: Final = frozenset({"set", "sets", "defaults"})
_GRANTING: Final = frozenset({"roles", "permission_sets"})
_GRANTED: Final = frozenset({"fields", "except"})
_NEITHER: Final = {
    "roles": _GRANTED,
    "permission_sets": _GRANTED,
    "shares": frozenset({"fields"}),
    "record_types": frozenset({"required", "options"}),
    "pipelines": frozenset({"requires", "locks"}),
    "conversions": frozenset({"drops"}),
    "modules": frozenset({"fields", "history", "indexes", "search", "unique"}),
    "forms": frozenset({"sections"}),
}
"""Keys, by section, whose fields are named without being filled or read."""


class Touch(NamedTuple):
    """A place that fills a field, or reads it, and what kind of place it is."""

    kind: str
    """The kind of its declaration, such as `form` or `workflow`; within modules: `default`, `on_save` …"""
    path: Keys


class Touches(NamedTuple):
    """All places, by the field's `module.name`."""

    fills: Mapping[str, tuple[Touch, ...]]
    reads: Mapping[str, tuple[Touch, ...]]


@once
def touches(architecture: Architecture) -> Touches:
    """Gather who fills and who reads each field."""
    fills: dict[str, dict[Touch, None]] = defaultdict(dict)
    reads: dict[str, dict[Touch, None]] = defaultdict(dict)
    for one in _told(architecture):
        name = one.target[6:]
        filled, read = _does(architecture, one)
        if filled or read:
            touch = Touch(_kind(one.path), one.path)
            if filled:
                fills[name].setdefault(touch)
            if read:
                reads[name].setdefault(touch)
    for path, several in architecture.expressions.items():
        for expression in several:
            for read_ in expression.checked.reads:
                reads[f"{read_.module}.{read_.field}"].setdefault(Touch(_kind(path), path))
    for source in (_declared, _sourced, _tagged):
        for name, touch in source(architecture):
            fills[name].setdefault(touch)
    _add_to_whole(architecture, fills)
    return Touches(_whole(fills), _whole(reads))


def _add_to_whole(architecture: Architecture, fills: dict[str, dict[Touch, None]]) -> None:
    """What fills a part of a field fills the field."""
    for name in tuple(fills):
        if (field := held_in(architecture, name)) != name:
            fills.setdefault(field, {}).update(fills[name])


def held_in(architecture: Architecture, name: str) -> str:
    """The field that a part belongs to: `person.name` for `person.name_last`; a field itself is its own."""
    module, _, part = name.partition(".")
    declared = architecture.modules.get(module)
    if declared is None or part in declared.fields:
        return name
    for field, kind in declared.fields.items():
        if part.startswith(f"{field}_") and part in kind.parts(module, field, architecture.members):
            return f"{module}.{field}"
    return name


def _told(architecture: Architecture) -> Iterator[Reference]:
    """The places that name a field; a grant of it neither fills nor reads it."""
    for one in architecture.references_to.get("field", ()):
        if not (one.path[0] in _GRANTING and one.path[-2] in _GRANTED):
            yield one


def _whole(found: Mapping[str, Mapping[Touch, None]]) -> dict[str, tuple[Touch, ...]]:
    return {name: tuple(several) for name, several in found.items()}


def _does(architecture: Architecture, one: Reference) -> tuple[bool, bool]:
    """Whether a reference to a field fills it, and whether it reads it."""
    section, path = str(one.path[0]), one.path
    if len(path) > 1 and path[-2] in _ASSIGNED and one.kind == "field":
        return True, False
    match section:
        case "forms":
            filled = "sections" not in path and ("fields" in path or path[-1] == "link_field")
            return filled, False
        case "imports":
            return ("columns" in path and path[-1] != "match"), path[-1] in {"match", "duplicate_rule"}
        case "integrations":
            return _exchanged(architecture, path)
        case "actions":
            return "writes" in path, "reads" in path
        case "scoring_rules":
            return path[-1] == "field", False
        case "pipelines" if "asks" in path or (path[-1] == "field" and len(path) == _OF_PIPELINE):
            return True, False
        case "records":
            return False, False
    if path[-1] == "into" and "document" in path:
        return True, False
    return False, not (_NEITHER.get(section, frozenset()) & {*path[2:4], *path[-2:]}) or _calculated(path)


_OF_PIPELINE: Final = 3


def _calculated(path: Keys) -> bool:
    """Whether a field is named by a roll-up or by a picklist that depends on it."""
    return path[0] == "modules" and len(path) > 4 and path[2] == "fields" and path[4] != "when"


def _exchanged(architecture: Architecture, path: Keys) -> tuple[bool, bool]:
    declared = architecture.section("integrations").get(str(path[1]))
    if declared is None or path[2] != "mappings" or not isinstance(path[3], int):
        return False, True
    way = declared.mappings[path[3]].direction or declared.direction
    if path[-1] == "key":
        return True, True
    return way != "out", way != "in"


def _kind(path: Keys) -> str:
    section = str(path[0])
    if section in {"modules", "activities"}:
        return _within(path)
    return SECTIONS[section].kind if section in SECTIONS else section


def _within(path: Keys) -> str:
    """What a place within a module is: a default, a formula, a validation."""
    if len(path) > 4 and path[2] == "fields":
        return str(path[4])
    return str(path[2]).removesuffix("s") if len(path) > 2 else "module"


def _declared(architecture: Architecture) -> Found:
    """What fields say of themselves: a default, a calculation; and what an activity brings."""
    activities = architecture.section("activities")
    for module, declared in architecture.modules.items():
        kind = activities[module].kind if module in activities else ""
        brought = {ABOUT, WITH, *STANDARD[kind]} if kind else set()
        for name, field in declared.fields.items():
            if field.derived:
                yield f"{module}.{name}", Touch("derived", architecture.field_path(module, name))
            elif field.default is not None:
                path = (*architecture.field_path(module, name), "default")
                yield f"{module}.{name}", Touch("default", path)
            if name in brought and name not in activities[module].fields:
                yield f"{module}.{name}", Touch("activity", ("activities", module))


def _sourced(architecture: Architecture) -> Found:
    """What sets the lead source: forms, imports, campaigns and the attribution of the sources themselves."""
    fields: dict[str, list[str]] = defaultdict(list)
    for module, name, _ in architecture.fields_that(lambda kind: kind.options_of == "lead_sources"):
        fields[module].append(name)
    for module, touch in _sources(architecture) if fields else ():
        for name in fields.get(module, ()):
            yield f"{module}.{name}", touch


def _sources(architecture: Architecture) -> Iterator[tuple[str, Touch]]:
    """The modules whose records get a source by themselves, each with what sets it."""
    forms = architecture.section("forms")
    for section in ("forms", "imports"):
        for called, one in architecture.section(section).items():
            if one.source:
                yield one.module, Touch(SECTIONS[section].kind, (section, called, "source"))
    for called, source in architecture.section("lead_sources").items():
        for number, way in enumerate(source.attribution):
            touch = Touch("lead_source", ("lead_sources", called, "attribution", number))
            modules = [forms[way.form].module] if way.form in forms else architecture.modules
            yield from ((module, touch) for module in modules)


def _tagged(architecture: Architecture) -> Found:
    """What puts tags on records: forms, imports and steps."""
    fields: dict[tuple[str, str], list[str]] = defaultdict(list)
    for module, name, field in architecture.fields_that(lambda kind: "category" in kind.model_fields):
        for category in field.category:
            fields[module, category].append(name)
    if not fields:
        return
    for module, category, touch in _taggings(architecture):
        for name in fields.get((module, category), ()):
            yield f"{module}.{name}", touch


def _taggings(architecture: Architecture) -> Iterator[tuple[str, str, Touch]]:
    for called, form in architecture.section("forms").items():
        for tag in form.tags:
            yield form.module, tag.partition(".")[0], Touch("form", ("forms", called, "tags"))
    for called, one in architecture.section("imports").items():
        for column in one.tags:
            yield one.module, column.category, Touch("import", ("imports", called, "tags"))
        if one.batch_tag:
            yield one.module, one.batch_tag.category, Touch("import", ("imports", called, "batch_tag"))
    for step in architecture.steps("tag"):
        module = step.context.module_of(step.model.tag.record)
        for tag in step.model.tag.tags:
            yield module or "", tag.partition(".")[0], Touch(_kind(step.path), step.path)
