"""The public sees or changes more than it should.

## What
A role of the kind `public` (whoever fills in a form, without a login) may read confidential, restricted or personal
fields, or what free texts say in all records that belong to people, or may change, delete or export records or move
them along a pipeline; or it reads a field into which the value
of a confidential one is taken over.

## Why
What the public role may do, anybody on the internet may do.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
roles:
  rep: {can: {lead: {read: all, update: all}}}
  visitor: {kind: public, can: {lead: {read: all, create: {fields: [name, email]}}}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
roles:
  rep: {can: {lead: {read: all, update: all}}}
  visitor: {kind: public, can: {lead: {create: {fields: [name, email]}}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import OPEN, rights
from crmspec.compiler.bind.complaints import some
from crmspec.compiler.fieldtypes._prose import Prose
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture

NEVER: Final = ("update", "delete", "export", "import", "assign", "share", "merge", "mass_update", "convert")


def _people(architecture: Architecture, to: object) -> bool:
    """Whether a lookup leads to records of people."""
    several = (to,) if isinstance(to, str) else to if isinstance(to, tuple) else ()
    found = [architecture.modules[one] for one in several if one in architecture.modules]
    return any(field.personal for one in found for field in one.fields.values())


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what roles of the public may do."""
    who = rights(architecture)
    for role, declared in architecture.section("roles").items():
        if declared.kind != "public":
            continue
        for module in architecture.modules:
            for right in who.of(role, "read", module):
                yield from _read(architecture, right)
            for operation in NEVER:
                for right in who.of(role, operation, module):
                    if right.rows in {"all", "team", "subordinates"} or operation in {
                        "delete",
                        "export",
                        "import",
                    }:
                        message = f"anybody on the internet (`{role}`) may {operation.replace('_', ' ')} a `{module}`"
                        way_out = (
                            "take it away; a form of the kind `record` changes one record by a signed link"
                        )
                        yield Finding(right.path, message, way_out)
        yield from _moves(architecture, role)
        yield from _under_another_name(architecture, role)


def _under_another_name(architecture: Architecture, role: str) -> Iterator[Finding]:
    """Confidential values that workflows or formulas take over into what anybody reads."""
    who = rights(architecture)
    if not any(who.may(role, "read", module) for module in architecture.modules):
        return
    from crmspec.access.flows import copies
    from crmspec.access.telling import in_words, step_in_words

    for module, declared in architecture.modules.items():
        seen = who.fields(role, "read", module)
        for name, field in declared.fields.items():
            if field.sensitivity in OPEN or name in seen:
                continue
            for one in copies(architecture, module, name):
                if (one.kind, one.principal) == ("role", role):
                    message = (
                        f"anybody on the internet (`{role}`) reads `{module}.{name}` under another name:"
                    )
                    way_out = "do not take it over, or say with `declassify` why anybody may know it"
                    related = tuple((flow.path, step_in_words(flow)) for flow in one.path[1:])
                    yield Finding(one.path[0].path, f"{message} {in_words(one.path)}", way_out, related)
                    break


def _moves(architecture: Architecture, role: str) -> Iterator[Finding]:
    moves = sorted(rights(architecture).transitions.get(role, ()))
    if moves:
        message = f"anybody on the internet (`{role}`) may make {some(moves, 6)}"
        way_out = "take it away; let a workflow that a form starts make the transition"
        yield Finding(("roles", role), message, way_out)


def _read(architecture: Architecture, right: Right) -> Iterator[Finding]:
    fields = architecture.modules[right.module].fields
    private = [
        name
        for name in fields
        if name in right.fields and (fields[name].personal or fields[name].sensitivity not in OPEN)
    ]
    if private:
        message = (
            f"anybody on the internet (`{right.role}`) may read {some(private, 6)} of a `{right.module}`"
        )
        way_out = "take `read` away, or name only the fields that anybody may know"
        related = tuple(
            (architecture.field_path(right.module, one), "it is declared here") for one in private[:6]
        )
        yield Finding(right.path, message, way_out, related)
    elif right.rows == "all":
        yield from _matters(architecture, right)


def _matters(architecture: Architecture, right: Right) -> Iterator[Finding]:
    """Find where anybody reads what other people wrote: every record that belongs to a person."""
    fields = architecture.modules[right.module].fields
    texts = [name for name in right.fields if name in fields and isinstance(fields[name], Prose)]
    whose = [
        name
        for name, one in fields.items()
        if not one.derived and (to := getattr(one, "to", None)) and _people(architecture, to)
    ]
    if texts and whose:
        message = (
            f"anybody on the internet (`{right.role}`) may read {some(sorted(texts), 6)} of every `{right.module}`, "
            f"whosever it is (`{whose[0]}`)"
        )
        related = ((architecture.field_path(right.module, whose[0]), "it belongs to a person"),)
        yield Finding(
            right.path, message, "take it away, or send each person a signed link to their own", related
        )


RULE: Final = Rule("ACC203", Severity.WARNING, "graph", "open to the public", check)
