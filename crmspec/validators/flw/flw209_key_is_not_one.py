"""Records of two systems are matched by what does not identify them.

## What
The `key` of a mapping is a field that is neither an `external_id` nor `unique`, nor a unique key by itself, nor a
number that the CRM gives; where records only go out, one of the values that are sent, other than a web or mail address.
Or an event looks for a record by one of the values that it brings, while the field holds another of them, which an
operation of the same system gave; or the value is kept in another field.

## Why
Two records with the same value are taken for one, and one whose value changes is made anew: what arrives lands with the
wrong customer.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      phone: {type: phone}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: customers, key: phone, fields: {name: name}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      phone: {type: phone}
      books_id: {type: text, external_id: true}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: customers, key: books_id, fields: {name: name}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.facts import condition
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.diagnostics import Severity
from crmspec.validators.flw._systems import mappings
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.exchange import Mapping
    from crmspec.compiler.model.module import Module
    from crmspec.compiler.syntax import Keys

ADDRESSES: Final = frozenset({"url", "email", "emails"})
"""Types whose values are good enough to tell a record by where it only goes out: the page or the box it stands for."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what records are matched by."""
    for one in mappings(architecture):
        declared = architecture.modules.get(one.mapping.module)
        if declared is None or one.mapping.key not in declared.fields:
            continue
        if not one.comes_in and not _is_sent(declared, one.mapping):
            continue
        if not _identifies(declared, one.mapping.key):
            module, key = one.mapping.module, one.mapping.key
            does = "finds" if one.comes_in else "knows"
            message = f"`{one.system}` {does} a `{module}` by its `{key}`, which several of them can share"
            way_out = (
                "keep the other system's identifier in a field with `external_id: true`, and match by that"
            )
            related = ((architecture.field_path(module, key), "it is not unique"),)
            yield Finding((*one.path, "key"), message, way_out, related)
    yield from _found(architecture)


def _found(architecture: Architecture) -> Iterator[Finding]:
    """Compare what an event is found by with what the same system gave before."""
    triggers = [one for one in architecture.steps("webhook") if getattr(one.model, "find", None)]
    given = _given(architecture) if triggers else {}
    for trigger in triggers if given else ():
        find = trigger.model.find
        system, _, event = str(trigger.model.webhook).partition(".")
        declared = architecture.section("integrations").get(system)
        if (
            find is None
            or declared is None
            or event not in declared.events
            or architecture.is_shared(trigger.path)
        ):
            continue
        known = given.get((find.module, find.field_, system))
        if known and known[0] != find.with_ and known[0] in declared.events[event].payload:
            text = f"the `{find.module}` is looked for by `{find.with_}`, and its `{find.field_}` holds `{known[0]}`"
            related = ((known[1], "it is kept here"),)
            path = (*trigger.path, "find", "with")
            yield Finding(
                path, text, f"find it with `{known[0]}`, which the event brings too", related, at_key=False
            )
        elif not known:
            kept = [
                (field, place)
                for (module, field, of), (payload, place) in given.items()
                if (module, of, payload) == (find.module, system, find.with_) and field != find.field_
            ]
            if len(kept) == 1:
                field, place = kept[0]
                text = f"the `{find.module}` is looked for by `{find.field_}`, and keeps `{find.with_}` in `{field}`"
                related = ((place, "it is kept here"),)
                path = (*trigger.path, "find", "field")
                yield Finding(path, text, f"find it by `{field}`", related, at_key=False)


def _given(architecture: Architecture) -> dict[tuple[str, str, str], tuple[str, Keys]]:
    """What fields hold of what operations gave: by module, field and system, its name there and the place."""
    given: dict[tuple[str, str, str], tuple[str, Keys]] = {}
    calls = _calls(architecture)
    for step in architecture.steps("update") if calls else ():
        if step.path[:2] not in calls:
            continue
        module = step.context.module_of(step.model.update.record)
        for name in step.model.update.set:
            path = (*step.path, "update", "set", name)
            value = condition(architecture, path)
            if value is not None and value.op == "var":
                for system in calls[step.path[:2]].get(str(value.args[0]), ()):
                    given[module or "", name, system] = (str(value.args[0]), path)
    return given


def _calls(architecture: Architecture) -> dict[Keys, dict[str, list[str]]]:
    """By declaration and name of a result, the systems whose operations give it there."""
    found: dict[Keys, dict[str, list[str]]] = {}
    for step in architecture.steps("integration"):
        if "integration" in type(step.model).model_fields:
            system, _, called = step.model.integration.operation.partition(".")
            declared = architecture.section("integrations").get(system)
            operation = declared.operations.get(called) if declared else None
            for result in operation.result if operation else ():
                found.setdefault(step.path[:2], {}).setdefault(result, []).append(system)
    return found


def _is_sent(module: Module, mapping: Mapping) -> bool:
    """Whether records go out by a key that is one of the values that are sent, and no address."""
    sent = mapping.key in mapping.fields
    return sent and FIELD_TYPES.name_of(module.fields[mapping.key]) not in ADDRESSES


def _identifies(module: Module, name: str) -> bool:
    field = module.fields[name]
    keys = {one.fields for one in module.unique if one.where is None}
    return field.unique or field.external_id or (name,) in keys or hasattr(field, "room")


RULE: Final = Rule("FLW209", Severity.WARNING, "module", "mapping by what is no key", check)
