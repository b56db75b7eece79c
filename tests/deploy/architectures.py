"""Random architectures: modules with fields of every type, and everything that hangs on them.

Every name is a word of its own, so that one that is renamed or taken away is found wherever it is written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

import yaml

from crmspec.compiler.bind import bind
from crmspec.compiler.manifest import manifest_of
from crmspec.compiler.packs import packs
from crmspec.compiler.resolve import resolve
from crmspec.compiler.source import Source
from crmspec.compiler.syntax import Tree, parse
from crmspec.targets.once import Settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from random import Random

    from crmspec.diagnostics import Diagnostic

Json = dict[str, Any]


def compiled(told: Json) -> tuple[Settled | None, list[str]]:
    """The manifest of a blueprint, or what is wrong with it; whether it is wise is not asked."""
    text = yaml.dump(told, Dumper=_DUMPER, sort_keys=False)
    syntax = parse((Source("crm.yaml", text),))
    return (None, wrong) if (wrong := _errors(syntax.diagnostics)) else of_trees(syntax.trees)


def of_trees(trees: tuple[Tree, ...]) -> tuple[Settled | None, list[str]]:
    """The manifest of a blueprint whose files are read already."""
    shared, _ = packs(trees)
    blueprint = bind((*trees, *shared), (), [])
    if wrong := _errors(blueprint.diagnostics):
        return None, wrong
    architecture, unresolved = resolve(blueprint)
    wrong = _errors(unresolved)
    return (None, wrong) if wrong else (Settled(manifest_of(architecture)), [])


def _errors(several: Iterable[Diagnostic]) -> list[str]:
    return [one.message for one in several if one.severity == "error"]


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass
class Architect:
    """Makes declarations; numbers make names unique."""

    rng: Random
    told: Json = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def name(self, stem: str) -> str:
        """A name that nothing else has."""
        return f"{stem}_{next(self.numbers)}"

    def names(self, stem: str, low: int, high: int) -> list[str]:
        """Some names."""
        return [self.name(stem) for _ in range(self.rng.randint(low, high))]

    def chance(self, often: float) -> bool:
        """Whether it happens."""
        return self.rng.random() < often

    @property
    def modules(self) -> Json:
        """The modules."""
        return self.told["modules"]  # type: ignore[no-any-return]

    def whole(self) -> Json:
        """An architecture."""
        self.told = {
            "crm": {
                "name": f"proof{self.rng.randrange(10**9)}",
                "label": "Proof",
                "targets": ["postgres", "sqlite"],
            },
            "modules": {},
        }
        first: tuple[tuple[str, int, int, Callable[[], Json | None]], ...] = (
            ("tags", 0, 2, self.tag_category),
            ("lead_sources", 0, 2, self.lead_source),
            ("value_sets", 0, 2, self.value_set),
            ("roles", 1, 3, self.role),
            ("teams", 0, 2, self.team),
            ("capabilities", 0, 1, self.plain),
        )
        for section, low, high, make in first:
            for _ in range(self.rng.randint(low, high)):
                self.add(section, make)
        for _ in range(self.rng.randint(2, 4)):
            self.add_module()
        self.add_links()
        for section, most, make in self.dependent():
            for _ in range(self.rng.randint(0, most)):
                self.add(section, make)
        return self.told

    def dependent(self) -> list[tuple[str, int, Callable[[], Json | None]]]:
        """What needs modules: the section, how many, and what makes one."""
        return [
            ("pipelines", 2, self.pipeline),
            ("record_types", 1, self.record_type),
            ("queues", 1, self.queue),
            ("shares", 1, self.share),
            ("restrictions", 1, self.restriction),
            ("segments", 2, self.segment),
            ("reports", 2, self.report),
            ("views", 2, self.view),
            ("records", 2, self.record),
            ("workflows", 1, self.workflow),
        ]

    def add(self, section: str, make: Callable[[], Json | None]) -> str:
        """Add a declaration of a section, if there is anything that one could be about."""
        made = make()
        if made is None:
            return ""
        name = self.name(section.rstrip("s").replace("_", ""))
        self.told.setdefault(section, {})[name] = made
        return name

    def add_module(self) -> str:
        """A module, and what each role may do with it."""
        fields: Json = {self.name("title"): {"type": "text", **self.maybe(0.5, required=True)}}
        for _ in range(self.rng.randint(2, 6)):
            fields |= self.new_field()
        name = self.name("thing")
        self.modules[name] = {
            "label": name.title(),
            "ownership": self.rng.choice(["user", "user_or_queue", "none", "user"]),
            "default_scope": self.rng.choice(["own", "all"]),
            "fields": fields,
            **self.maybe(0.2, files=True),
        }
        if self.chance(0.4):
            self.add_validation(name)
        if self.chance(0.3):
            self.add_key(name)
        for role in self.told.get("roles", {}).values():
            if self.chance(0.7):
                role.setdefault("can", {})[name] = self.grants(name)
        return name

    def add_links(self) -> None:
        """Fields that point from one module at others."""
        for name in list(self.modules):
            for _ in range(self.rng.randint(0, 2)):
                self.modules[name]["fields"] |= self.link(name)

    # --- parts ------------------------------------------------------------------------------------

    def maybe(self, often: float, **told: Any) -> Json:
        """Say it, or do not."""
        return told if self.chance(often) else {}

    def options(self) -> Json:
        """A few options."""
        return {one: self.maybe(0.5, label=one.title()) for one in self.names("word", 2, 4)}

    def new_field(self) -> Json:
        """A field that points at nothing."""
        kind = self.rng.choice(PLAIN)
        made: Json | None = getattr(self, f"_{kind}", dict)()
        if made is None:
            kind, made = "text", {}
        told = {"type": kind, **made}
        if kind in DEFAULTS and self.chance(0.3):
            told["default"] = DEFAULTS[kind]
            told |= self.maybe(0.4, required=True)
        if kind in REQUIRABLE:
            told |= self.maybe(0.1, required=True)
        if kind in UNIQUE:
            told |= self.maybe(0.15, unique=True)
        return {self.name("field"): told}

    def _text(self) -> Json:
        return self.maybe(0.5, max_length=self.rng.choice([20, 40, 200]))

    def _long_text(self) -> Json:
        return self.maybe(0.5, max_length=self.rng.choice([100, 5000]))

    def _integer(self) -> Json:
        return self.maybe(0.5, minimum=self.rng.choice([-10, 0])) | self.maybe(
            0.5, maximum=10 ** self.rng.randint(2, 9)
        )

    def _decimal(self) -> Json:
        return {"precision": self.rng.randint(9, 14), "scale": self.rng.randint(0, 5)}

    def _money(self) -> Json:
        return self.maybe(0.4, minimum=0)

    def _percent(self) -> Json:
        return self.maybe(0.5, scale=self.rng.randint(0, 4))

    def _picklist(self) -> Json:
        return self._choosing()

    def _multi_picklist(self) -> Json:
        return self._choosing()

    def _choosing(self) -> Json:
        sets = list(self.told.get("value_sets", {}))
        return {"values": self.rng.choice(sets)} if sets and self.chance(0.3) else {"options": self.options()}

    def _email(self) -> Json:
        return self.maybe(0.4, many=True)

    def _phone(self) -> Json:
        return self.maybe(0.3, many=True)

    def _url(self) -> Json:
        return self.maybe(0.3, many=True, labels=self.names("kind", 2, 2))

    def _file(self) -> Json:
        return self.maybe(0.5, many=True)

    def _user(self) -> Json:
        return self.maybe(0.3, many=True)

    def _tags(self) -> Json | None:
        found = list(self.told.get("tags", {}))
        return {"category": self.rng.sample(found, self.rng.randint(1, len(found)))} if found else None

    def _lead_source(self) -> Json | None:
        return self.maybe(0.3, second_level=False) if self.told.get("lead_sources") else None

    def link(self, name: str) -> Json:
        """A field that points at records."""
        to, kind = self.rng.choice(list(self.modules)), self.rng.choice(LINKS)
        told: Json = {"type": kind, "to": to, "reverse": self.name("those")}
        masters = [one for one in self.modules[name]["fields"].values() if one["type"] == "master_detail"]
        if kind == "master_detail" and (to == name or masters or self.is_below(to, name)):
            told["type"] = kind = "lookup"
        if kind == "lookup" and self.chance(0.4):
            told["on_delete"] = self.rng.choice(["restrict", "set_null", "cascade"])
        if kind == "master_detail":
            self.modules[name]["ownership"] = self.rng.choice(["parent", self.modules[name]["ownership"]])
            told |= self.maybe(0.5, reparent=True)
        if kind == "many_to_many" and self.chance(0.5):
            told["fields"] = {self.name("said"): {"type": "text"}, self.name("said"): {"type": "integer"}}
        if kind == "polymorphic":
            told = {"type": kind, "targets": self.rng.sample(list(self.modules), 2)}
        return {self.name("link"): told}

    def is_below(self, name: str, other: str) -> bool:
        """Whether a module's master, or the master's, is another."""
        seen = {name}
        left = [name]
        while left:
            for one in self.modules[left.pop()]["fields"].values():
                if one["type"] == "master_detail" and one["to"] not in seen:
                    seen.add(one["to"])
                    left.append(one["to"])
        return other in seen

    def of_type(self, module: str, *kinds: str) -> list[str]:
        """The fields of some types."""
        return [name for name, one in self.modules[module]["fields"].items() if one["type"] in kinds]

    def condition(self, module: str) -> str:
        """What some records fulfil."""
        told, found = self.modules[module]["fields"], []
        for name, one in told.items():
            if one["type"] in {"integer", "decimal", "money"}:
                found.append(f"{name} > {self.rng.randint(-5, 50)}")
            elif one["type"] == "boolean":
                found.append(name if self.chance(0.5) else f"not {name}")
            elif one["type"] == "picklist" and one.get("options"):
                found.append(f'{name} != "{self.rng.choice(list(one["options"]))}"')
            elif one["type"] in {"text", "date", "email"}:
                found.append(f"{name} is not None")
        return self.rng.choice(found)

    def add_validation(self, module: str) -> None:
        """What must hold for every record."""
        check = self.rng.choice(["{0} or created_at is not None", "{0}"]).format(self.condition(module))
        told = self.modules[module].setdefault("validation", {})
        told[self.name("valid")] = {"check": check, "message": "It does not hold."}

    def add_key(self, module: str) -> None:
        """A key over two fields."""
        found = self.of_type(module, "text", "integer", "date", "picklist")
        if len(found) > 1:
            key: Json = {"fields": self.rng.sample(found, 2)} | self.maybe(0.3, where=self.condition(module))
            self.modules[module].setdefault("unique", []).append(key)

    def grants(self, module: str) -> Json:
        """What a role may do with a module."""
        found: Json = {"read": self.rng.choice(["own", "all", "team", self.condition(module)])}
        for one in ("create", "update", "delete", "export"):
            if self.chance(0.6):
                fields = self.maybe(
                    0.4, fields=[one for one in self.modules[module]["fields"] if self.chance(0.6)]
                )
                found[one] = {"scope": self.rng.choice(["own", "all", True and "all"])} | fields
        return found

    # --- declarations -----------------------------------------------------------------------------

    def plain(self) -> Json:
        """What only has a label."""
        return {"label": "Plain"}

    def tag_category(self) -> Json:
        """Tags."""
        managed = self.rng.choice(["seed", "blueprint"])
        return {
            "label": "Tags",
            "managed": managed,
            "tags": {one: one.title() for one in self.names("tag", 1, 3)},
        }

    def lead_source(self) -> Json:
        """A lead source and its second level."""
        return {"label": "Source", **self.maybe(0.6, details=self.options())}

    def value_set(self) -> Json:
        """Values that are shared."""
        return {"label": "Values", "values": self.options(), **self.maybe(0.3, managed="seed")}

    def role(self) -> Json:
        """A role that may do nothing yet."""
        above = list(self.told.get("roles", {}))
        reports = {"reports_to": self.rng.choice(above)} if above and self.chance(0.5) else {}
        can = {one: self.grants(one) for one in self.modules if self.chance(0.7)}
        return {"label": "Role", "can": can, **reports}

    def team(self) -> Json:
        """A team."""
        return {"label": "Team", **self.maybe(0.5, managed="blueprint")}

    def queue(self) -> Json | None:
        """Where records wait."""
        found = [name for name, one in self.modules.items() if "queue" in one["ownership"]]
        if not found:
            return None
        return {"modules": found, "roles": [self.rng.choice(list(self.told["roles"]))]}

    def share(self) -> Json:
        """Records that are open to others."""
        module = self.rng.choice(list(self.modules))
        to = self.rng.choice(
            [{one[:-1]: name} for one in ("roles", "teams") for name in self.told.get(one, ())]
        )
        return {
            "module": module,
            "to": to,
            "if": self.condition(module),
            "access": self.rng.choice(["read", "update"]),
        }

    def restriction(self) -> Json:
        """What narrows."""
        module = self.rng.choice(list(self.modules))
        return {
            "module": module,
            "for": [self.rng.choice(list(self.told["roles"]))],
            "if": self.condition(module),
        }

    def pipeline(self) -> Json | None:
        """Stages of a picklist that has no options of its own."""
        free = [
            one
            for one in self.modules
            if not any(p["module"] == one for p in self.told.get("pipelines", {}).values())
        ]
        if not free:
            return None
        module, field_ = self.rng.choice(free), self.name("stage")
        fields = self.modules[module]["fields"]
        stages = self.names("step", 2, 4)
        told: Json = {one: {"label": one.title()} for one in stages}
        told[stages[0]]["initial"] = True
        told[stages[-1]] |= {"outcome": "won"} | self.maybe(0.4, requires=[next(iter(fields))])
        moves = {
            self.name("move"): {
                "from": self.rng.choice([["any"], [stages[0]]]),
                "to": self.rng.choice(stages[1:]),
            }
            for _ in range(2)
        }
        fields[field_] = {"type": "picklist", **self.maybe(0.3, required=True, default=stages[0])}
        return {"label": "Pipeline", "module": module, "field": field_, "stages": told, "transitions": moves}

    def record_type(self) -> Json:
        """A variant."""
        module = self.rng.choice(list(self.modules))
        return {
            "label": "Variant",
            "module": module,
            **self.maybe(0.4, required=[next(iter(self.modules[module]["fields"]))]),
        }

    def segment(self) -> Json:
        """Some records."""
        module = self.rng.choice(list(self.modules))
        return {"label": "Segment", "module": module, "where": self.condition(module)}

    def report(self) -> Json:
        """Figures."""
        module = self.rng.choice(list(self.modules))
        measures = {self.name("figure"): "count()"}
        for one in self.of_type(module, "integer", "decimal", "money")[:1]:
            measures[self.name("figure")] = f"sum({one})"
        group = self.of_type(module, "picklist", "boolean", "lookup")[:1]
        return {
            "label": "Report",
            "module": module,
            "measures": measures,
            **({"group": group} if group else {}),
        }

    def view(self) -> Json:
        """A list."""
        module = self.rng.choice(list(self.modules))
        return {
            "label": "List",
            "kind": "list",
            "module": module,
            "columns": [next(iter(self.modules[module]["fields"]))],
            "where": self.condition(module),
        }

    def record(self) -> Json | None:
        """A record of the blueprint, where nothing else is needed for one."""
        for name in self.rng.sample(list(self.modules), len(self.modules)):
            told = self.modules[name]
            title, *others = told["fields"].items()
            hard = any(one.get("required") and "default" not in one for _, one in others)
            hard = hard or any(one.get("unique") for one in told["fields"].values())
            hard = hard or bool(told.get("validation")) or bool(self.of_type(name, "master_detail"))
            if not hard and told["ownership"] != "queue":
                return {"module": name, "set": {title[0]: f"Record {next(self.numbers)}"}}
        return None

    def workflow(self) -> Json:
        """Something that happens by itself."""
        module = self.rng.choice(list(self.modules))
        title = next(iter(self.modules[module]["fields"]))
        return {
            "label": "Workflow",
            "trigger": {"created": module},
            "run_as": {"system": "It is a proof."},
            "steps": [{"update": {"set": {title: "Set"}}}],
        }


PLAIN = (
    "text", "text", "long_text", "rich_text", "integer", "integer", "decimal", "money", "percent", "boolean", "date",
    "datetime", "time", "duration", "email", "phone", "url", "picklist", "picklist", "multi_picklist", "address",
    "person_name", "geolocation", "json", "rating", "user", "team", "tags", "lead_source", "auto_number", "file",
)  # fmt: skip
LINKS = ("lookup", "lookup", "master_detail", "many_to_many", "polymorphic")
DEFAULTS = {
    "text": "given",
    "integer": 7,
    "boolean": False,
    "date": "2026-01-31",
    "decimal": 3,
    "long_text": "long",
}
REQUIRABLE = {"text", "integer", "date", "picklist", "email", "money"}
UNIQUE = {"text", "integer", "email", "date"}
