"""Random edits of an architecture, and what each makes of what was there: kept apart from what plans find out."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from .architectures import DEFAULTS, UNIQUE, Architect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

Json = dict[str, Any]
Path = tuple[str | int, ...]


@dataclass
class Edited:
    """A later architecture, and how to find what was there before."""

    architect: Architect
    words: dict[str, str] = field(default_factory=dict)
    """Words that are called otherwise: the old by the new."""
    gone: set[str] = field(default_factory=set)
    """Words of what was taken away; a type that changes without a way takes its field with it."""
    moved: dict[str, str] = field(default_factory=dict)
    """Options that go, and what takes their place."""
    moved_in: frozenset[str] = frozenset()
    """The fields that hold these options, where others know the same words."""
    given: dict[str, Any] = field(default_factory=dict)
    """What fields get where they are empty."""
    made: dict[str, Callable[[Any], Any]] = field(default_factory=dict)
    """What an expression makes of the values of fields, by their later names."""
    edits: list[str] = field(default_factory=list)
    narrows: bool = False
    """Whether rows may be there that do not fit any more."""

    @property
    def told(self) -> Json:
        """The architecture."""
        return self.architect.told

    @property
    def rng(self) -> Random:
        """Where chance comes from."""
        return self.architect.rng

    def earlier(self, word: str) -> str:
        """What something was called."""
        return self.words.get(word, word)

    def later(self, word: str) -> str:
        """What something is called now."""
        return next((new for new, old in self.words.items() if old == word), word)

    # --- how ---------------------------------------------------------------------------------------

    def rename(self, word: str, at: Json) -> None:
        """Call something otherwise wherever it is written, and say so where it is declared."""
        new = self.architect.name("named")
        text = re.sub(rf"\b{word}\b", new, json.dumps(self.told))
        text = text.replace(f'"renamed_from": "{new}"', f'"renamed_from": "{word}"')
        self.architect.told = json.loads(text)
        self.words[new] = self.words.pop(word, word)
        for told in (self.made, self.given):
            if word in told:
                told[new] = told.pop(word)
        if word in self.gone:
            self.gone.add(new)
        declared = self._declared(new, at)
        declared["renamed_from"] = self.words[new]
        self.edits.append(f"{word} is called {new}")

    def _declared(self, name: str, like: Json) -> Json:
        """Where a name is declared: the mapping under it that tells what it told before."""
        found = [
            node[name]
            for node, _ in walk(self.told)
            if isinstance(node, dict) and isinstance(node.get(name), dict)
        ]
        return next(one for one in found if one.keys() == like.keys())

    def remove(self, word: str) -> None:
        """Take something away, and whatever cannot be without it."""
        self.gone.add(word)
        self.words.pop(word, None)
        pattern = re.compile(rf"\b{word}\b")
        for _ in range(200):
            path = next((path for path in _mentions(self.told, pattern)), None)
            if path is None:
                break
            self._cut(_unit(path, self.told))
        self.edits.append(f"{word} is taken away")

    def _cut(self, path: Path) -> None:
        *before, last = path
        node: Any = self.told
        for step in before:
            node = node[step]
        if isinstance(last, str) and len(path) in {2, 4} and path[0] == "modules":
            self.gone.add(last)
        del node[last]
        if not node and len(before) > 1:
            self._cut(tuple(before))

    # --- what --------------------------------------------------------------------------------------

    def modules(self) -> Json:
        """The modules."""
        return self.architect.modules

    def some(self, *kinds: str) -> tuple[str, str, Json] | None:
        """A field of some types."""
        found = [
            (module, name, told)
            for module, one in self.modules().items()
            for name, told in one["fields"].items()
            if not kinds or told["type"] in kinds
        ]
        return self.rng.choice(found) if found else None

    def _declaration(self, section: str) -> str:
        found: list[str] = list(self.told.get(section) or [""])
        return self.rng.choice(found)


def walk(node: Any, path: Path = ()) -> Iterator[tuple[Any, Path]]:
    yield node, path
    several = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, one in several:
        yield from walk(one, (*path, key))


def _mentions(told: Json, pattern: re.Pattern[str]) -> Iterator[Path]:
    for node, path in walk(told):
        if path and path[-1] in {"renamed_from", "label"}:
            continue
        word = node if isinstance(node, str) else ""
        key = path[-1] if path and isinstance(path[-1], str) else ""
        if pattern.search(word) or pattern.search(key):
            yield path


_ENTRIES: Final = (
    "fields",
    "validation",
    "stages",
    "transitions",
    "can",
    "measures",
    "details",
    "values",
    "options",
    "tags",
)
_OPTIONAL: Final = frozenset(
    {"reports_to", "default", "where", "required_when", "values", "read", "create", "update", "delete"}
)


def _unit(path: Path, told: Json) -> Path:
    """The smallest thing around a mention that can be without."""
    if path[0] == "modules" and path[2:3] == ("unique",):
        return path[:4]
    for at in range(len(path), 0, -1):
        last = path[at - 1]
        if isinstance(last, int) or at == 2 or last in _OPTIONAL or (at > 2 and path[at - 2] in _ENTRIES):
            node: Any = told
            for step in path[:at]:
                node = node[step]
            if last == "where" and path[0] != "modules":
                continue
            return path[:at]
    return path


def edited(before: Architect, rng: Random, count: int) -> Edited:
    """Some edits, one after another; what an earlier edit filled is filled still."""
    one = Edited(Architect(rng, deepcopy(before.told), before.numbers), given=_filled(before.told))
    names = list(EDITS)
    tries = 0
    while len(one.edits) < count and tries < 60:
        tries += 1
        EDITS[rng.choice(names)](one)
    return one


def _filled(told: Json) -> dict[str, Any]:
    """What fields get where they are empty, as the architecture says it already."""
    several = (module["fields"].items() for module in told["modules"].values())
    return {name: one["backfill"] for fields in several for name, one in fields if "backfill" in one}


def _add_module(one: Edited) -> None:
    name = one.architect.add_module()
    one.modules()[name]["fields"] |= one.architect.link(name)
    one.edits.append(f"module {name}")


def _remove_module(one: Edited) -> None:
    if len(one.modules()) > 2:
        one.remove(one.rng.choice(list(one.modules())))


def _rename_module(one: Edited) -> None:
    name = one.rng.choice(list(one.modules()))
    one.rename(name, one.modules()[name])


def _add_field(one: Edited) -> None:
    module = one.rng.choice(list(one.modules()))
    if _has_records(one, module):
        return
    made = one.architect.link(module) if one.architect.chance(0.3) else one.architect.new_field()
    told = next(iter(made.values()))
    if told.get("required") or told["type"] == "master_detail":
        one.narrows = one.narrows or "default" not in told
    one.narrows = one.narrows or ("default" in told and bool(told.get("unique")))
    one.modules()[module]["fields"] |= made
    one.edits.append(f"field {module}.{next(iter(made))}: {told}")


def _remove_field(one: Edited) -> None:
    found = one.some()
    if found and next(iter(one.modules()[found[0]]["fields"])) != found[1]:
        one.remove(found[1])


def _rename_field(one: Edited) -> None:
    found = one.some()
    if found:
        one.rename(found[1], found[2])


def _limits(one: Edited) -> None:
    found = one.some("text", "long_text", "integer", "decimal", "money", "percent", "multi_picklist")
    if not found:
        return
    module, name, told = found
    before = dict(told)
    match told["type"]:
        case "text" | "long_text":
            told["max_length"] = one.rng.choice(
                [10, 30, 200, 10_000 if told["type"] == "long_text" else 2_000]
            )
        case "integer" | "money":
            key, value = one.rng.choice(
                [("minimum", -(10**6)), ("minimum", 3), ("maximum", 60), ("maximum", 10**12)]
            )
            told[key] = value
            if one.rng.random() < 0.5:
                told.pop("minimum", 0)
        case "decimal":
            told |= {"precision": one.rng.randint(9, 15), "scale": one.rng.randint(0, 5)}
        case "percent":
            told["scale"] = one.rng.randint(0, 4)
        case _:
            told["at_most"] = one.rng.randint(1, 3)
    if told.get("default") == 7 and not told.get("minimum", 0) <= 7 <= told.get("maximum", 10):
        told.pop("default")
        if told.get("required"):
            told.pop("required")
    if told != before:
        one.narrows = True
        one.edits.append(f"limits of {module}.{name}: {before} -> {told}")


def _has_records(one: Edited, module: str) -> bool:
    """Whether the blueprint itself brings records, which would need the field too."""
    return any(told["module"] == module for told in one.told.get("records", {}).values())


def _required(one: Edited) -> None:
    found = one.some("text", "integer", "date", "boolean", "picklist", "money", "long_text")
    if not found:
        return
    module, name, told = found
    if told.pop("required", False):
        one.edits.append(f"{module}.{name} is not required any more")
        return
    if _has_records(one, module):
        return
    told["required"] = True
    if "default" not in told and told["type"] in DEFAULTS and one.rng.random() < 0.6:
        told["default"] = DEFAULTS[told["type"]]
        one.narrows = one.narrows or told["type"] == "integer" or "unique" in told or "max_length" in told
    keyed = any(name in key["fields"] for key in one.modules()[module].get("unique", ()))
    one.narrows = one.narrows or keyed or "default" not in told or "validation" in one.modules()[module]
    one.edits.append(f"{module}.{name} is required: {told}")


def _unique(one: Edited) -> None:
    found = one.some(*UNIQUE)
    if not found:
        return
    module, name, told = found
    if not told.pop("unique", False):
        told["unique"] = True
        one.narrows = True
    one.edits.append(f"{module}.{name}: unique {told.get('unique', False)}")


def _default(one: Edited) -> None:
    found = one.some("text", "boolean", "date", "long_text")
    if found and not found[2].get("required"):
        module, name, told = found
        if "default" in told:
            del told["default"]
        else:
            told["default"] = DEFAULTS[told["type"]]
        one.edits.append(f"{module}.{name}: default {told.get('default')}")


def _label(one: Edited) -> None:
    found = one.some()
    if found:
        found[2]["label"] = one.architect.name("Label")
        one.edits.append(f"the label of {found[0]}.{found[1]}")


def _order(one: Edited) -> None:
    told = one.modules()[one.rng.choice(list(one.modules()))]
    several = list(told["fields"].items())
    one.rng.shuffle(several)
    told["fields"] = dict(several)
    one.edits.append("the order of fields")


def _options(one: Edited) -> None:
    found = [
        *(
            told["options"]
            for m in one.modules().values()
            for told in m["fields"].values()
            if "options" in told
        ),
        *(told["values"] for told in one.told.get("value_sets", {}).values()),
        *(told["details"] for told in one.told.get("lead_sources", {}).values() if "details" in told),
        *(told["stages"] for told in one.told.get("pipelines", {}).values()),
    ]
    if not found:
        return
    several = one.rng.choice(found)
    word = one.rng.choice(list(several))
    match one.rng.randrange(4):
        case 0:
            new = one.architect.name("word")
            several[new] = {"label": new}
            one.edits.append(f"{new} can be chosen")
        case 1 if len(several) > 2 and not several[word].get("initial"):
            one.narrows = True
            one.remove(word)
        case 2:
            one.rename(word, several[word])
        case _:
            several[word]["label"] = one.architect.name("Label")
            one.edits.append(f"the label of {word}")


def _moves(one: Edited) -> None:
    """A word goes, and another takes its place."""
    found = [
        *(
            told["options"]
            for m in one.modules().values()
            for told in m["fields"].values()
            if "options" in told
        ),
        *(told["values"] for told in one.told.get("value_sets", {}).values()),
        *(told["details"] for told in one.told.get("lead_sources", {}).values() if "details" in told),
        *(told["stages"] for told in one.told.get("pipelines", {}).values()),
        *(told["tags"] for told in one.told.get("tags", {}).values()),
    ]
    found = [several for several in found if len(several) > 1]
    if not found:
        return
    several = one.rng.choice(found)
    word, other = one.rng.sample(list(several), 2)
    said = isinstance(several[word], dict) and (
        several[word].keys() & {"initial", "moves_to", "renamed_from"}
    )
    if said or (isinstance(several[other], dict) and "moves_to" in several[other]):
        return
    one.remove(word)
    one.gone.discard(word)
    if other in several and any(node is several for node, _ in walk(one.told)):
        several[word] = {"moves_to": other}
        one.moved[word] = other
        one.narrows = one.narrows or any("unique" in module for module in one.modules().values())
        one.edits.append(f"{word} goes into {other}")


def _backfill(one: Edited) -> None:
    """What is empty gets a value."""
    found = one.some("text", "integer", "date", "boolean", "long_text")
    if not found:
        return
    module, name, told = found
    if (
        told.get("required")
        or told.get("unique")
        or "default" in told
        or told.get("minimum")
        or "maximum" in told
    ):
        return
    if any(name in key["fields"] for key in one.modules()[module].get("unique", ())):
        return
    if _has_records(one, module):
        return
    told["backfill"] = one.given[name] = DEFAULTS[told["type"]]
    told |= one.architect.maybe(0.5, required=True)
    one.narrows = one.narrows or "validation" in one.modules()[module]
    one.edits.append(f"{module}.{name} is filled with {told['backfill']!r}: {told}")


def _lost(one: Edited) -> None:
    """Another type; what does not convert becomes empty."""
    old, new = one.rng.choice(CONVERTED)
    found = one.some(old)
    if not found or next(iter(one.modules()[found[0]]["fields"])) == found[1]:
        return
    module, name, told = found
    if name in one.gone:  # what stands is of another type
        return
    if any(p["field"] == name for p in one.told.get("pipelines", {}).values()):
        return
    keys = ["label", "renamed_from", *(["options", "values"] if "picklist" in new else [])]
    kept = {key: told[key] for key in keys if key in told}
    told.clear()
    one.made.pop(name, None)
    told |= {"type": new, "retyped": {"from": old, "else": "null"}, **kept}
    one.narrows = one.narrows or "validation" in one.modules()[module] or new == "text"
    one.gone.add(name)
    one.edits.append(f"{module}.{name} loses what is no {new}")


def _declarations(one: Edited) -> None:
    """Roles, tags, teams, segments, reports and so on come, go, and are called otherwise."""
    architect = one.architect
    makers: dict[str, Callable[[], Json | None]] = {name: make for name, _, make in architect.dependent()}
    makers |= {"roles": architect.role, "teams": architect.team, "tags": architect.tag_category}
    makers |= {"lead_sources": architect.lead_source, "value_sets": architect.value_set}
    section = one.rng.choice(list(makers))
    name = one.rng.choice(list(one.told.get(section) or [""]))
    what = one.rng.randrange(3)
    if what == 0 or not name:
        made = architect.add(section, makers[section])
        if made:
            one.edits.append(f"{section}: {made}")
            one.narrows = one.narrows or section in {"pipelines", "record_types"}
    elif what == 1 and (section != "roles" or len(one.told["roles"]) > 1):
        one.narrows = one.narrows or section in {"pipelines", "record_types", "value_sets", "lead_sources"}
        one.remove(name)
    elif what == 2:
        one.rename(name, one.told[section][name])


def _tags(one: Edited) -> None:
    categories = one.told.get("tags", {})
    if not categories:
        return
    tags = one.rng.choice(list(categories.values()))["tags"]
    word = one.rng.choice(list(tags))
    if one.rng.random() < 0.5:
        tags[one.architect.name("tag")] = {"description": "Another."}
        one.edits.append("a tag")
    elif len(tags) > 1 and one.rng.random() < 0.5:
        one.remove(word)
    else:
        tags[word] = {"description": tags[word]} if isinstance(tags[word], str) else tags[word]
        one.rename(word, tags[word])


def _grants(one: Edited) -> None:
    role = one.rng.choice(list(one.told["roles"].values()))
    module = one.rng.choice(list(one.modules()))
    role.setdefault("can", {})
    if module in role["can"] and one.rng.random() < 0.3:
        del role["can"][module]
    else:
        role["can"][module] = one.architect.grants(module)
    one.edits.append("grants")


def _validation(one: Edited) -> None:
    module = one.rng.choice(list(one.modules()))
    told = one.modules()[module].get("validation")
    if told and one.rng.random() < 0.5:
        one.remove(one.rng.choice(list(told)))
    else:
        one.architect.add_validation(module)
        one.narrows = True
        one.edits.append(f"a validation of {module}")


def _key(one: Edited) -> None:
    module = one.rng.choice(list(one.modules()))
    if one.modules()[module].pop("unique", None) is None:
        one.architect.add_key(module)
        one.narrows = True
    one.edits.append(f"keys of {module}")


def _conditions(one: Edited) -> None:
    for section, key in (("segments", "where"), ("views", "where"), ("shares", "if"), ("restrictions", "if")):
        for told in one.told.get(section, {}).values():
            if one.architect.chance(0.5):
                told[key] = one.architect.condition(told["module"])
                one.edits.append(f"a condition of {section}")


def _pipeline(one: Edited) -> None:
    for told in one.told.get("pipelines", {}).values():
        for move in told.get("transitions", {}).values():
            move["to"] = one.rng.choice(list(told["stages"]))
        stage = one.rng.choice(list(told["stages"].values()))
        stage["probability"] = one.rng.randint(0, 100)
        one.edits.append("transitions")


def _ownership(one: Edited) -> None:
    told = one.modules()[one.rng.choice(list(one.modules()))]
    told["ownership"] = one.rng.choice(["user", "user_or_queue", "none", "queue"])
    one.narrows = True
    one.edits.append(f"ownership {told['ownership']}")


def _several(one: Edited) -> None:
    found = one.some("email", "phone", "url", "file", "user")
    if found and found[2]["type"] in {"email", "phone", "url"}:
        if not found[2].pop("many", False):
            found[2]["many"] = True
        found[2].pop("labels", None)
        one.edits.append(f"several of {found[1]}: {found[2].get('many', False)}")


def _pointing(one: Edited) -> None:
    found = one.some("lookup", "master_detail")
    if not found:
        return
    module, name, told = found
    if told["type"] == "lookup":
        others = [k for k, v in one.modules()[module]["fields"].items() if v["type"] == "master_detail"]
        if others or one.architect.is_below(told["to"], module):
            return
        told.pop("on_delete", None)
        told["type"] = "master_detail"
        one.narrows = True
    else:
        told.pop("reparent", None)
        told["type"] = "lookup"
        if one.modules()[module]["ownership"] == "parent":
            one.modules()[module]["ownership"] = "none"
    one.edits.append(f"{module}.{name} is a {told['type']}")


CONVERTED: Final = (
    ("text", "long_text"), ("integer", "text"), ("text", "integer"), ("integer", "decimal"), ("date", "text"),
    ("boolean", "text"), ("picklist", "text"), ("email", "text"), ("long_text", "text"), ("integer", "money"),
    ("picklist", "multi_picklist"), ("text", "date"), ("date", "datetime"),
)  # fmt: skip


USING: Final[tuple[tuple[str, str, str, Callable[[Any], Any]], ...]] = (
    ("text", "integer", "length(before)", lambda value: None if value is None else len(value)),
    ("long_text", "integer", "length(before) * 2", lambda value: None if value is None else len(value) * 2),
    ("text", "boolean", "length(before) > 3", lambda value: None if value is None else len(value) > 3),
    ("integer", "boolean", "before > 5", lambda value: None if value is None else value > 5),
    ("boolean", "integer", "4 if before else 9", lambda value: 4 if value else 9),
    ("date", "integer", "year(before)", lambda value: None if value is None else int(str(value)[:4])),
    (
        "integer",
        "text",
        '"many" if before > 100 else "few"',
        lambda value: "many" if (value or 0) > 100 else "few",
    ),
)


def _using(one: Edited) -> None:
    """Another type, and an expression that says what becomes of values."""
    old, new, using, made = one.rng.choice(USING)
    found = one.some(old)
    if not found or next(iter(one.modules()[found[0]]["fields"])) == found[1]:
        return
    module, name, told = found
    if name in one.gone:
        return
    if any(p["field"] == name for p in one.told.get("pipelines", {}).values()):
        return
    if told.get("required") and _has_records(one, module):
        return
    kept: Json = {key: told[key] for key in ("label", "required", "renamed_from") if key in told}
    told.clear()
    told |= {"type": new, "retyped": {"from": old, "using": using}, **kept}
    one.narrows = one.narrows or "validation" in one.modules()[module]
    one.gone.add(name)
    one.made[name] = made
    one.edits.append(f"{module}.{name} becomes a {new} by {using}")


def _retyped(one: Edited) -> None:
    """Another type; what does not convert by itself is told by the plan."""
    old, new = one.rng.choice(CONVERTED)
    found = one.some(old)
    if not found or next(iter(one.modules()[found[0]]["fields"])) == found[1]:
        return
    module, name, told = found
    if any(p["field"] == name for p in one.told.get("pipelines", {}).values()):
        return
    keys = ["label", "renamed_from", *(["options", "values"] if "picklist" in new else [])]
    kept = {key: told[key] for key in keys if key in told}
    before = dict(told)
    told.clear()
    one.made.pop(name, None)
    told |= {"type": new, **kept}
    one.narrows = True
    one.gone.add(name)
    one.edits.append(f"{module}.{name}: {before} -> {told}")


EDITS: Final[dict[str, Callable[[Edited], None]]] = {
    one.__name__.removeprefix("_"): one
    for one in (
        _add_module, _remove_module, _rename_module, _add_field, _remove_field, _rename_field, _limits, _required,
        _unique, _default, _label, _order, _options, _declarations, _declarations, _tags, _grants, _validation, _key,
        _conditions, _pipeline, _ownership, _several, _pointing, _retyped, _using, _using, _moves, _moves, _backfill,
        _lost,
    )
}  # fmt: skip
