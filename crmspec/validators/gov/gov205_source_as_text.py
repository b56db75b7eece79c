"""What lead sources are for is kept in a field of another sort.

## What
In a blueprint that declares lead sources, a module has a text field for the finer distinction (`source_detail`,
`how_did_you_hear`, or what the `detail_label` of a source asks), or for the source itself (`lead_source`);
a picklist lists the sources once more;
or there is a second level, and every field of lead sources leaves it out.

## Why
Everybody writes it in another way: Radio WCOD, wcod, the radio. It cannot be counted, and no form, number or
campaign sets it by itself.

## Bad
```yaml
lead_sources:
  radio: {label: Radio, detail_label: Which station, details: {wcod: WCOD 106.1}}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
      source_info: {type: text, label: Where exactly}
```

## Good
```yaml
lead_sources:
  radio: {label: Radio, detail_label: Which station, details: {wcod: WCOD 106.1, wplm: WPLM 99.1}}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._alike import core
from crmspec.validators.gov._sources import SECTION, kept
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_FINER: Final = (
    "details?|info|information|name|notes?|text|other|specifics?|description|comments?|level_?2|subtype|type"
)
FINER: Final = re.compile(
    rf"((lead_|marketing_|contact_)?(source|origin|channel)_({_FINER})|sub_?(source|channel)|other_source"
    r"|(how|where)_(did_)?(you|they)_hear(d)?(_(of|about|from)(_us)?)?|heard_(of|about|from|by|through)(_us)?"
    r"|(found|came)_(us_)?(by|through|via))"
)
ITSELF: Final = frozenset(
    {"lead_source", "lead_origin", "marketing_source", "source_of_lead", "origin_of_lead"}
)
SEVERAL: Final = 3
"""So many lead sources among the options of a picklist are no accident."""
PROSE: Final = frozenset({"text", "long_text"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find texts that hold what a lead source should."""
    sources = architecture.section(SECTION)
    if not sources:
        return
    yield from _left_out(architecture)
    yield from _listed_again(architecture)
    asked = {(one.detail_label or "").casefold(): name for name, one in sources.items()}
    for module, declared in architecture.section("modules").items():
        for name, field in declared.fields.items():
            path = ("modules", module, "fields", name)
            if (
                field.type not in PROSE
                or field.deprecated
                or field.external_id
                or architecture.is_shared(path)
            ):
                continue
            beside = kept(architecture).get(module, ())
            if name in ITSELF:
                message = f"`{name}` keeps the lead source as text: everybody writes it in another way"
                yield Finding(path, message, "make it a field of the type `lead_source`")
            elif beside and (FINER.fullmatch(name) or (field.label or "").casefold() in asked.keys() - {""}):
                message = f"`{name}` keeps the finer distinction of `{beside[0]}` as text, where nobody can count it"
                way_out = (
                    f"make what is written there the `details` of the lead sources; `{beside[0]}` keeps them"
                )
                related = ((("modules", module, "fields", beside[0]), "the lead source is kept here"),)
                yield Finding(path, message, way_out, related)


def _listed_again(architecture: Architecture) -> Iterator[Finding]:
    """Find picklists that list the lead sources once more."""
    sources = {core(name) for name in architecture.section(SECTION)}
    for module, name, field in architecture.fields_that(lambda kind: "options" in kind.model_fields):
        options = field.options if isinstance(field.options, dict) else {}
        again = sum(core(option) in sources for option in options)
        path = architecture.field_path(module, name)
        if again >= SEVERAL and again * 2 >= len(options) and not architecture.is_shared(path):
            message = f"`{name}` lists the lead sources once more: the two lists grow apart"
            yield Finding(path, message, "make it a field of the type `lead_source`")


def _left_out(architecture: Architecture) -> Iterator[Finding]:
    """Find details that no field keeps, though something sets them."""
    fields = [(module, name) for module, names in kept(architecture).items() for name in names]
    if not fields or any(_keeps_both(architecture, *one) for one in fields):
        return
    detailed = [name for name, one in architecture.section(SECTION).items() if one.details]
    if detailed:
        module, name = fields[0]
        message = f"the second level of `{detailed[0]}` is kept nowhere: `{name}` keeps the first only"
        related = (((SECTION, detailed[0], "details"), "these are the details"),)
        path = (*architecture.field_path(module, name), "second_level")
        yield Finding(path, message, "remove `second_level: false`", related, edits=(Edit("drop", path),))


def _keeps_both(architecture: Architecture, module: str, name: str) -> bool:
    return bool(getattr(architecture.modules[module].fields[name], "second_level", True))


RULE: Final = Rule("GOV205", Severity.WARNING, "graph", "lead source kept as text", check)
