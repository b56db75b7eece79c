"""Random rights over a fixed set of modules: role trees, scopes, conditions, shares, restrictions, locks, parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from crmspec.compiler.manifest import manifest_of
from crmspec.pipeline import check
from crmspec.targets.registry import targets

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from crmspec.targets.target import Files, Manifest

Json = dict[str, Any]
ROLES = ("clerk", "agent", "lead", "auditor", "robot")
FATAL = {"SYN", "REF", "EXP", "FLD"}
"""Errors that leave an architecture without a meaning; rights may well be unwise here."""
TEAMS = ("north", "south")
REPORT = "by_region"
OPERATIONS = (
    "read",
    "create",
    "update",
    "delete",
    "export",
    "import",
    "clone",
    "print",
    "assign",
    "claim",
    "share",
)
FIELDS = {
    "account": ("name", "region", "rating", "note", "secret", "parent"),
    "deal": ("name", "account", "stage", "amount", "grade", "memo", "code", "approved", "twice"),
    "line": ("deal", "text", "price", "kind"),
    "ticket": ("subject", "deal", "state", "urgent"),
}
CONDITIONS = {
    "account": [
        'region == "a"',
        "rating > 2",
        "created_by == user",
        "note is None",
        'has_tag("interest.seo")',
    ],
    "deal": [
        'account.region == "a"',
        "amount > 50",
        'grade != "low"',
        'count(lines, kind == "x") > 0',
        'in_role("lead")',
        'has_capability("special") or owner == user',
        "not approved",
        "exists(tickets, urgent)",
    ],
    "line": ['kind == "x"', 'deal.grade == "high"', "price < 40"],
    "ticket": ["urgent", 'state == "new"', "deal.owner == user"],
}


@dataclass(frozen=True)
class Case:
    """An architecture, compiled."""

    seed: int
    blueprint: Json
    manifest: Manifest
    files: Files


def build(rng: Random, seed: int, folder: Path) -> Case:
    """A random architecture, compiled."""
    return compiled(blueprint(rng), seed, folder)


def compiled(told: Json, seed: int, folder: Path) -> Case:
    """Write an architecture, and compile it."""
    (folder / "crm.yaml").write_text(yaml.safe_dump(told, sort_keys=False), encoding="utf-8")
    outcome = check(folder)
    wrong = [one for one in outcome.diagnostics if one.severity == "error" and one.code[:3] in FATAL]
    assert wrong == [], (seed, [one.message for one in wrong])
    assert outcome.architecture is not None
    manifest = manifest_of(outcome.architecture)
    files = {
        path: text
        for name in ("postgres", "sqlite", "access")
        for path, text in targets()[name].produce(manifest).items()
    }
    return Case(seed, told, manifest, files)


def blueprint(rng: Random) -> Json:
    """One architecture."""
    owners = ["user", "user_or_queue", "none"]
    made: Json = {
        "crm": {
            "name": f"agree{rng.randrange(10**9)}",
            "label": "Agreement",
            "targets": ["postgres", "sqlite", "access"],
            "limits": {"mass_update": rng.choice([2, 3, 5])},
        },
        "tags": {
            "interest": {"label": "Interest", "tags": {"seo": "SEO", "ads": "Ads"}},
            "grading": {"label": "Grading", "tags": {"good": "Good"}},
        },
        "capabilities": {"special": {"label": "Special"}},
        "teams": {name: {"label": name.title()} for name in TEAMS},
        "queues": {"waiting": {"modules": ["ticket"], "roles": rng.sample(ROLES, 2), "teams": ["north"]}},
        "modules": _modules(rng, owners),
        "pipelines": {"sales": _pipeline(rng)},
        "permission_sets": {"extra": {"can": {name: _grants(rng, name, 0.2) for name in FIELDS}}},
        "roles": _roles(rng),
        "shares": {f"share_{at}": _share(rng) for at in range(rng.randrange(4))},
        "restrictions": {f"narrow_{at}": _restriction(rng) for at in range(rng.randrange(3))},
        "reports": {REPORT: {"module": "account", "measures": {"accounts": "count()"}, "group": ["region"]}},
    }
    for role in rng.sample(ROLES, 2):
        made["roles"][role]["reports"] = [REPORT]
    return made


def enriched(told: Json) -> Json:
    """An architecture with rights that random ones have rarely: to deals, their stages, tags and capabilities."""
    roles = told["roles"]
    roles["lead"]["capabilities"] = []
    roles["lead"]["can"]["deal"] |= {
        "update": {"scope": 'has_capability("special") or owner == user'},
        "transitions": "all",
    }
    roles["auditor"]["can"]["deal"] = {"read": "all", "update": "all", "delete": "all", "transitions": "all"}
    made = [{"scope": "all", "except": ["memo"]}, {"scope": "own", "fields": ["name", "account"]}]
    roles["agent"]["can"]["deal"] = {"read": "all", "create": made}
    told["pipelines"]["sales"]["transitions"]["propose"]["guard"] = "amount > 20"
    told["modules"]["deal"]["fields"]["code"]["write_once"] = True
    return told


def _modules(rng: Random, owners: list[str]) -> Json:
    closed = ["internal", "internal", "confidential", "restricted"]
    scopes = ["own", "team", "subordinates", "all"]
    return {
        "account": {
            "ownership": rng.choice(owners),
            "default_scope": rng.choice(scopes),
            "fields": {
                "name": {"type": "text"},
                "region": {"type": "picklist", "options": ["a", "b"]},
                "rating": {"type": "integer", "minimum": 0, "maximum": 9},
                "note": {"type": "text", "sensitivity": rng.choice(closed)},
                "secret": {"type": "text", "sensitivity": rng.choice(closed[2:])},
                "parent": {"type": "lookup", "to": "account", "reverse": "branches"},
                "interests": {"type": "tags", "category": "interest"},
                "phones": {"type": "phone", "many": True},
                "allies": {"type": "many_to_many", "to": "deal", "reverse": "allied"},
            },
        },
        "deal": {
            "ownership": rng.choice(["user", "user_or_queue"]),
            "default_scope": rng.choice(scopes),
            "fields": {
                "name": {"type": "text"},
                "account": {"type": "lookup", "to": "account", "reverse": "deals"},
                "stage": {"type": "picklist"},
                "amount": {"type": "money"},
                "grade": {"type": "picklist", "options": ["low", "high"]},
                "memo": {"type": "text", "sensitivity": rng.choice(closed)},
                "code": {"type": "text", "write_once": rng.random() < 0.5},
                "approved": {"type": "boolean"}
                | ({"read_only_when": 'stage == "won" or grade == "low"'} if rng.random() < 0.5 else {}),
                "twice": {"type": "formula", "expression": "amount * 2", "sensitivity": rng.choice(closed)},
            },
        },
        "line": {
            "ownership": "parent",
            "default_scope": rng.choice(scopes),
            "fields": {
                "deal": {
                    "type": "master_detail",
                    "to": "deal",
                    "reverse": "lines",
                    "reparent": rng.random() < 0.5,
                },
                "text": {"type": "text"},
                "price": {"type": "money", "sensitivity": rng.choice(closed)},
                "kind": {"type": "picklist", "options": ["x", "y"]},
            },
        },
        "ticket": {
            "ownership": "user_or_queue",
            "default_scope": rng.choice(scopes),
            "fields": {
                "subject": {"type": "text"},
                "deal": {"type": "lookup", "to": "deal", "reverse": "tickets"},
                "state": {"type": "picklist", "options": ["new", "done"]},
                "urgent": {"type": "boolean", "default": False},
            },
        },
    }


def _pipeline(rng: Random) -> Json:
    return {
        "module": "deal",
        "field": "stage",
        "stages": {
            "open": {"initial": True},
            "offer": {"locks": rng.choice([[], ["amount"], "all"]), "requires": rng.choice([[], ["grade"]])},
            "won": {"outcome": "won", "locks": rng.choice(["all", ["amount", "name"]])},
        },
        "transitions": {
            "propose": {
                "from": ["open"],
                "to": "offer",
                **({"guard": "amount > 20"} if rng.random() < 0.5 else {}),
                "asks": rng.choice([[], ["amount"], ["memo"]]),
            },
            "win": {
                "from": rng.choice([["offer"], ["any"]]),
                "to": "won",
                "by": rng.sample(ROLES, rng.randrange(3)),
                **({"guard": 'stage == "offer" or old.amount > 40'} if rng.random() < 0.5 else {}),
                "requires": rng.choice([[], ["memo"]]),
            },
            "reopen": {"from": ["any"], "to": "open", "sets": {"approved": False}},
        },
    }


def _roles(rng: Random) -> Json:
    found: Json = {}
    for at, name in enumerate(ROLES):
        modules = [one for one in FIELDS if rng.random() < 0.8]
        role: Json = {
            "label": name.title(),
            "can": {one: _grants(rng, one, 0.55) for one in modules},
            "tags": {what: rng.choice([[], ["interest"], "all"]) for what in ("apply", "create")},
        }
        if at and rng.random() < 0.7:
            role["reports_to"] = ROLES[rng.randrange(at)]
        if rng.random() < 0.3:
            role["includes"] = ["extra"]
        if rng.random() < 0.4:
            role["capabilities"] = ["special"]
        if name == "auditor" and rng.random() < 0.5:
            role["every_module"] = {"read": "all"}
        found[name] = role
    return found


def _grants(rng: Random, module: str, often: float) -> Json:
    found: Json = {}
    for operation in OPERATIONS:
        if rng.random() < (0.85 if operation == "read" else often):
            several = [_grant(rng, module) for _ in range(rng.choice([1, 1, 1, 2]))]
            found[operation] = several if len(several) > 1 else several[0]
    if "update" in found and rng.random() < 0.6:
        found["mass_update"] = {**_grant(rng, module), **({"at_most": 2} if rng.random() < 0.5 else {})}
    if module == "deal" and rng.random() < 0.6:
        moves = ["sales.propose", "sales.win", "sales.reopen"]
        found["transitions"] = rng.choice(["all", rng.sample(moves, rng.randrange(1, 4))])
    return found


def _grant(rng: Random, module: str) -> Json:
    scope = rng.choice(
        ["own", "team", "subordinates", "all", "all", "all", *rng.sample(CONDITIONS[module], 2)]
    )
    grant: Json = {"scope": scope}
    form = rng.randrange(4)
    if form == 1:
        grant["fields"] = "all"
        if rng.random() < 0.5:
            grant["except"] = rng.sample(FIELDS[module], 1)
    elif form == 2:
        grant["fields"] = rng.sample(FIELDS[module], rng.randrange(1, len(FIELDS[module]) + 1))
    return grant


def _share(rng: Random) -> Json:
    module = rng.choice(list(FIELDS))
    to = rng.choice([{"role": rng.choice(ROLES)}, {"team": rng.choice(TEAMS)}, {"queue": "waiting"}])
    found: Json = {
        "module": module,
        "to": to,
        "if": rng.choice(CONDITIONS[module]),
        "access": rng.choice(["read", "update"]),
    }
    if rng.random() < 0.5:
        found["fields"] = rng.sample(FIELDS[module], rng.randrange(1, 4))
    return found


def _restriction(rng: Random) -> Json:
    module = rng.choice(list(FIELDS))
    applies = rng.choice(["all", rng.sample(ROLES, rng.randrange(1, 3))])
    return {"module": module, "for": applies, "if": rng.choice(CONDITIONS[module])}
