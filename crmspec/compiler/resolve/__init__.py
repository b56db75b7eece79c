"""Names to graph: every reference bound, every expression parsed and typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.activities import as_module
from crmspec.compiler.architecture import Architecture
from crmspec.compiler.edits.words import fix_of_word
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.problems import SEVERITIES
from crmspec.compiler.model.context import Context
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.resolve.gather import UNKNOWN_NAME, gather
from crmspec.compiler.resolve.given import GivenReferences
from crmspec.compiler.resolve.lookup import BlueprintLookup
from crmspec.compiler.resolve.made_elsewhere import made_elsewhere
from crmspec.compiler.resolve.members import Members
from crmspec.compiler.resolve.names import collect
from crmspec.compiler.resolve.references import References
from crmspec.compiler.resolve.trials import TrialWalk
from crmspec.compiler.resolve.walk import Reference, Walk
from crmspec.diagnostics import Diagnostic, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.bind import Blueprint
    from crmspec.compiler.expressions.problems import Problem
    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.model.base import Declaration
    from crmspec.compiler.resolve.names import Names
    from crmspec.compiler.resolve.walk import Expression

UNKNOWN_FIELD: Final = re.compile(r"Unknown name `(\w+)` in `(\w+)`\.")
MENTIONS = {"tag": "tag", "consent": "consent", "role": "role", "capability": "capability", "form": "form"}


def resolve(blueprint: Blueprint) -> tuple[Architecture, list[Diagnostic]]:
    """Bind every reference and type every expression; what fails is reported, the rest goes on."""
    names = collect(blueprint)
    sections = blueprint.sections
    activities = {name: as_module(name, one) for name, one in sections["activities"].items()}  # type: ignore[arg-type]
    modules = {**sections["modules"], **activities}
    members = Members(blueprint.crm, modules, sections["value_sets"], sections["pipelines"], sections)  # type: ignore[arg-type]
    find = References(names, members)
    walk = Walk(members, find, blueprint.crm.time_zone if blueprint.crm else "UTC")
    members.left_out = names.left_out("field")
    members.sources_moved = blueprint.moved.get("lead_sources", {})
    members.formula = lambda module, name: _formula(walk, modules, module, name)
    context = Context(lookup=BlueprintLookup(sections), typer=walk.module_of_expression)
    if blueprint.crm:
        walk.model(blueprint.crm, ("crm",), context)
    for section in SECTIONS:
        for name, declaration in sections[section].items():
            walk.model(declaration, (section, name), _start(section, name, context))
    _mentions(walk, find)
    tests = _tests(blueprint, names, walk, context)
    architecture = Architecture(
        blueprint,
        names,
        members,
        modules,  # type: ignore[arg-type]
        (*walk.references, *tests.proofs()),
        walk.verbs,
        walk.expressions,
        walk.literal_types,
        tests.found(),
        _unresolved(walk),
    )
    return architecture, gather((*_diagnostics(blueprint, walk), *_diagnostics(blueprint, tests)))


def _tests(blueprint: Blueprint, names: Names, walk: Walk, context: Context) -> TrialWalk:
    """Walk the tests; what they name is kept apart."""
    tests = TrialWalk(walk.members, GivenReferences(names, walk.members), walk.time_zone)
    for name, scenario in blueprint.tests.items():
        tests.scenario(name, scenario, context)
    _mentions(tests, tests.find)
    return tests


def _start(section: str, name: str, context: Context) -> Context:
    return context.about(name) if section in {"modules", "activities"} else context


def _formula(walk: Walk, modules: dict[str, Declaration], module: str, name: str) -> Type:
    field = modules[module].fields[name]  # type: ignore[attr-defined]
    checked = walk.check(field.expression, Context(module, module))
    return types.UNKNOWN if checked.expr is None else checked.type


def _mentions(walk: Walk, find: References) -> None:
    """Bind what expressions name in texts: tags, consents, roles, capabilities."""
    for path, several in walk.expressions.items():
        for one in several:
            for mention in one.checked.mentions:
                answer = find.named(MENTIONS[mention.kind], mention.name)
                if answer and answer[0]:
                    walk.references.append(Reference(path, mention.kind, answer[0]))
                elif answer:
                    walk.unresolved.add((mention.kind, mention.name))


def _unresolved(walk: Walk) -> frozenset[tuple[str, str]]:
    """Every name that leads nowhere, with the kind of what was looked for; in expressions, mostly fields."""
    words = {
        ("field", one.source[problem.start : problem.end])
        for several in walk.expressions.values()
        for one in several
        for problem in one.checked.problems
        if problem.code == UNKNOWN_NAME
    }
    return frozenset(walk.unresolved | words)


def _diagnostics(blueprint: Blueprint, walk: Walk) -> Iterator[tuple[str, Diagnostic]]:
    """Every finding, with the subject that it shares with others."""
    for one in walk.trouble:
        span = blueprint.span(one.path, key=one.at_key)
        fix = fix_of_word(blueprint.tree(one.path), span, one.help)
        yield one.message, Diagnostic(one.code, Severity.ERROR, span, one.message, one.help, fix=fix)
    for several in walk.expressions.values():
        for expression in several:
            yield from _problems(blueprint, walk, expression)


def _problems(blueprint: Blueprint, walk: Walk, one: Expression) -> Iterator[tuple[str, Diagnostic]]:
    for problem in one.checked.problems:
        span = blueprint.within(one.path, one.part(problem.start, problem.end))
        severity = SEVERITIES[problem.code]
        made = made_elsewhere(walk, one, problem)
        if made:
            place = Related(blueprint.span(made.maker, key=True), "it is made here")
            subject = f"{one.path[:2]} {made.message}"
            yield subject, Diagnostic(problem.code, severity, span, made.message, made.help, (place,))
            continue
        fix = fix_of_word(blueprint.tree(one.path), span, problem.help)
        yield (
            _subject(problem),
            Diagnostic(problem.code, severity, span, problem.message, problem.help, fix=fix),
        )
    for mention in one.checked.mentions:
        answer = walk.find.named(MENTIONS[mention.kind], mention.name)
        if answer and not answer[0]:
            span = blueprint.within(one.path, one.part(mention.start, mention.end))
            fix = fix_of_word(blueprint.tree(one.path), span, answer[3])
            yield answer[2], Diagnostic(answer[1], Severity.ERROR, span, answer[2], answer[3], fix=fix)


def _subject(problem: Problem) -> str:
    """What a problem is about, in the words that a reference to the same missing field is reported in."""
    said = UNKNOWN_FIELD.fullmatch(problem.message)
    return f"`{said[2]}` has no field `{said[1]}`" if said else problem.message.rstrip(".")
