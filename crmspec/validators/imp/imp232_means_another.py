"""A text of an import means the contrary of what it says.

## What
Under `values` a column says that a text means one option, and the text is the name or the label of another one; or of a
yes or no, that `yes` means `false` or `no` means `true`.

## Why
Every row comes in the wrong way round, without an error: who said no is called, what was lost counts as won.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      result: {type: picklist, options: [won, lost]}
imports:
  deals:
    module: deal
    columns: {Name: name, Result: {field: result, values: {Won: lost, Lost: won}}}
    duplicates: create
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      result: {type: picklist, options: [won, lost]}
imports:
  deals:
    module: deal
    columns: {Name: name, Result: {field: result, values: {Won: won, Lost: lost}}}
    duplicates: create
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture

YES: Final = frozenset({"yes", "y", "true", "1", "on", "ja", "oui", "si", "sí", "x"})
NO: Final = frozenset({"no", "n", "false", "0", "off", "nein", "non", ""})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare each text with what it is to mean."""
    for one in imports(architecture):
        for path, name, field in one.fields:
            given = one.declared.columns[path[-1]].values
            options = architecture.members.options(one.declared.module, name) if given else {}
            wrong = [
                (text, meant)
                for text, option in given.items()
                if (meant := _meant(text, option, options, boolean=field.parser == "boolean"))
            ]
            if wrong:
                text, meant = wrong[0]
                more = f", and {len(wrong) - 1} more the same way" if len(wrong) > 1 else ""
                message = f"the text `{text}` comes in as `{given[text]}`, though it says `{meant}`{more}"
                edits = tuple(Edit("put", (*path, "values", text), meant) for text, meant in wrong)
                related = tuple(
                    ((*path, "values", text), f"this says `{meant}`") for text, meant in wrong[1:]
                )
                place = (*path, "values", text)
                way_out = f"let `{text}` mean `{meant}`"
                yield Finding(place, message, way_out, related, at_key=False, edits=edits)


def _meant(text: str, option: str, options: Mapping[str, Any], *, boolean: bool) -> str:
    """What a text says, where that is another thing than it is taken for."""
    said = _plain(text)
    if boolean:
        return (
            "true"
            if said in YES and option == "false"
            else "false"
            if said in NO and option == "true"
            else ""
        )
    if option not in options or said in _names(option, options[option]):
        return ""
    for other, declared in options.items():
        if other != option and said in _names(other, declared) and not getattr(declared, "retired", False):
            return other
    return ""


def _names(option: str, declared: Any) -> set[str]:
    return {_plain(option), _plain(getattr(declared, "label", None) or option)}


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("_", " ").replace("-", " ").split())


RULE: Final = Rule("IMP232", Severity.WARNING, "module", "text that means the contrary", check)
