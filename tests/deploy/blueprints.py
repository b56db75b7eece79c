"""The blueprints of this repository with one thing otherwise: taken away, called otherwise, or told otherwise."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from .architectures import Architect, of_texts
from .edits import Edited

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from crmspec.targets.once import Settled

Json = dict[str, Any]
FOLDER: Final = Path(__file__).parents[2] / "blueprints"
NAMES: Final = sorted(one.name for one in FOLDER.iterdir() if (one / "crm.yaml").exists())
PARTS: Final = frozenset(
    {"fields", "options", "stages", "transitions", "validation", "values", "tags", "can", "details"}
)
"""What holds declarations inside of others."""


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


@dataclass
class Blueprint:
    """Its files, parsed."""

    files: Json

    def texts(self) -> dict[str, str]:
        """What the files say."""
        return {
            path: yaml.dump(told, sort_keys=False, allow_unicode=True) for path, told in self.files.items()
        }


@cache
def blueprint(name: str) -> tuple[str, Settled]:
    """The files of a blueprint as JSON, and its manifest."""
    folder = FOLDER / name
    paths = sorted(one for one in folder.rglob("*.yaml") if "tests" not in one.relative_to(folder).parts)
    files = {str(one.relative_to(folder)): yaml.load(one.read_text("utf-8"), Loader=_Loader) for one in paths}
    made, wrong = of_texts(Blueprint(files).texts())
    assert made is not None, (name, wrong[:3])
    return json.dumps(files), made


def edited_blueprint(name: str, rng: Random) -> tuple[Settled, Settled, Edited]:
    """One edit after which the blueprint still has a meaning."""
    text, before = blueprint(name)
    for _ in range(200):
        later = Blueprint(json.loads(text))
        edits = Edited(Architect(rng, {}), narrows=True)
        rng.choice([_drop, _drop, _rename, _change, _change])(later, edits)
        after, _ = of_texts(later.texts()) if edits.edits else (None, [])
        if after is not None and after != before:
            return before, after, edits
    raise AssertionError(f"no edit of {name} has a meaning")


def _declared(files: Json) -> Iterator[tuple[str, Json, str, tuple[str, ...]]]:
    """Each declaration: its file, the mapping that it stands in, its name, and the way to it."""
    for path, told in files.items():
        for section, several in (told or {}).items():
            if section in {"crm", "retired", "assert", "requirements"} or not isinstance(several, dict):
                continue
            for name, one in several.items():
                yield path, several, name, (section, name)
                yield from _inside(path, one, (section, name))


def _inside(path: str, one: Any, way: tuple[str, ...]) -> Iterator[tuple[str, Json, str, tuple[str, ...]]]:
    if not isinstance(one, dict):
        return
    for part in PARTS & one.keys():
        if isinstance(one[part], dict):
            for inner, told in one[part].items():
                yield path, one[part], inner, (*way, part, inner)
                yield from _inside(path, told, (*way, part, inner))


def _drop(later: Blueprint, edits: Edited) -> None:
    _, several, name, way = edits.rng.choice(list(_declared(later.files)))
    del several[name]
    edits.gone.add(name)
    edits.edits.append(f"{'.'.join(way)} is taken away")


def _rename(later: Blueprint, edits: Edited) -> None:
    found = list(_declared(later.files))
    counts = [name for _, _, name, way in found if "can" not in way]
    unique = [
        one
        for one in found
        if counts.count(one[2]) == 1 and isinstance(one[1][one[2]], dict) and "can" not in one[3]
    ]
    path, _, name, way = edits.rng.choice(unique)
    text = json.dumps(later.files)
    later.files = json.loads(re.sub(rf"(?<![\w]){name}(?![\w])", f"{name}_x", text))
    spot: Any = later.files.get(path) or later.files[path.replace(name, f"{name}_x")]
    for step in way:
        spot = spot[f"{name}_x" if step == name else step]
    spot["renamed_from"] = name
    edits.words[f"{name}_x"] = name
    edits.edits.append(f"{'.'.join(way)} is called {name}_x")


def _change(later: Blueprint, edits: Edited) -> None:
    path, several, name, way = edits.rng.choice(list(_declared(later.files)))
    del path
    told = several[name]
    if not isinstance(told, dict):
        return
    key = edits.rng.choice([*told, "label", "required", "unique"])
    value = told.get(key, key != "label" and False)
    if isinstance(value, bool):
        told[key] = not value
    elif isinstance(value, int):
        told[key] = value + edits.rng.choice([-1, 1, 10])
    elif key in {"label", "description", "help"}:
        told[key] = "Another"
    else:
        del told[key]
    if key in {"type", "to", "values"}:
        edits.gone.add(name)
    edits.edits.append(f"{'.'.join(way)}: {key} was {value}")
