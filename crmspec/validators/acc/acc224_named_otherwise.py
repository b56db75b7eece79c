"""Rights do not fit the name that they go by.

## What
A permission set, or a role, whose name or description says that it only reads (`viewer`, `reader`, `read_only`,
"changes nothing") may make, change or delete records, or move them along a pipeline. Or a permission set named after
something that is done with a module (`submit_review`, `export_contacts`, `merge_accounts`) does not allow just that.

## Why
Rights are given by their names. Whoever hands out `viewer` believes that nothing can go wrong; whoever gets
`export_contacts` and cannot export asks for more rights, and gets too many.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
permission_sets:
  deal_viewer: {can: {deal: {read: all, update: all}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  auditor: {includes: [deal_viewer]}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
permission_sets:
  deal_viewer: {can: {deal: {read: all}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  auditor: {includes: [deal_viewer]}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import joined, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.people import ModuleGrants, Rights
    from crmspec.compiler.syntax import Keys

LOOKING: Final = frozenset(
    {"view", "viewer", "viewers", "read", "reads", "reader", "readers", "readonly", "see", "sees"}
)
"""Words of a name that say that somebody looks."""
DOING: Final = frozenset(
    {
        "write",
        "writes",
        "edit",
        "edits",
        "editor",
        "update",
        "updates",
        "change",
        "changes",
        "create",
        "creates",
    }
    | {
        "manage",
        "manages",
        "delete",
        "deletes",
        "approve",
        "approves",
        "work",
        "works",
        "and",
        "make",
        "makes",
    }
)
"""Words that say that somebody does more than that."""
NOTHING_ELSE: Final = re.compile(
    r"\b(changes? nothing|read[- ]only|only (reads|sees|views|looks)|may only (read|see|view|look)"
    r"|without (changing|the right to change)|cannot change (anything|them|it)|no right to change"
    r"|not change (anything|any))\b",
    re.IGNORECASE,
)
"""Descriptions that say that nothing is changed."""
WRITING: Final = {
    "create": "create", "update": "update", "delete": "delete", "import": "import_", "merge": "merge",
    "mass_update": "mass_update", "convert": "convert", "transitions": "transitions",
}  # fmt: skip
"""What changes records, each with the attribute that grants it."""
SPOKEN: Final = {
    "create": "create", "make": "create", "update": "update", "edit": "update", "delete": "delete",
    "export": "export", "import": "import_", "merge": "merge", "convert": "convert", "assign": "assign",
    "share": "share", "claim": "claim", "print": "print", "clone": "clone",
}  # fmt: skip
"""Words of a name that stand for an operation."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare names with what is granted under them."""
    for section in ("permission_sets", "roles"):
        for name, one in architecture.section(section).items():
            if not architecture.is_shared((section, name)):
                yield from _too_much(architecture, section, name, one)
                if section == "permission_sets":
                    yield from _too_little(architecture, name, one)


def _too_much(architecture: Architecture, section: str, name: str, one: Rights) -> Iterator[Finding]:
    said, otherwise = _says_it_looks(name, one)
    if not said:
        return
    words = set(name.split("_"))
    named = [module for module in one.can if _named(module, words)]
    for module, grants in one.can.items():
        if module not in architecture.section("modules") or (named and module not in named):
            continue
        given = [word for word, key in WRITING.items() if getattr(grants, key)]
        if given:
            spoken = [word.replace("_", " ") for word in given if word != "transitions"]
            doing = f"{joined(spoken)} a `{module}`" if spoken else f"move a `{module}` to another stage"
            message = f"whoever has `{name}` may {doing}, although {said}"
            way_out = f"take {listed(given)} out of this grant, or {otherwise}"
            path: Keys = (section, name, "can", module, given[0])
            yield Finding(path, message, way_out, (((section, name), "this is what it is called"),))
            return


def _says_it_looks(name: str, one: Rights) -> tuple[str, str]:
    """How a name or description says that nothing is changed, and what to call it instead; empty where none does."""
    words = set(name.split("_")) | set((one.label or "").lower().split())
    if words & LOOKING and not words & DOING:
        return "its name says that it only looks", "give it a name that says so"
    found = NOTHING_ELSE.search(one.description or "")
    if found:
        return f'its description says "{found[0].lower()}"', "correct the description"
    return "", ""


def _named(module: str, words: set[str]) -> bool:
    """Whether a name speaks of a module: all words of its name, the last one perhaps in the plural."""
    *first, last = module.split("_")
    return set(first) <= words and bool({last, f"{last}s", f"{last[:-1]}ies", f"{last}es"} & words)


def _too_little(architecture: Architecture, name: str, one: Rights) -> Iterator[Finding]:
    words = set(name.split("_"))
    for module, grants in one.can.items():
        about = words - set(module.split("_")) - {f"{module.split('_')[-1]}s"}
        if module not in architecture.section("modules") or not _named(module, words):
            continue
        lacking = [word for word in sorted(about) if word in SPOKEN and not getattr(grants, SPOKEN[word])]
        moves = _moves(architecture, module)
        lacking += [
            word
            for word in sorted(about & moves.keys())
            if word not in lacking and not _may_move(grants, moves[word])
        ]
        if lacking:
            doing = joined(lacking, "or")
            message = f"whoever has `{name}` cannot {doing} a `{module}`, although its name says so"
            way_out = (
                f"name it after what it allows, or grant {_grant(lacking[0], moves)} here if that was meant"
            )
            yield Finding(("permission_sets", name, "can", module), message, way_out)


def _moves(architecture: Architecture, module: str) -> dict[str, set[str]]:
    """The transitions of a module's records, by their names, as `pipeline.transition`."""
    found: dict[str, set[str]] = {}
    for name, pipeline in architecture.section("pipelines").items():
        for called, move in pipeline.transitions.items():
            if pipeline.module == module and not move.automatic and not move.by:
                found.setdefault(called, set()).add(f"{name}.{called}")
    return found


def _may_move(grants: ModuleGrants, moves: set[str]) -> bool:
    return grants.transitions == "all" or bool(moves & set(grants.transitions))


def _grant(word: str, moves: dict[str, set[str]]) -> str:
    return f"`transitions: [{min(moves[word])}]`" if word in moves else f"`{SPOKEN[word].strip('_')}`"


RULE: Final = Rule(
    "ACC224", Severity.WARNING, "module", "rights that do not fit their name", check, absence=True
)
