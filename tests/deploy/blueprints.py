"""The blueprints of this repository with one thing otherwise: taken away, called otherwise, or told otherwise."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from crmspec.compiler.source import Source
from crmspec.compiler.syntax import Tree, parse

from .architectures import Architect, of_trees
from .edits import CONVERTED, Edited

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from crmspec.targets.once import Settled

Json = dict[str, Any]
Way = tuple[str, ...]
FOLDER: Final = Path(__file__).parents[2] / "blueprints"
NAMES: Final = sorted(one.name for one in FOLDER.iterdir() if (one / "crm.yaml").exists())
PARTS: Final = (
    "can", "details", "fields", "options", "stages", "tags", "transitions", "validation", "values",
)  # fmt: skip
"""What holds declarations inside of others."""
ADDED: Final = ("label", "required", "unique")
"""What is said of a declaration that does not say it yet."""
WORDED: Final = frozenset({"description", "help", "label"})
OPTIONS: Final = frozenset({"details", "options", "stages", "tags", "values"})
"""What records hold by its name."""
NOT_EDITED: Final = frozenset({"assert", "crm", "requirements", "retired"})


class _Loader(yaml.SafeLoader):
    """Reads words as words: `on` is no yes, and 10:30 no number."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+(?:_[0-9]+)*", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_form})$"), _first)
_DUMPER: Final = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True)
class Blueprint:
    """Its files as JSON, each read by itself, and its manifest."""

    text: str
    files: Json
    trees: dict[str, Tree]
    manifest: Settled


@cache
def blueprint(name: str) -> Blueprint:
    """A blueprint of this repository."""
    folder = FOLDER / name
    paths = sorted(one for one in folder.rglob("*.yaml") if "tests" not in one.relative_to(folder).parts)
    files = {str(one.relative_to(folder)): yaml.load(one.read_text("utf-8"), Loader=_Loader) for one in paths}
    trees = {path: tree_of(path, told) for path, told in files.items()}
    made, wrong = of_trees(tuple(trees.values()))
    assert made is not None, (name, wrong[:3])
    return Blueprint(json.dumps(files), files, trees, made)


def tree_of(path: str, told: Json) -> Tree:
    """A file of a blueprint, read."""
    text = yaml.dump(told, Dumper=_DUMPER, sort_keys=False, allow_unicode=True)
    return parse((Source(path, text),)).trees[0]


@dataclass(frozen=True)
class Single:
    """One edit of one declaration."""

    what: str
    path: str
    """The file."""
    way: Way
    """Where the declaration stands in it."""
    key: str = ""
    value: Any = None
    """What is said by that key; nothing where it is not said any more."""

    def __str__(self) -> str:
        told = {
            "drop": "is taken away",
            "rename": f"is called {self.way[-1]}_x",
            "change": f"{self.key} is {self.value!r}",
            "move": f"goes into {self.value}",
            "retype": f"becomes {self.value}",
        }
        return f"{'.'.join(self.way)} {told[self.what]}"

    def later(self, name: str, rng: Random) -> tuple[Settled, Edited] | None:
        """The blueprint with this edit, if it has a meaning and is another."""
        earlier = blueprint(name)
        edits = Edited(Architect(rng, {}), narrows=True)
        files = self._files(json.loads(earlier.text), edits)
        edits.edits.append(str(self))
        trees = [
            earlier.trees[path] if earlier.files.get(path) == told else tree_of(path, told)
            for path, told in files.items()
        ]
        made, _ = of_trees(tuple(trees))
        return (made, edits) if made is not None and made != earlier.manifest else None

    def _files(self, files: Json, edits: Edited) -> Json:
        *outer, name = self.way
        several = _spot(files[self.path], outer)
        match self.what:
            case "drop":
                del several[name]
                edits.gone.add(name)
            case "rename":
                return self._renamed(files, edits)
            case "move":
                several[name] = {"moves_to": self.value}
                within = f"{self.way[1]}." if self.way[0] == "lead_sources" else ""
                edits.moved[within + name] = within + self.value
                edits.moved_in = self._holding(files)
            case "retype":
                self._retyped(several[name], edits)
            case _ if self.value is None:
                del several[name][self.key]
            case _:
                several[name][self.key] = self.value
        if self.key in {"type", "to", "values"}:
            edits.gone.add(name)
        return files

    def _holding(self, files: Json) -> frozenset[str]:
        """The fields that hold the options of this declaration; none where they are held by their ids."""
        section, name = self.way[:2]
        if section == "pipelines":
            return frozenset({files[self.path][section][name]["field"]})
        if section == "value_sets":
            fields = [(path, way) for path, way in _declared(files) if way[-2] == "fields"]
            return frozenset(way[-1] for path, way in fields if _spot(files[path], way).get("values") == name)
        return frozenset({self.way[-3]}) if self.way[-2] == "options" else frozenset()

    def _renamed(self, files: Json, edits: Edited) -> Json:
        name, later = self.way[-1], f"{self.way[-1]}_x"
        text = re.sub(rf"(?<![\w]){name}(?![\w])", later, json.dumps(files))
        found: Json = json.loads(text)
        at = found.get(self.path) or found[self.path.replace(name, later)]
        _spot(at, [later if step == name else step for step in self.way])["renamed_from"] = name
        edits.words[later] = name
        return found

    def _retyped(self, field: Json, edits: Edited) -> None:
        old = field.get("type", "text")
        keys = ["label", *(["options", "values"] if "picklist" in self.value else [])]
        kept = {key: field[key] for key in keys if key in field}
        field.clear()
        field |= {"type": self.value, "retyped": {"from": old, "else": "null"}, **kept}
        edits.gone.add(self.way[-1])


