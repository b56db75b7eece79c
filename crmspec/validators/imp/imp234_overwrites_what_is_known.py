"""An import overwrites what people are to decide about.

## What
An import says `duplicates: update`, and the duplicate rule by which it finds records only warns or reports
(`on_match: warn`): the rule leaves it to people whether two records are the same, and which of them is right. Only for
records of people, and where another import asks or fills only what is empty.

## Why
What somebody has learned since is replaced by what the file still holds, with empty cells too; and where the rule was
mistaken, in the record of somebody else.

## Bad
```yaml
modules:
  client:
    fields:
      last_name: {type: text, required: true, personal: true}
      phone: {type: phone, personal: true}
      batch: {type: tags, category: batch}
    duplicate_rules:
      same_client: {match: [{fields: [last_name, phone]}], on_match: warn}
imports:
  old_clients:
    module: client
    format: csv
    columns: {Name: last_name, Phone: {field: phone, normalise: [phone], otherwise: empty}}
    duplicates: update
    duplicate_rule: same_client
    batch_tag: {category: batch}
tags:
  batch: {description: What came in together., modules: [client], pattern: "import-{date}-{time}"}
```

## Good
```yaml
modules:
  client:
    fields:
      last_name: {type: text, required: true, personal: true}
      phone: {type: phone, personal: true}
      batch: {type: tags, category: batch}
    duplicate_rules:
      same_client: {match: [{fields: [last_name, phone]}], on_match: warn}
imports:
  old_clients:
    module: client
    format: csv
    columns: {Name: last_name, Phone: {field: phone, normalise: [phone], otherwise: empty}}
    duplicates: fill_empty
    duplicate_rule: same_client
    batch_tag: {category: batch}
tags:
  batch: {description: What came in together., modules: [client], pattern: "import-{date}-{time}"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.fld._people import people
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what imports do with what their duplicate rules leave to people."""
    imports = architecture.section("imports")
    careful = any(one.duplicates in {"ask", "fill_empty"} for one in imports.values())
    for name, one in imports.items():
        module = architecture.modules.get(one.module)
        rules = getattr(module, "duplicate_rules", {})
        rule = rules.get(one.duplicate_rule) if one.duplicates == "update" else None
        if rule is None or rule.on_match not in {"warn", "report"}:
            continue
        if not careful and one.module not in people(architecture):
            continue
        path = ("imports", name, "duplicates")
        text = f"`{name}` overwrites each `{one.module}` that `{one.duplicate_rule}` takes for the same"
        place = ("modules", one.module, "duplicate_rules", one.duplicate_rule)
        related = ((place, f"it only says {rule.on_match}: people decide"),)
        edits = (Edit("put", path, "fill_empty"),)
        yield Finding(path, text, "say `fill_empty`, or `ask`", related, at_key=False, edits=edits)


RULE: Final = Rule("IMP234", Severity.WARNING, "module", "overwrites what people are to decide", check)
