"""A workflow sets an option that some of its records refuse.

## What
A workflow gives a field an option, a record type does not allow it, and with the records of this type the workflow
certainly comes to that step: by its conditions, and by what the decision table that it asks answers for them. Other
record types allow the option; where none does, FLD223 tells of it.

## Why
The value is refused, and the workflow stops there, for one kind of record and for no other: nobody is given the work,
and nobody is told.

## Bad
```yaml
modules:
  case:
    fields:
      name: {type: text, required: true}
      topic: {type: picklist, options: [question, complaint], default: question, required: true}
      priority: {type: picklist, options: [normal, high], default: normal, required: true}
record_types:
  complaint:
    module: case
    options: {topic: [complaint], priority: [high]}
    defaults: {topic: complaint, priority: high}
  inquiry: {module: case, options: {topic: [question], priority: [normal]}}
decision_tables:
  urgency:
    inputs: {topic: {type: text, options: [question, complaint]}, late: boolean}
    outputs: {rank: {type: text, options: [normal, high]}}
    rows:
      - {if: topic == "question" and late, then: {rank: high}}
      - {then: {rank: normal}}
workflows:
  case_arrives:
    trigger: {created: case}
    run_as: {system: Cases come in by form.}
    steps:
      - {id: ask, decide: {table: urgency, with: {topic: =topic, late: false}}}
      - id: set_it
        branch:
          - if: rank == "high"
            steps: [{update: {set: {priority: high}}}]
          - else: [{update: {set: {priority: normal}}}]
```

## Good
```yaml
modules:
  case:
    fields:
      name: {type: text, required: true}
      topic: {type: picklist, options: [question, complaint], default: question, required: true}
      priority: {type: picklist, options: [normal, high], default: normal, required: true}
record_types:
  complaint:
    module: case
    options: {topic: [complaint], priority: [high]}
    defaults: {topic: complaint, priority: high}
  inquiry: {module: case, options: {topic: [question], priority: [normal]}}
decision_tables:
  urgency:
    inputs: {topic: {type: text, options: [question, complaint]}, late: boolean}
    outputs: {rank: {type: text, options: [normal, high]}}
    rows:
      - {if: topic == "complaint" or late, then: {rank: high}}
      - {then: {rank: normal}}
workflows:
  case_arrives:
    trigger: {created: case}
    run_as: {system: Cases come in by form.}
    steps:
      - {id: ask, decide: {table: urgency, with: {topic: =topic, late: false}}}
      - id: set_it
        branch:
          - if: rank == "high"
            steps: [{update: {set: {priority: high}}}]
          - else: [{update: {set: {priority: normal}}}]
```
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crmspec.access._effect import literal_of
from crmspec.access.effects import effects_on
from crmspec.compiler.expressions.fold import fold
from crmspec.compiler.expressions.guards import always, not_true, satisfiable
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._inside import steps_under
from crmspec.validators.wfl._tables import rows, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import RecordType
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

Answer = tuple["Mapping[str, Expr]", "Keys"]
"""What a row of a table answers, and where it stands."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what workflows set with what each record type allows."""
    types: dict[str, dict[str, RecordType]] = defaultdict(dict)
    for name, one in architecture.section("record_types").items():
        types[one.module][name] = one
    for module, several in types.items():
        if module not in architecture.modules or len(several) < 2:
            continue
        for effect in effects_on(architecture).get(module, ()):
            if effect.action == "updated" and effect.whose == "own" and not effect.unclear:
                yield from _refused(architecture, effect, several)


def _refused(
    architecture: Architecture, effect: Effect, types: Mapping[str, RecordType]
) -> Iterator[Finding]:
    for name, one in types.items():
        for field, allowed in one.options.items():
            value = effect.fields.get(field) if field in effect.named else None
            if value is None or not value.is_literal or value.value is None or value.value in allowed:
                continue
            if one.defaults.get(field) == value.value:
                continue  # that its records begin with it is FLD121
            elsewhere = any(
                field not in each.options or value.value in each.options[field] for each in types.values()
            )
            way = _way(architecture, effect, one, field) if elsewhere else None
            if way is not None:
                workflow = effect.owner.partition(":")[2]
                text = (
                    f"`{workflow}` sets `{field}` to `{value.value}`, which the record type `{name}` does not allow:"
                    " for its records it stops here"
                )
                related = ((("record_types", name, "options", field), "these are allowed"),)
                way_out = f"set another `{field}` for a `{name}`, or add `{value.value}` to its options"
                yield Finding(
                    effect.path, text, way_out, (*related, *((at, "this row decides it") for at in way))
                )


def _way(architecture: Architecture, effect: Effect, one: RecordType, field: str) -> tuple[Keys, ...] | None:
    """The rows of tables by which the records of a type certainly come to a step; None where they may not."""
    module, known = one.module, facts(architecture)
    given = [
        _among(architecture, module, name, options) for name, options in one.options.items() if name != field
    ]
    written = {
        name
        for each in effects_on(architecture).get(module, ())
        if each.owner == effect.owner
        for name in each.named
    }
    if not given or written & one.options.keys() - {field}:
        return None
    tests = [*effect.guards, *(not_true(each) for each in effect.unless)]
    places: list[Keys] = []
    for step in steps_under(architecture, ("workflows", effect.owner.partition(":")[2])):
        if step.verb == "decide":
            answers = _answers(architecture, step, given)
            if len(answers) == 1:
                values, place = answers[0]
                tests = [fold(_put(each, values)) for each in tests]
                places.append(place)
    return tuple(places) if all(always(each, *given, facts=known) for each in tests) else None


def _among(architecture: Architecture, module: str, name: str, options: tuple[str, ...]) -> Expr:
    """The condition that a field holds one of some options."""
    value = value_of(architecture, module, name)
    return Expr("in", BOOLEAN, (value, *(literal(each, value.type) for each in options)))


def _answers(architecture: Architecture, step: Placed, given: list[Expr]) -> list[Answer]:
    """What a table may answer for such records, row by row."""
    name = step.model.decide.table
    table, known = architecture.section("decision_tables").get(name), facts(architecture)
    tests = rows(architecture, name, table) if table is not None else []
    inputs = _inputs(architecture, step)
    found: list[Answer] = []
    before: list[Expr] = []
    for at, test in enumerate(tests):
        if table is None or test is None:
            return []
        asked = fold(_put(test, inputs))
        if satisfiable(asked, *before, *given, facts=known):
            values = {
                each: literal_of(value, type_of(architecture, table.outputs[each]))
                for each, value in table.rows[at].then.items()
                if each in table.outputs
            }
            found.append((values, ("decision_tables", name, "rows", at)))
        before.append(not_true(asked))
    return found


def _inputs(architecture: Architecture, step: Placed) -> Mapping[str, Expr]:
    """What a table is asked with, as far as it is an expression."""
    found = {}
    for name in step.model.decide.with_:
        value = condition(architecture, (*step.path, "decide", "with", name))
        if value is not None:
            found[name] = value
    return found


def _put(expr: Expr, values: Mapping[str, Expr]) -> Expr:
    """An expression with variables replaced by what they hold."""
    if expr.op == "var" and expr.args[0] in values:
        return values[str(expr.args[0])]
    args = tuple(_put(one, values) if isinstance(one, Expr) else one for one in expr.args)
    return replace(expr, args=args)


RULE: Final = Rule(
    "FLD297",
    Severity.WARNING,
    "graph",
    "option that its record type refuses",
    check,
    beside=frozenset({"FLD223"}),
)
