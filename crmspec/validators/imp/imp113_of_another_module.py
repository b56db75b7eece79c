"""A form or an import uses a rule that is made for other records.

## What
A form's `assign` or `campaign`, or the `assign` of an import's owner column, is about another module than the form or
the import itself; or the form delivers a message about another module's records.

## Why
It looks at fields that these records do not have: nobody becomes the owner, nothing is sent.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
  vendor:
    fields:
      name: {type: text, required: true}
roles:
  agent: {can: {lead: {read: all, create: true, update: all}, vendor: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads: {module: lead, cases: [{id: all, method: round_robin, role: agent}], otherwise: {role: agent}}
workflows:
  share_out:
    trigger: {created: lead}
    steps: [{id: share_out, assign: {using: new_leads}}]
forms:
  work_with_us:
    {kind: public, module: vendor, fields: [name], assign: new_leads, protection: [honeypot], duplicates: create}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
  vendor:
    fields:
      name: {type: text, required: true}
roles:
  agent: {can: {lead: {read: all, create: true, update: all}, vendor: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads: {module: lead, cases: [{id: all, method: round_robin, role: agent}], otherwise: {role: agent}}
  new_vendors: {module: vendor, cases: [{id: all, method: round_robin, role: agent}], otherwise: {role: agent}}
workflows:
  share_out:
    trigger: {created: lead}
    steps: [{id: share_out, assign: {using: new_leads}}]
forms:
  work_with_us:
    {kind: public, module: vendor, fields: [name], assign: new_vendors, protection: [honeypot], duplicates: create}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import ways_in
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the modules of forms and imports with those of what they name."""
    for one in ways_in(architecture):
        for section, name, path in _named(one):
            declared = architecture.section(section).get(name)
            module = getattr(declared, "module", None)
            if module and module in architecture.modules and module != one.declared.module:
                what = section.removesuffix("s").replace("_", " ")
                ours = one.declared.module
                message = f"the {what} `{name}` is about a `{module}`, and the {one.kind} about a `{ours}`"
                way_out = f"name one for `{one.declared.module}`"
                yield Finding(
                    path, message, way_out, (((section, name), "it is declared here"),), at_key=False
                )


def _named(one: WayIn) -> Iterator[tuple[str, str, Keys]]:
    """The rules that a way in names, each with its section and its place."""
    declared, path = one.declared, one.path
    if one.kind == "import":
        if declared.owner and declared.owner.assign:
            yield "assignment_rules", declared.owner.assign, (*path, "owner", "assign")
        return
    for key, section in (("assign", "assignment_rules"), ("campaign", "campaigns")):
        if getattr(declared, key):
            yield section, getattr(declared, key), (*path, key)
    if declared.delivers and declared.delivers.template:
        yield "templates", declared.delivers.template, (*path, "delivers", "template")


RULE: Final = Rule("IMP113", Severity.ERROR, "module", "rule of another module", check)
