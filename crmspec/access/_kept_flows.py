"""Flows by what is declared of records themselves: calculations, defaults, pipelines, conversions, scores, owners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.access.rights import rights
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.fieldtypes.rollup import Rollup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access._weaving import Weaving
    from crmspec.compiler.syntax import Keys


def kept(weave: Weaving) -> None:
    """Gather what modules, record types, pipelines, conversions, scores and assignments do."""
    for path in weave.architecture.expressions:
        if path[0] in {"modules", "activities"} and len(path) > 2:
            _in_module(weave, path)
        elif path[0] == "record_types" and path[-2] == "defaults":
            module = weave.architecture.section("record_types")[str(path[1])].module
            weave.copied_at(path, f"{module}.{path[-1]}")
    _rollups(weave)
    _pipelines(weave)
    _conversions(weave)
    _scores(weave)
    _assignments(weave)


def _in_module(weave: Weaving, path: Keys) -> None:
    module, kind, last = str(path[1]), path[2], path[-1]
    if kind == "fields" and len(path) == len(("modules", "m", "fields", "f", "default")):
        if last in {"expression", "default", "backfill"}:
            weave.copied_at(path, f"{module}.{path[3]}")
        elif last in {"required_when", "read_only_when"}:
            _refuses(weave, path, module)
    elif kind == "fields" and path[4:] == ("retyped", "using"):
        weave.copied_at(path, f"{module}.{path[3]}")
    elif kind == "on_save" and path[-2] == "set":
        weave.copied_at(path, f"{module}.{last}")
    elif kind == "on_save":
        rule = weave.architecture.modules[module].on_save[int(path[3])]
        for name in rule.set:
            weave.decided_at(path, f"{module}.{name}")
    elif kind == "validation":
        _refuses(weave, path, module)
    elif kind == "display":
        weave.copied_at(path, f"module:{module}|display")


def _refuses(weave: Weaving, path: Keys, module: str) -> None:
    """A change that is refused tells about the record; a new record that is, only about others.

    What is kept passes its checks. So nobody is refused who changes none of what a check looks at; but where time, or
    another record, may have made it fail meanwhile.
    """
    sources = weave.sources.at(*path)
    others = [one for one in sources if not one.startswith(f"{module}.")]
    weave.decides(others, f"refusal:{module}|new", path)
    if others or _is_timed(weave, path):
        weave.decides(sources, f"refusal:{module}", path)
        return
    about = {f"{module}.{path[3]}"} if path[2] == "fields" else set()
    for source in sources:
        beside = sorted(one.partition(".")[2] for one in {*sources, *about} - {source})
        if beside:
            weave.decides([source], f"refusal:{module}|{' '.join(beside)}", path)


def _is_timed(weave: Weaving, path: Keys) -> bool:
    found = (one.checked.expr for one in weave.architecture.expressions.get(path, ()))
    return any(part.op in {"now", "today"} for expr in found if expr is not None for part in walk(expr))


def _rollups(weave: Weaving) -> None:
    for module, name, one in weave.architecture.fields_that(lambda kind: issubclass(kind, Rollup)):
        path, target = weave.architecture.field_path(module, name), f"{module}.{name}"
        if one.field:
            weave.copies(weave.sources.field(one.of, one.field), target, (*path, "field"))
        if one.via:
            weave.decides(weave.sources.field(one.of, one.via), target, (*path, "via"))
        weave.decided_at((*path, "where"), target)
        weave.decides([f"module:{one.of}"], target, (*path, "of"))


def _pipelines(weave: Weaving) -> None:
    movers = rights(weave.architecture).movers
    for name, pipeline in weave.architecture.section("pipelines").items():
        stage = weave.stage_of(name)
        for called, move in pipeline.transitions.items():
            path: Keys = ("pipelines", name, "transitions", called)
            roles = [f"role:{one}" for one in movers.get(f"{name}.{called}", ()) if not move.automatic]
            for target in (stage, *roles):
                weave.decided_at((*path, "guard"), target)
                for index in range(len(move.requires)):
                    weave.names_at((*path, "requires", index), target, explicit=False)
            for role in roles:
                weave.copied_at((*path, "message"), role)
            for field in move.sets:
                target = f"{pipeline.module}.{field}"
                weave.copied_at((*path, "sets", field), target)
                weave.decides([stage], target, (*path, "sets", field))


def _conversions(weave: Weaving) -> None:
    for name, one in weave.architecture.section("conversions").items():
        path, node = ("conversions", name), f"conversion:{name}"
        weave.decided_at((*path, "if"), node)
        weave.decides([f"module:{one.from_}"], node, path)
        for index, target in enumerate(one.creates):
            here: Keys = (*path, "creates", index)
            made = f"module:{target.module}"
            weave.decided_at((*here, "if"), made)
            weave.decides([node], made, here)
            for field in target.set:
                weave.copied_at((*here, "set", field), f"{target.module}.{field}")
            for field in target.match:
                weave.decides([f"{target.module}.{field}"], made, (*here, "match"))
            _carried(weave, one, target.module, (*path, "carries"))
        for field in one.sets:
            weave.copied_at((*path, "sets", field), f"{one.from_}.{field}")
            weave.decides([node], f"{one.from_}.{field}", (*path, "sets", field))


def _carried(weave: Weaving, one: object, module: str, path: Keys) -> None:
    carries, source = one.carries, one.from_  # type: ignore[attr-defined]
    if carries.owner:
        weave.copies([f"{source}.owner"], f"{module}.owner", path)
    if carries.tags:
        for category in weave.architecture.section("tags"):
            for target in weave.tags_in(module, category):
                weave.copies(weave.tags_in(source, category), target, path)


def _scores(weave: Weaving) -> None:
    for name, rule in weave.architecture.section("scoring_rules").items():
        for index in range(len(rule.attributes)):
            path = ("scoring_rules", name, "attributes", index, "if")
            weave.decided_at(path, f"{rule.module}.{rule.field_}")


def _assignments(weave: Weaving) -> None:
    for name, rule in weave.architecture.section("assignment_rules").items():
        node = f"assignment_rule:{name}"
        for index in range(len(rule.cases)):
            for path in _case("assignment_rules", name, index):
                weave.decided_at(path, node)
                weave.names_at(path, node, explicit=False)
        weave.decides([node], f"{rule.module}.owner", ("assignment_rules", name))


def _case(section: str, name: str, index: int) -> Iterator[Keys]:
    for rest in (("if",), ("from",), ("capacity", "where")):
        yield (section, name, "cases", index, *rest)
