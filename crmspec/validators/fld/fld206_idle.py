"""Nobody reads or writes a field.

## What
A field that no form, view, report, workflow, import, integration, template, expression, key or grant names,
in a module whose record page shows a list of fields without it. Grants over all fields do not count, and
neither do relations, files, tags and numbers that the system gives. A module that roles are granted nothing
of, and of which nothing names a field, is one finding.

## Why
It can be seen nowhere and filled nowhere. Either something is missing that was meant to use it, or it is.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      fax: {type: text}
views:
  account_page: {kind: record, module: account, columns: [name]}
roles:
  agent: {can: {account: {read: all, create: true, update: all}}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      fax: {type: text}
views:
  account_page: {kind: record, module: account, columns: [name, fax]}
roles:
  agent: {can: {account: {read: all, create: true, update: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import once
from crmspec.compiler.model.field import Field
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find fields that nothing names, in modules whose pages say what they show."""
    pages = {
        one.module
        for one in architecture.section("views").values()
        if one.kind == "record" and (one.columns or one.sections)
    }
    granted = _granted(architecture)
    for module, declared in architecture.section("modules").items():
        if module not in pages and (not granted or module in granted):
            continue
        named = _named(architecture)
        idle = [name for name in declared.fields if f"field:{module}.{name}" not in named]
        if granted and module not in granted and len(idle) == len(declared.fields):
            if f"module:{module}" not in named and not architecture.perhaps_meant(("module",), module):
                message = f"no role is granted anything of `{module}`, and nothing names any of its fields"
                yield Finding(("modules", module), message, "let somebody use it, or remove it")
        elif module in pages:
            for name in idle:
                yield from _field(architecture, module, name)


def _field(architecture: Architecture, module: str, name: str) -> Iterator[Finding]:
    field = architecture.modules[module].fields[name]
    relation = type(field).reverses is not Field.reverses
    beside = type(field).tables is not Field.tables or "kinds" in type(field).model_fields
    known = field.deprecated or field.external_id or field.options_of or hasattr(field, "room")
    if not (relation or beside or known or architecture.perhaps_meant(("field", "field_path"), name)):
        message = f"nothing reads or writes `{name}`, and the page of `{module}` does not show it"
        way_out = "show it, use it, or remove it"
        yield Finding(architecture.field_path(module, name), message, way_out)


@once
def _named(architecture: Architecture) -> frozenset[str]:
    """The ids of everything that is named, and of the fields that expressions read."""
    return architecture.fields_read.union([one.target for one in architecture.references])


def _granted(architecture: Architecture) -> set[str]:
    """The modules that some role is granted something of; all of them, where one is granted every module."""
    found = set[str]()
    for section in ("roles", "permission_sets"):
        for rights in architecture.section(section).values():
            found.update(architecture.modules if rights.every_module else rights.can)
    return found


RULE: Final = Rule(
    "FLD206", Severity.WARNING, "graph", "field that nobody reads or writes", check, absence=True
)
