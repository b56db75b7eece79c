"""One word of a list is not translated.

## What
An option has no label in a language of the manifest in which all the others of its list have one (three or more);
or a message to people outside has no text in a language in which at least four in five of the others have one.

## Why
Whoever reads the form in that language finds one word in another, and takes it for something else, or for a
mistake.

## Bad
```yaml
crm: {name: firm, label: Firm, languages: [en, es]}
value_sets:
  trade:
    values:
      roof: {label: Roof, translations: {es: Techo}}
      floor: {label: Floor, translations: {es: Piso}}
      paint: {label: Paint, translations: {es: Pintura}}
      glass: {label: Glass}
modules:
  job:
    fields:
      name: {type: text}
      trade: {type: picklist, values: trade}
```

## Good
```yaml
crm: {name: firm, label: Firm, languages: [en, es]}
value_sets:
  trade:
    values:
      roof: {label: Roof, translations: {es: Techo}}
      floor: {label: Floor, translations: {es: Piso}}
      paint: {label: Paint, translations: {es: Pintura}}
      glass: {label: Glass, translations: {es: Vidrio}}
modules:
  job:
    fields:
      name: {type: text}
      trade: {type: picklist, values: trade}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

ENOUGH: Final = 3
MOST: Final = 0.8


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what is missing in the further languages of the manifest."""
    further = architecture.crm.languages[1:] if architecture.crm else ()
    for language in further:
        for path, options in _lists(architecture):
            yield from _options(path, options, language)
        yield from _messages(architecture, language)


def _options(path: Keys, options: Mapping[str, Any], language: str) -> Iterator[Finding]:
    offered = {name: one for name, one in options.items() if not one.retired}
    lacking = [name for name, one in offered.items() if language not in one.translations]
    if len(lacking) == 1 and len(offered) > ENOUGH:
        message = f"the option `{lacking[0]}` has no label in `{language}`, as all the others have"
        yield Finding((*path, lacking[0]), message, f"add it under `translations: {{{language}: …}}`")


def _messages(architecture: Architecture, language: str) -> Iterator[Finding]:
    outside = {
        name: one
        for name, one in architecture.section("templates").items()
        if one.channel != "internal"
        and not one.deprecated
        and not architecture.is_shared(("templates", name))
    }
    lacking = [name for name, one in outside.items() if language not in one.languages]
    if len(outside) - len(lacking) >= max(ENOUGH, MOST * len(outside)):
        for name in lacking:
            message = f"the message `{name}` has no text in `{language}`, as nearly all the others have"
            yield Finding(("templates", name), message, f"add it under `languages: {{{language}: …}}`")


def _lists(architecture: Architecture) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    """Every list of options of the blueprint's own, and where it is."""
    for name, one in architecture.section("value_sets").items():
        if not architecture.is_shared(("value_sets", name)):
            yield ("value_sets", name, "values"), one.values
    for module, name, field in architecture.fields_that(lambda kind: "options" in kind.model_fields):
        if isinstance(field.options, dict) and field.options:
            yield (*architecture.field_path(module, name), "options"), field.options


RULE: Final = Rule("GOV226", Severity.WARNING, "graph", "word that is not translated", check, absence=True)
