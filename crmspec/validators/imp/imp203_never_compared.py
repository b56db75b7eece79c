"""Duplicates are looked for by what does not come in.

## What
A form or an import looks for records that are there already, and no duplicate rule of its module compares only fields
that it brings: each way to match needs one that it neither asks for, nor has a column for, nor sets.

## Why
Nothing is ever found, and every record is a new one, although the rule is there.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
      phone: {type: phone, personal: true}
    duplicate_rules:
      same_person: {match: [[email]]}
forms:
  ask_us: {kind: public, module: lead, fields: [name, phone], duplicates: update}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
      phone: {type: phone, personal: true}
    duplicate_rules:
      same_person: {match: [[email], [phone]]}
forms:
  ask_us: {kind: public, module: lead, fields: [name, phone], duplicates: update}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import is_misspelt, ways_in
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what comes in with what duplicate rules compare."""
    for one in ways_in(architecture):
        rules = _used(one)
        if one.declared.duplicates == "create" or not one.makes or not rules or _can_match(one, rules):
            continue
        missing = sorted(
            {
                name
                for rule in rules.values()
                for match in rule.match
                for name in match.fields
                if name in one.module.fields and name not in one.given
            }
        )
        if missing and not any(is_misspelt(architecture, name) for name in missing):
            named = " or ".join(f"`{name}`" for name in missing)
            message = f"no `{one.declared.module}` is ever found again: the {one.kind} does not bring {named}"
            module = ("modules", one.declared.module, "duplicate_rules")
            related = tuple(((*module, name), "it compares them here") for name in rules)
            key = next(key for key in ("duplicate_rule", "duplicates", "module") if _says(one, key))
            yield Finding((*one.path, key), message, f"bring {named}, or compare something else", related)


def _used(one: WayIn) -> Mapping[str, Any]:
    """The rules that are asked."""
    named = getattr(one.declared, "duplicate_rule", None)
    rules: Mapping[str, Any] = one.module.duplicate_rules
    return {name: rule for name, rule in rules.items() if named in (None, name)}


def _can_match(one: WayIn, rules: Mapping[str, Any]) -> bool:
    known = one.given | {name for saved in one.module.on_save for name in saved.set}
    known |= {name for name, field in one.module.fields.items() if field.derived or field.default is not None}
    unknown = {
        name for rule in rules.values() for match in rule.match for name in match.fields
    } - one.module.fields.keys()
    return any(
        set(match.fields) <= known | unknown for rule in rules.values() for match in rule.match
    ) or any(not known.isdisjoint(theirs) for rule in rules.values() for theirs in rule.across.values())


def _says(one: WayIn, key: str) -> bool:
    return key in one.declared.model_fields_set


RULE: Final = Rule("IMP203", Severity.WARNING, "module", "duplicates that are never found", check)