def _spot(node: Any, way: Way | list[str]) -> Any:
    for step in way:
        node = node[step]
    return node


@cache
def single_edits(name: str) -> tuple[Single, ...]:
    """Every single edit of a blueprint, in an order that stays; some have no meaning."""
    return tuple(_singles(blueprint(name).files))


def edited_blueprint(name: str, rng: Random) -> tuple[Settled, Settled, Edited]:
    """One edit after which the blueprint still has a meaning."""
    several = single_edits(name)
    for _ in range(200):
        what = rng.choice(["drop", "drop", "rename", "change", "change", "move", "retype"])
        found = rng.choice([one for one in several if one.what == what]).later(name, rng)
        if found is not None:
            return blueprint(name).manifest, *found
    raise AssertionError(f"no edit of {name} has a meaning")


def _singles(files: Json) -> Iterator[Single]:
    declared = list(_declared(files))
    counts = [way[-1] for _, way in declared if "can" not in way]
    for path, way in declared:
        told = _spot(files[path], way)
        yield Single("drop", path, way)
        if not isinstance(told, dict):
            continue
        if counts.count(way[-1]) == 1 and "can" not in way:
            yield Single("rename", path, way)
        for key in dict.fromkeys((*told, *ADDED)):
            yield from _changes(path, way, key, told.get(key, key == "label" and ""))
        if len(way) > 2 and way[-2] in OPTIONS:
            others = [one for one in _spot(files[path], way[:-1]) if one != way[-1]]
            yield from (Single("move", path, way, "moves_to", one) for one in others[:1])
        if len(way) > 2 and way[-2] == "fields":
            old = told.get("type", "text")
            yield from (Single("retype", path, way, "retyped", new) for a, new in CONVERTED if a == old)
    for path, told in files.items():
        for key in told.get("crm", {}):
            yield from _changes(path, ("crm",), key, told["crm"][key])


def _changes(path: str, way: Way, key: str, value: Any) -> Iterator[Single]:
    """What else might be said by one key."""
    if isinstance(value, bool):
        yield Single("change", path, way, key, not value)
    elif isinstance(value, int):
        yield from (Single("change", path, way, key, value + more) for more in (-1, 1, 10))
    elif key in WORDED:
        yield Single("change", path, way, key, "Another")
    else:
        yield Single("change", path, way, key)


def _declared(files: Json) -> Iterator[tuple[str, Way]]:
    """Each declaration: its file, and the way to it."""
    for path, told in files.items():
        for section, several in (told or {}).items():
            if section in NOT_EDITED or not isinstance(several, dict):
                continue
            for name, one in several.items():
                yield path, (section, name)
                yield from _inside(path, one, (section, name))


def _inside(path: str, one: Any, way: Way) -> Iterator[tuple[str, Way]]:
    if not isinstance(one, dict):
        return
    for part in PARTS:
        if isinstance(one.get(part), dict):
            for inner, told in one[part].items():
                yield path, (*way, part, inner)
                yield from _inside(path, told, (*way, part, inner))
